// All rules of one level as tables: what a session costs by its span, by its rooms, by both, and what sessions cost each
// other. Everything is asked of the definitions; nothing here knows a rule by name.
import type { ActiveConstraint } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import { packGroup, type PackedGroup } from '../groups/packed-group.js';
import { presentPeopleOf, type ProblemIndex } from '../problem-index.js';
import { knownBreach, timeBreach } from '../shapes.js';
import { isSessionWaived, type WaiverPage } from '../waivers.js';
import type { PackedWindows } from '../windows.js';
import type { SlotDomains } from './domains.js';
import { isPair, pairMeasure } from './group-pairs.js';
import { PairCollector } from './pair-collector.js';

export interface WeightedGroup {
  readonly group: PackedGroup;
  readonly weight: number;
  readonly page: WaiverPage | undefined;
}

export interface LayerTables {
  /** By session and span. */
  readonly time: Float64Array;
  /** By session and choice. */
  readonly room: Float64Array;
  /** When rooms can be used: by pattern, span and choice; a pattern is what is waived for a session. */
  readonly window: Float64Array;
  readonly patternOf: Int32Array;
  readonly pairs: PairCollector;
  /** Judged by look-up. */
  readonly ranks: readonly WeightedGroup[];
  readonly changeovers: readonly WeightedGroup[];
  readonly groups: readonly WeightedGroup[];
}

/** Kinds of groups that are no groups any more once they are compiled. */
const COMPILED_KINDS: readonly PackedGroup['kind'][] = ['known', 'changeover'];
/** Pairs that overlap are kept as a matrix where there are more than so many for each session. */
const MOST_ENTRIES_PER_SESSION = 12;

export function layerTables(
  index: ProblemIndex,
  domains: SlotDomains,
  constraints: readonly ActiveConstraint[],
): LayerTables {
  const groups = constraints.flatMap((constraint) => groupsOf(index, constraint));
  const isRank = ({ group, page }: WeightedGroup): boolean => group.kind === 'rank' && page === undefined;
  const ofKind = (kind: PackedGroup['kind']): readonly WeightedGroup[] =>
    groups.filter(({ group }) => group.kind === kind);
  const pairs = new PairCollector(index, domains.spans);
  const minutesOf = (session: number): number => elementAt(domains.bySession, session).minutes;
  for (const constraint of constraints)
    for (const relation of constraint.definition.relations?.(index) ?? []) pairs.add(constraint, relation, minutesOf);
  for (const pair of groups.filter(isPair)) {
    const { kind, limit, factor, members } = pair.group;
    const measure = pairMeasure(index, domains.spans, pair);
    pairs.addPair(`${kind} ${limit} ${factor}`, measure, at(members, 0), at(members, 1), pair.weight);
  }
  pairs.sparsify(MOST_ENTRIES_PER_SESSION * index.sessions.length);
  const time = timeTable(index, domains, constraints);
  const room = roomTable(index, domains, constraints);
  for (const group of ofKind('known')) addKnown(domains, group, { time, room });
  return {
    time,
    room,
    ...windowTable(index, domains, constraints),
    pairs,
    ranks: groups.filter(isRank),
    changeovers: ofKind('changeover'),
    groups: groups.filter((each) => !isRank(each) && !isPair(each) && !COMPILED_KINDS.includes(each.group.kind)),
  };
}

function groupsOf(index: ProblemIndex, { definition, weight }: ActiveConstraint): readonly WeightedGroup[] {
  const page = index.waivers.get(definition.key);
  return (definition.groups?.(index) ?? []).map((rule) => ({ group: packGroup(index, rule), weight, page }));
}

function timeTable(
  index: ProblemIndex,
  { spans, bySession }: SlotDomains,
  constraints: readonly ActiveConstraint[],
): Float64Array {
  const table = new Float64Array(index.sessions.length * spans.count);
  for (const { definition, weight } of constraints) {
    for (const { session, shape, windows, waivable, factor = 1 } of definition.timeRules?.(index) ?? []) {
      if (waivable && isSessionWaived(index.waivers, definition.key, session)) continue;
      const domain = elementAt(bySession, session);
      for (const span of withNow(domain.spans, domain.spanNow)) {
        const minutes = timeBreach(shape, windows, at(spans.start, span), at(spans.end, span));
        const cell = session * spans.count + span;
        table[cell] = (table[cell] ?? 0) + minutes * factor * weight;
      }
    }
  }
  return table;
}

/** Where a session may go, and where it is now even if it may not go there again. */
function withNow(allowed: readonly number[], now: number): readonly number[] {
  return now < 0 || allowed.includes(now) ? allowed : [...allowed, now];
}

function roomTable(
  index: ProblemIndex,
  { choices, bySession }: SlotDomains,
  constraints: readonly ActiveConstraint[],
): Float64Array {
  const table = new Float64Array(index.sessions.length * choices.count);
  const used = choices.rooms.map((rooms) => Array.from(rooms, (room) => elementAt(index.rooms, room)));
  for (const { definition, weight } of constraints) {
    const { roomBreaches, key } = definition;
    if (roomBreaches === undefined) continue;
    index.sessions.forEach((session, s) => {
      if (isSessionWaived(index.waivers, key, s)) return;
      const domain = elementAt(bySession, s);
      const people = presentPeopleOf(index, s);
      for (const choice of withNow(domain.choices, domain.choiceNow)) {
        const breaches = roomBreaches(session, elementAt(used, choice), domain.minutes, people);
        if (breaches.length === 0) continue;
        const cell = s * choices.count + choice;
        table[cell] = (table[cell] ?? 0) + breaches.reduce((sum, { minutes }) => sum + minutes, 0) * weight;
      }
    });
  }
  return table;
}

function windowTable(
  index: ProblemIndex,
  domains: SlotDomains,
  constraints: readonly ActiveConstraint[],
): Pick<LayerTables, 'window' | 'patternOf'> {
  const rules = constraints.filter(({ definition }) => definition.roomWindows !== undefined);
  const patterns: string[] = [];
  const patternOf = Int32Array.from(index.sessions, (_, session) => {
    const waived = rules
      .map(({ definition }) => Number(isSessionWaived(index.waivers, definition.key, session)))
      .join('');
    if (!patterns.includes(waived)) patterns.push(waived);
    return patterns.indexOf(waived);
  });
  const size = domains.spans.count * domains.choices.count;
  const window = new Float64Array(patterns.length * size);
  patterns.forEach((waived, pattern) => {
    const counted = rules.filter((_, rule) => waived[rule] === '0');
    for (const rule of counted) addWindows(index, domains, rule, window.subarray(pattern * size, (pattern + 1) * size));
  });
  return { window, patternOf };
}

function addWindows(
  index: ProblemIndex,
  { spans, choices }: SlotDomains,
  { definition, weight }: ActiveConstraint,
  table: Float64Array,
): void {
  const windowsOf: readonly (PackedWindows | null)[] = index.rooms.map(
    (room) => definition.roomWindows?.(room) ?? null,
  );
  choices.rooms.forEach((rooms, choice) => {
    for (const room of rooms) {
      const windows = windowsOf[room] ?? null;
      if (windows === null) continue;
      for (let span = 0; span < spans.count; span++) {
        const cell = span * choices.count + choice;
        const minutes = timeBreach('within', windows, at(spans.start, span), at(spans.end, span));
        table[cell] = (table[cell] ?? 0) + minutes * weight;
      }
    }
  });
}

/** Being elsewhere than readers know is a sum of what the time and what the room adds. */
function addKnown(
  { spans, choices }: SlotDomains,
  { group, weight, page }: WeightedGroup,
  { time, room }: { readonly time: Float64Array; readonly room: Float64Array },
): void {
  const session = at(group.members, 0);
  if (page?.has(session) === true) return;
  const cost = group.factor * weight;
  for (let span = 0; span < spans.count; span++) {
    const grade = knownBreach(false, at(spans.start, span) !== group.start, at(spans.day, span) !== group.day);
    time[session * spans.count + span] = (time[session * spans.count + span] ?? 0) + grade * cost;
  }
  for (let choice = 0; choice < choices.count; choice++) {
    const grade = knownBreach(at(choices.first, choice) !== group.room, false, false);
    room[session * choices.count + choice] = (room[session * choices.count + choice] ?? 0) + grade * cost;
  }
}
