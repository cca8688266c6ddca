// Large groups of sessions of which every two cost the minutes they share, such as a track of 240: not as pairs but as
// counts over time, so that a session is compared with the whole group by a dozen numbers.
import type { OverlapRelation, Relation } from '../constraints/definition.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { WeightedRelation } from './pair-tables.js';

/** From this many members on, counting is quicker than looking at each. */
const FEWEST_MEMBERS = 40;
/** Every start and length of an agenda on the usual grid is a multiple of this. */
const BIN_MINUTES = 5;
/** Days beyond the opening hours that are counted too, so that a session placed a little outside is no special case. */
const MARGIN_MINUTES = 1440;
/** A conference longer than this is left to the pairs. */
const MOST_MINUTES = 30 * 1440;

export interface DenseOverlaps {
  readonly relations: ReadonlySet<Relation>;
  readonly groups: readonly { readonly members: Int32Array; readonly level: 1 | 2; readonly cost: number }[];
  /** Groups of session s: `groupOf` from row[s] to row[s + 1] - 1. */
  readonly row: Int32Array;
  readonly groupOf: Int32Array;
  /** The first minute counted. */
  readonly begin: number;
  readonly bins: number;
}

/**
 * Which relations are counted rather than paired: large ones that are not hard and from which nothing is waived, where
 * the days say when the conference is. `relations` are those of all constraints, each with its constraint.
 */
export function denseOverlaps(index: ProblemIndex, relations: readonly WeightedRelation[]): DenseOverlaps {
  const span = spanOf(index);
  const dense = span === null ? [] : relations.filter((one) => isDense(index, one));
  const groups = dense.map(({ relation, constraint }) => {
    const { members, factor } = relation as OverlapRelation;
    const level: 1 | 2 = constraint.level === 'medium' ? 1 : 2;
    return { members: Int32Array.from(members), level, cost: factor * constraint.weight };
  });
  const ofSession = index.sessions.map((): number[] => []);
  groups.forEach(({ members }, group) => {
    for (const member of members) ofSession[member]?.push(group);
  });
  const row = new Int32Array(ofSession.length + 1);
  ofSession.forEach((list, session) => {
    row[session + 1] = at(row, session) + list.length;
  });
  return {
    relations: new Set(dense.map(({ relation }) => relation)),
    groups,
    row,
    groupOf: Int32Array.from(ofSession.flat()),
    begin: span?.begin ?? 0,
    bins: span?.bins ?? 0,
  };
}

function isDense(index: ProblemIndex, { relation, constraint }: WeightedRelation): boolean {
  return (
    relation.shape === 'overlap' &&
    relation.others === undefined &&
    relation.members.length >= FEWEST_MEMBERS &&
    constraint.level !== 'hard' &&
    !index.waivers.has(constraint.definition.key)
  );
}

function spanOf({ problem }: ProblemIndex): { begin: number; bins: number } | null {
  const opens = problem.days.flatMap(({ open }) => open ?? []);
  if (opens.length === 0) return null;
  const first = opens.reduce((least, { start }) => Math.min(least, start), Infinity) - MARGIN_MINUTES;
  const last = opens.reduce((most, { end }) => Math.max(most, end), -Infinity) + MARGIN_MINUTES;
  if (last - first > MOST_MINUTES) return null;
  const begin = Math.floor(first / BIN_MINUTES) * BIN_MINUTES;
  return { begin, bins: Math.ceil((last - begin) / BIN_MINUTES) };
}

/** How many members of each group take place when, kept up to date with the agenda. */
export class DenseOccupancy {
  /** Cost of the last measurement by level. */
  medium = 0;
  soft = 0;
  /** Members in each bin, group by group. */
  private readonly counts: Int32Array;
  /** Members whose times are no multiples of a bin, or outside what is counted: compared one by one. */
  private readonly odd: Int32Array;
  private readonly oddCount: Int32Array;

  constructor(
    private readonly dense: DenseOverlaps,
    private readonly start: Int32Array,
    private readonly end: Int32Array,
  ) {
    this.counts = new Int32Array(dense.groups.length * dense.bins);
    this.odd = new Int32Array(dense.groups.length * start.length);
    this.oddCount = new Int32Array(dense.groups.length);
  }

  /** What the session would cost at [start, end) beside the others, its present placement disregarded. */
  measure(session: number, start: number, end: number): void {
    const { row, groupOf, groups } = this.dense;
    this.medium = this.soft = 0;
    const last = at(row, session + 1);
    for (let k = at(row, session); k < last; k++) {
      const group = at(groupOf, k);
      const { level, cost } = elementAt(groups, group);
      const minutes = this.shared(group, session, start, end);
      if (level === 1) this.medium += minutes * cost;
      else this.soft += minutes * cost;
    }
  }

  /** The session has been placed; `start` and `end` of the agenda say where. */
  enter(session: number): void {
    this.count(session, 1);
  }

  /** The session is about to be taken out. */
  leave(session: number): void {
    this.count(session, -1);
  }

  /** Minutes that the members of a group, other than the session, share with [start, end), each counted by itself. */
  private shared(group: number, session: number, start: number, end: number): number {
    if (!this.isCounted(start, end)) return this.sharedOneByOne(group, session, start, end);
    const from = group * this.dense.bins + (start - this.dense.begin) / BIN_MINUTES;
    const to = from + (end - start) / BIN_MINUTES;
    let minutes = 0;
    for (let bin = from; bin < to; bin++) minutes += at(this.counts, bin);
    minutes *= BIN_MINUTES;
    const ownStart = at(this.start, session);
    const ownEnd = at(this.end, session);
    if (ownStart !== UNPLACED && this.isCounted(ownStart, ownEnd)) minutes -= overlap(ownStart, ownEnd, start, end);
    const firstOdd = group * this.start.length;
    for (let k = firstOdd; k < firstOdd + at(this.oddCount, group); k++) {
      const other = at(this.odd, k);
      if (other !== session) minutes += overlap(at(this.start, other), at(this.end, other), start, end);
    }
    return minutes;
  }

  private sharedOneByOne(group: number, session: number, start: number, end: number): number {
    const { members } = elementAt(this.dense.groups, group);
    let minutes = 0;
    for (let k = 0; k < members.length; k++) {
      const other = at(members, k);
      if (other !== session) minutes += overlap(at(this.start, other), at(this.end, other), start, end);
    }
    return minutes;
  }

  private isCounted(start: number, end: number): boolean {
    const { begin, bins } = this.dense;
    const isAligned = (start - begin) % BIN_MINUTES === 0 && (end - begin) % BIN_MINUTES === 0;
    return isAligned && start >= begin && end <= begin + bins * BIN_MINUTES;
  }

  private count(session: number, change: 1 | -1): void {
    const { row, groupOf, begin, bins } = this.dense;
    const start = at(this.start, session);
    const end = at(this.end, session);
    const isCounted = this.isCounted(start, end);
    for (let k = at(row, session); k < at(row, session + 1); k++) {
      const group = at(groupOf, k);
      if (!isCounted) {
        this.countOdd(group, session, change);
        continue;
      }
      const from = group * bins + (start - begin) / BIN_MINUTES;
      const to = from + (end - start) / BIN_MINUTES;
      for (let bin = from; bin < to; bin++) this.counts[bin] = at(this.counts, bin) + change;
    }
  }

  private countOdd(group: number, session: number, change: 1 | -1): void {
    const first = group * this.start.length;
    const count = at(this.oddCount, group);
    if (change === 1) {
      this.odd[first + count] = session;
      this.oddCount[group] = count + 1;
      return;
    }
    for (let k = first; k < first + count; k++) {
      if (at(this.odd, k) !== session) continue;
      this.odd[k] = at(this.odd, first + count - 1);
      this.oddCount[group] = count - 1;
      return;
    }
  }
}

/** Minutes that two sessions share; none with one that is not placed. */
function overlap(from: number, to: number, start: number, end: number): number {
  const shared = (to < end ? to : end) - (from > start ? from : start);
  return shared > 0 ? shared : 0;
}
