// What a constraint is made of. A definition only says which sessions, rooms and times it relates, in terms of a few
// shapes; the evaluation from scratch, the explanation and the incremental score all read this one definition.
// A new rule of a known shape is a new file here and no new code in the engine.
import type { AgendaRoom, AgendaSession, ConstraintKey } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { PackedWindows } from '../windows.js';

/** Whom a breach is about besides its sessions. String arguments identify the breach and are part of its key. */
export interface IssueSubject {
  readonly roomId: string | null;
  readonly personId: string | null;
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * How the time of one session is measured:
 * within: minutes outside the windows; avoid: minutes inside them; within_one: minutes outside the best single
 * window; within_one_if_touched: the same, but a session that touches no window breaks nothing.
 */
export type TimeShape = 'within' | 'avoid' | 'within_one' | 'within_one_if_touched';

/** A rule about when one session takes place, wherever it is. */
export interface TimeRule {
  readonly session: number;
  readonly shape: TimeShape;
  readonly windows: PackedWindows;
  readonly subject: IssueSubject;
  /** False where no waiver can cover it, such as a booking of another conference. */
  readonly waivable: boolean;
}

/** A breach of one session by the rooms it is in, at least 1 minute. */
export interface RoomBreach {
  readonly minutes: number;
  readonly subject: IssueSubject;
}

/** Every two members cost the minutes they share, times the factor (people, tags or readers in common). */
export interface OverlapRelation {
  readonly shape: 'overlap';
  readonly members: readonly number[];
  readonly factor: number;
  readonly subject: IssueSubject;
}

/** Every two members that do not overlap cost the minutes that the gap between them is too short. */
export interface GapRelation {
  readonly shape: 'gap';
  readonly members: readonly number[];
  /** Minutes, or the travel time from the room of the earlier to the room of the later session. */
  readonly required: number | 'travel';
  readonly subject: IssueSubject;
}

/** Costs the minutes from the start of the later session to the end of the earlier one. */
export interface OrderRelation {
  readonly shape: 'order';
  readonly members: readonly [before: number, after: number];
  readonly subject: IssueSubject;
}

export type Relation = OverlapRelation | GapRelation | OrderRelation;

export interface ConstraintDefinition {
  readonly key: ConstraintKey;
  /** Always hard, whatever a setting says. */
  readonly alwaysHard?: true;
  /** Sessions judged by their time alone. */
  readonly timeRules?: (index: ProblemIndex) => readonly TimeRule[];
  /** A session judged by its rooms alone; `minutes` is its length. */
  readonly roomBreaches?: (
    session: AgendaSession,
    rooms: readonly AgendaRoom[],
    minutes: number,
  ) => readonly RoomBreach[];
  /** True where `roomBreaches` judges all rooms of a session together, such as by the sum of their seats. */
  readonly judgesRoomsTogether?: true;
  /** When a room can be used, or null for always: a session costs the minutes outside. */
  readonly roomWindows?: (room: AgendaRoom) => PackedWindows | null;
  /** Sessions judged together. */
  readonly relations?: (index: ProblemIndex) => readonly Relation[];
  /** Sessions that share a room judged against its lanes. */
  readonly countsLanes?: true;
}

export const NO_SUBJECT: IssueSubject = { roomId: null, personId: null, args: {} };

export function aboutPerson(personId: string): IssueSubject {
  return { roomId: null, personId, args: {} };
}
