// What every agenda that places all sessions costs at least: what sessions cost wherever they are, what the sessions
// of a track, a tag or a person must overlap because there is not time enough to hold them one after another, and how
// short the pauses of somebody busy must be.
import { coveredMinutes, type Interval, mergeIntervals } from '../../intervals/index.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { rankOfLevel, type WeightedRelation, weightedRelations } from '../compiled/pair-tables.js';
import type { GapRelation, OverlapRelation } from '../constraints/definition.js';
import { activeConstraints } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import type { AgendaScore } from '../model.js';
import { timeBreach } from '../shapes.js';
import type { Domain } from './domains.js';
import type { StartSet } from './start-set.js';

type Levels = [hard: number, medium: number, soft: number];

/**
 * Null where some rule rewards, for then nothing is known. `floor` is what the sessions cost that may not move.
 * O(sessions x (starts + rooms) + members of all relations).
 */
export function lowerBound(
  compiled: CompiledProblem,
  domains: readonly Domain[],
  floor: AgendaScore,
): AgendaScore | null {
  const { index } = compiled;
  const relations = weightedRelations(index, activeConstraints(index.problem));
  const isReward = ({ relation }: WeightedRelation): boolean => 'factor' in relation && relation.factor < 0;
  if (relations.some(isReward)) return null;
  const sum: Levels = [floor.hard, floor.medium, floor.soft];
  domains.forEach((domain, session) => {
    if (domain.isMovable) addAlone(sum, compiled, domain, session);
  });
  const windows = new Windows(domains);
  for (const { relation, constraint } of relations) {
    if (constraint.level === 'hard' || index.waivers.has(constraint.definition.key)) continue;
    const level = rankOfLevel(constraint);
    const minutes = leastBreach(compiled, domains, windows, relation);
    sum[level] = sum[level] + minutes * constraint.weight;
  }
  return { hard: sum[0], medium: sum[1], soft: sum[2] };
}

/** The cheapest start and the cheapest room, by level; half-pinned sessions may break hard rules, so only what is not hard. */
function addAlone(sum: Levels, compiled: CompiledProblem, domain: Domain, session: number): void {
  const rules = elementAt(compiled.timeRules, session).filter((rule) => rule.level > 0);
  for (const rule of rules) {
    const breachAt = (least: number, start: number): number =>
      least === 0 ? 0 : Math.min(least, timeBreach(rule.shape, rule.windows, start, start + domain.minutes));
    const least = domain.starts.reduce(breachAt, Infinity);
    if (least < Infinity) sum[rule.level] = sum[rule.level] + least * rule.weight;
  }
  const { table, tableMinutes } = compiled.roomCosts;
  if (domain.roomCount !== 1 || domain.rooms.length === 0 || at(tableMinutes, session) !== domain.minutes) return;
  for (const level of [1, 2] as const) {
    const costs = domain.rooms.map((room) => at(table, (session * compiled.roomCount + room) * 3 + level));
    sum[level] = sum[level] + costs.reduce((least, cost) => Math.min(least, cost), Infinity);
  }
}

function leastBreach(
  compiled: CompiledProblem,
  domains: readonly Domain[],
  windows: Windows,
  relation: WeightedRelation['relation'],
): number {
  if (relation.shape !== 'overlap' && relation.shape !== 'gap') return 0;
  if ('others' in relation && relation.others !== undefined) return 0;
  const members = relation.members.filter((member) => elementAt(domains, member).isMovable);
  const needed = members.reduce((total, member) => total + elementAt(domains, member).minutes, 0);
  const open = windows.of(members);
  return relation.shape === 'overlap'
    ? leastOverlap(relation, needed, coveredMinutes(open))
    : shortestPauses(compiled, relation, { members, needed, open });
}

/** Spread evenly, every minute holds `layers` sessions or one more: each of these meets each other. */
function leastOverlap({ factor }: OverlapRelation, needed: number, available: number): number {
  if (available === 0 || needed <= available) return 0;
  const layers = Math.floor(needed / available);
  const fuller = needed - layers * available;
  const pairs = (available - fuller) * layers * (layers - 1) + fuller * (layers + 1) * layers;
  return (factor * pairs) / 2;
}

/** Nobody is in two sessions at once, so that between her sessions there is only the time that they leave. */
function shortestPauses(
  { clashGroup }: CompiledProblem,
  { required, subject }: GapRelation,
  { members, needed, open }: { members: readonly number[]; needed: number; open: readonly Interval[] },
): number {
  const mayOverlap = new Set(members.map((member) => at(clashGroup, member))).size < members.length;
  if (required === 'travel' || subject.personId === null || mayOverlap) return 0;
  const pauses = members.length - open.length;
  return Math.max(0, required * pauses - Math.max(0, coveredMinutes(open) - needed));
}

/** When sessions can take place at all. */
class Windows {
  private readonly known = new Map<StartSet, Map<number, readonly Interval[]>>();

  constructor(private readonly domains: readonly Domain[]) {}

  /** All minutes in which one of the sessions can take place. */
  of(sessions: readonly number[]): readonly Interval[] {
    const choices = new Set(sessions.map((session) => this.ofOne(elementAt(this.domains, session))));
    return mergeIntervals([...choices].flat());
  }

  private ofOne({ startSet, starts, minutes }: Domain): readonly Interval[] {
    const ofSet = this.known.get(startSet) ?? new Map<number, readonly Interval[]>();
    this.known.set(startSet, ofSet);
    const known = ofSet.get(minutes);
    if (known !== undefined) return known;
    const windows = mergeIntervals(Array.from(starts, (start) => ({ start, end: start + minutes })));
    ofSet.set(minutes, windows);
    return windows;
  }
}
