// What a constraint is made of. A definition only says which sessions, rooms and times it relates, in terms of a few
// shapes; the evaluation from scratch, the explanation and the incremental score all read this one definition.
// A new rule of a known shape is a new file here and no new code in the engine.
import type { AgendaPerson, AgendaRoom, AgendaSession, ConstraintKey, ConstraintSetting } from '../model.js';
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
  /** What each minute counts; 1 where left out. */
  readonly factor?: number;
}

/** A breach of one session by the rooms it is in, at least 1 minute, a penalty for each minute multiplied in. */
export interface RoomBreach {
  readonly minutes: number;
  readonly subject: IssueSubject;
}

/** Every two members cost the minutes they share, times the factor (people, tags or readers in common). */
export interface OverlapRelation {
  readonly shape: 'overlap';
  readonly members: readonly number[];
  /** Where given, every member is compared with every one of these instead; the lists have no session in common. */
  readonly others?: readonly number[];
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

/**
 * How two sessions stand to each other, both placed, and what that costs before the factor:
 * same_slot: both start and end together: their length;
 * short_pause: on one day, overlapping or with less than `required` minutes between: the minutes of both together;
 * not_over_before: the member has not ended when the other starts: the minutes of both together;
 * same_day_other_room: on one day in different first rooms: the minutes of both together;
 * other_day: on different days: the minutes of both together;
 * parallel_blocks: in one block, in different rooms: 1;
 * apart: the other does not start 0 to `required` minutes after the member ended: minutes missing or too many.
 */
export type PairShape =
  'same_slot' | 'short_pause' | 'not_over_before' | 'same_day_other_room' | 'other_day' | 'parallel_blocks' | 'apart';

/** Every two members stand so to each other, or where `others` is given, every member to every one of these. */
export interface PairRelation {
  readonly shape: PairShape;
  readonly members: readonly number[];
  /** No session in common with `members`. Needed for the shapes that have a direction: not_over_before, apart. */
  readonly others?: readonly number[];
  /** Whole number, not 0; below 0 the relation is a gain. */
  readonly factor: number;
  /** Minutes, for short_pause and apart. */
  readonly required?: number;
  readonly subject: IssueSubject;
}

export type Relation = OverlapRelation | GapRelation | OrderRelation | PairRelation;

/**
 * How sessions are judged together, beyond pairs; in minutes unless said otherwise:
 * stock: `amounts` (by member) in use at once above `most`: minutes x units too many;
 * crowd: a member whose slot (same start) holds more than `mostOthers` other members: its length;
 * per_day: more than `most` members on a day: the length of each session beyond, the latest to start;
 * many_days: days from the first to the last member, both counted, above `most` (1 where left out): times `unit`;
 * free_stretch: longest stretch of the window without a member, below `minutes`: minutes missing;
 * share: members by `groups` (a number per member): minutes inside `windows` of a group above its share (by length of
 * all its placed members, rounded up): minutes too many;
 * rank: for each two members of different `ranks`, the lower in a first room of more seats: minutes of both together;
 * known: the one member is elsewhere than readers know: other first room 1, other time of the day 2, other day 4 (an
 * other room beside an other time adds 1), times `weight`; a count;
 * changeover: members in one room with less than its `minutesOfRoom` between, not overlapping: minutes missing;
 * track_rooms: distinct rooms above 1; a count;  track_parallel: blocks x rooms of a track above one for each block; a count;
 * track_gap: 1 where the positions of its blocks have a gap;  track_order: members by block, room and start out of
 * `positions` (0 = any), plus pairs of ordered members that start together or overlap, by shared block slot; a count.
 */
export type GroupMeasure =
  | { readonly kind: 'stock'; readonly amounts: readonly number[]; readonly most: number }
  | { readonly kind: 'crowd'; readonly mostOthers: number }
  | { readonly kind: 'per_day'; readonly most: number }
  | { readonly kind: 'many_days'; readonly unit: number; readonly most?: number }
  | { readonly kind: 'free_stretch'; readonly start: number; readonly end: number; readonly minutes: number }
  | {
      readonly kind: 'share';
      readonly groups: readonly number[];
      readonly windows: PackedWindows;
      /** By group: what an issue of it is about. */
      readonly subjects: readonly IssueSubject[];
    }
  | { readonly kind: 'rank'; readonly ranks: readonly number[] }
  | {
      readonly kind: 'known';
      readonly start: number;
      readonly room: number;
      readonly weight: number;
    }
  | { readonly kind: 'changeover'; readonly minutesOfRoom: readonly number[] }
  | { readonly kind: 'track_rooms' }
  | { readonly kind: 'track_parallel' }
  | { readonly kind: 'track_gap' }
  | { readonly kind: 'track_order'; readonly positions: readonly number[] };

export interface GroupRule {
  readonly members: readonly number[];
  readonly measure: GroupMeasure;
  readonly subject: IssueSubject;
}

/** What a room costs in a block that holds sessions of a track there, once; null means every track, block or room. */
export interface CellRule {
  readonly track: number | null;
  readonly block: number | null;
  readonly room: number | null;
  readonly penalty: number;
  readonly subject: IssueSubject;
}

/** What two different tracks cost for each pair of rooms that hold them in one block. */
export interface CellPairRule {
  readonly firstTrack: number;
  readonly secondTrack: number;
  readonly penalty: number;
  readonly subject: IssueSubject;
}

/**
 * How one room in one block (a cell) is judged by what is in it:
 * one_track: sessions of other tracks than that of the first to start: their minutes;
 * sizes: a number of sessions that is not in `allowed`: the distance to the nearest allowed number, a count.
 */
export type CellContentRule =
  { readonly kind: 'one_track' } | { readonly kind: 'sizes'; readonly allowed: readonly number[] };

export interface ConstraintDefinition {
  readonly key: ConstraintKey;
  /** Always hard, whatever a setting says. */
  readonly alwaysHard?: true;
  /** At most medium: a rule that rewards must not make up for a broken hard one. */
  readonly neverHard?: true;
  /** Sessions judged by their time alone. */
  readonly timeRules?: (index: ProblemIndex) => readonly TimeRule[];
  /** A session judged by its rooms alone; `minutes` is its length, `people` are those who must be present. */
  readonly roomBreaches?: (
    session: AgendaSession,
    rooms: readonly AgendaRoom[],
    minutes: number,
    people: readonly AgendaPerson[],
  ) => readonly RoomBreach[];
  /** True where `roomBreaches` judges all rooms of a session together, such as by the sum of their seats. */
  readonly judgesRoomsTogether?: true;
  /** When a room can be used, or null for always: a session costs the minutes outside. */
  readonly roomWindows?: (room: AgendaRoom) => PackedWindows | null;
  /** Sessions judged together. */
  readonly relations?: (index: ProblemIndex) => readonly Relation[];
  /** Sessions that share a room judged against its lanes. */
  readonly countsLanes?: true;
  /** Sessions judged together beyond pairs. */
  readonly groups?: (index: ProblemIndex) => readonly GroupRule[];
  /** Rooms in blocks judged by the track they hold. */
  readonly cells?: (index: ProblemIndex) => readonly CellRule[];
  readonly cellPairs?: (index: ProblemIndex) => readonly CellPairRule[];
  readonly cellContent?: (index: ProblemIndex) => CellContentRule | null;
}

/** A constraint with its default level and weight. */
export interface ConstraintEntry extends ConstraintSetting {
  readonly definition: ConstraintDefinition;
}

export const NO_SUBJECT: IssueSubject = { roomId: null, personId: null, args: {} };

export function aboutPerson(personId: string): IssueSubject {
  return { roomId: null, personId, args: {} };
}
