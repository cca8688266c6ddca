// "Why not there?" A judge is kept over one agenda, as long as an organizer drags a card, and answers for any session
// and place what the score would be and which rules are behind it.
import type { Interval } from '../../intervals/index.js';
import type { IssueChange } from '../evaluation/change.js';
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import { LocalIssues } from './local-issues.js';
import { type CandidateTime, candidateTimes, roomsWith } from './places.js';
import { type CellTally, RuleTable } from './rule-table.js';
import { type Place, type RuleChange, type Verdict, verdictOf } from './verdict.js';

export interface JudgeOptions {
  /** Grid of free starts in minutes; the search's own where left out. */
  readonly stepMinutes?: number;
}

/** Verdicts on every cell as columns: start t in room set s at position t x sets + s. */
export interface PlaceShades extends CellTally {
  readonly starts: Int32Array;
  /** By set of rooms; each begins with the room of the cell. */
  readonly roomIds: readonly (readonly string[])[];
}

/** Throws a RangeError where it is asked about a session or a room that the problem does not contain. */
export class PlaceJudge {
  private readonly index: ProblemIndex;
  private readonly rules: RuleTable;
  /** Made when the first explanation is asked for. */
  private issues: LocalIssues | null = null;

  constructor(
    problem: AgendaProblem,
    private readonly agenda: Agenda,
    private readonly options: JudgeOptions = {},
  ) {
    this.index = indexProblem(problem);
    this.rules = new RuleTable(this.index, agenda);
  }

  /** The verdict on one place. */
  judge(sessionId: string, place: Place): Verdict {
    const session = this.sessionOf(sessionId);
    const times = candidateTimes(this.index, this.agenda, session, this.options.stepMinutes);
    const known = times.find((time) => time.start === place.start && time.minutes === place.durationMinutes);
    const rules = this.rules.changesAt(session, place.start, place.durationMinutes, this.roomsOf(place));
    return verdictOf(place, rules, {
      isPresent: this.isPresent(sessionId, place),
      isWithinHours: known?.isWithinHours ?? false,
    });
  }

  /** Every time in every room, time by time in order of start; `roomIds` begins with the room of the cell. */
  judgeEverywhere(sessionId: string): readonly Verdict[] {
    const session = this.sessionOf(sessionId);
    const times = candidateTimes(this.index, this.agenda, session, this.options.stepMinutes);
    const roomSets = this.roomSetsOf(session);
    const rows = this.rules.changesEverywhere(session, times, roomSets);
    const idsOfSet = roomSets.map((rooms) => this.idsOf(rooms));
    return times.flatMap(({ start, minutes, isWithinHours }, t) =>
      idsOfSet.map((roomIds, r) => {
        const place = { start, durationMinutes: minutes, roomIds };
        const rules: readonly RuleChange[] = elementAt(rows, t * roomSets.length + r);
        return verdictOf(place, rules, { isPresent: this.isPresent(sessionId, place), isWithinHours });
      }),
    );
  }

  /**
   * What `judgeEverywhere` comes to, as columns of numbers over the same cells; `within` leaves out starts before its
   * start and from its end on, and may have a grid of its own.
   */
  shadeEverywhere(sessionId: string, within?: Interval & JudgeOptions): PlaceShades {
    const session = this.sessionOf(sessionId);
    const isAsked = ({ start }: CandidateTime): boolean => !within || (within.start <= start && start < within.end);
    const step = within?.stepMinutes ?? this.options.stepMinutes;
    const times = candidateTimes(this.index, this.agenda, session, step).filter(isAsked);
    const roomSets = this.roomSetsOf(session);
    const tally = this.rules.tallyEverywhere(session, { times, roomSets });
    const starts = Int32Array.from(times, ({ start }) => start);
    return { ...tally, starts, roomIds: roomSets.map((rooms) => this.idsOf(rooms)) };
  }

  /** The issues that would come and go if the session went there; their costs add up to `Verdict.change`. */
  explain(sessionId: string, place: Place): IssueChange {
    const { start, durationMinutes } = place;
    const session = this.sessionOf(sessionId);
    this.issues ??= new LocalIssues(this.index, this.agenda);
    return this.issues.changeBy([{ session, start, end: start + durationMinutes, rooms: this.roomsOf(place) }]);
  }

  private roomSetsOf(session: number): readonly (readonly number[])[] {
    const { id, roomCount } = elementAt(this.index.sessions, session);
    if (roomCount === 0) return [[]];
    const now = roomIndexes(this.index, this.agenda.get(id)?.roomIds ?? []);
    return this.index.rooms.flatMap((_, room) => {
      const rooms = roomsWith(this.index, session, now, room);
      return rooms === null ? [] : [rooms];
    });
  }

  private sessionOf(sessionId: string): number {
    const session = this.index.sessionIndex.get(sessionId);
    if (session === undefined) throw new RangeError(`No session ${sessionId} in the problem`);
    return session;
  }

  private roomsOf({ roomIds }: Place): readonly number[] {
    const rooms = roomIndexes(this.index, roomIds);
    if (rooms.length < new Set(roomIds).size) throw new RangeError('A room of the place is not in the problem');
    return rooms;
  }

  private idsOf(rooms: readonly number[]): readonly string[] {
    return rooms.map((room) => elementAt(this.index.rooms, room).id);
  }

  private isPresent(sessionId: string, { start, durationMinutes, roomIds }: Place): boolean {
    const now = this.agenda.get(sessionId);
    if (now === undefined || now.start !== start || now.durationMinutes !== durationMinutes) return false;
    return now.roomIds.length === roomIds.length && now.roomIds.every((id) => roomIds.includes(id));
  }
}

/**
 * Why a session is not elsewhere: the verdict on every time in every room. For more than one question about the same
 * agenda keep a PlaceJudge.
 */
export function whyNotThere(
  problem: AgendaProblem,
  agenda: Agenda,
  sessionId: string,
  options: JudgeOptions = {},
): readonly Verdict[] {
  return new PlaceJudge(problem, agenda, options).judgeEverywhere(sessionId);
}
