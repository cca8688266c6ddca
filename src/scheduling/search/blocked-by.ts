// What keeps one session out of every place it could take in the agenda as it is, counted by rule.
import { AFTER, BEFORE } from '../compiled/pair-tables.js';
import type { Relation } from '../constraints/definition.js';
import { activeConstraints } from '../constraints/index.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import type { ConstraintKey } from '../model.js';
import type { JointRules } from './joint-rules.js';
import type { SearchAgenda } from './search-agenda.js';

/** Places looked at; more are thinned out evenly. */
const MOST_PLACES = 5000;
/** Sessions named for each rule. */
const MOST_NAMED = 5;

/** How many places a rule blocks, and how often each session is the one in the way. */
interface Tally {
  places: number;
  readonly sessions: Map<number, number>;
}

type Block = (constraint: ConstraintKey, inTheWay: number | null) => void;

/** By rule, the one that blocks most places first. Empty where the session has no place to look at. */
export function blockedBy(agenda: SearchAgenda, joint: JointRules, session: number): readonly Reason[] {
  const { sessions } = agenda.compiled.index;
  const relations = hardRelations(agenda, session);
  const tallies = new Map<ConstraintKey, Tally>();
  const places = placesOf(agenda, session);
  for (const [start, room] of places) {
    const counted = new Set<ConstraintKey>();
    const block: Block = (constraint, inTheWay) => {
      count(tallies, constraint, inTheWay, !counted.has(constraint));
      counted.add(constraint);
    };
    blockInRoom(agenda, session, start, room, block);
    blockByRelations(agenda, session, start, room, (neighbour, shape) => {
      for (const constraint of relations.get(`${neighbour} ${shape}`) ?? []) block(constraint, neighbour);
    });
    for (const constraint of joint.brokenAt(session, start, room)) block(constraint, null);
    if (isBeyondBudget(agenda, session, start, room)) block('known_session_moved', null);
  }
  return [...tallies]
    .sort(([a, first], [b, second]) => second.places - first.places || (a < b ? -1 : 1))
    .map(([constraint, tally]) => ({
      kind: 'blocked_by',
      constraint,
      sessionId: elementAt(sessions, session).id,
      sessionIds: mostFrequent(tally.sessions).map((other) => elementAt(sessions, other).id),
      places: tally.places,
      allPlaces: places.length,
    }));
}

/** Start and room of each place; room -1 where the session has none, every room by itself where it fills several. */
function placesOf(agenda: SearchAgenda, session: number): readonly (readonly [number, number])[] {
  const { starts, rooms } = elementAt(agenda.domains, session);
  const choices = rooms.length === 0 ? [-1] : [...rooms];
  const every = Math.max(1, Math.ceil((starts.length * choices.length) / MOST_PLACES));
  return [...starts]
    .flatMap((start) => choices.map((room) => [start, room] as const))
    .filter((_, position) => position % every === 0);
}

function count(
  tallies: Map<ConstraintKey, Tally>,
  constraint: ConstraintKey,
  inTheWay: number | null,
  isFirst: boolean,
): void {
  const tally = tallies.get(constraint) ?? { places: 0, sessions: new Map<number, number>() };
  tallies.set(constraint, tally);
  if (isFirst) tally.places++;
  if (inTheWay !== null) tally.sessions.set(inTheWay, (tally.sessions.get(inTheWay) ?? 0) + 1);
}

function mostFrequent(sessions: ReadonlyMap<number, number>): readonly number[] {
  return [...sessions]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b)
    .slice(0, MOST_NAMED)
    .map(([session]) => session);
}

/** Whether one known session more would be elsewhere than may be. */
function isBeyondBudget({ known }: SearchAgenda, session: number, start: number, room: number): boolean {
  return !known.allows(session, start, Int32Array.of(room), room < 0 ? 0 : 1);
}

function blockInRoom(agenda: SearchAgenda, session: number, start: number, room: number, block: Block): void {
  if (room < 0) return;
  const { state, compiled } = agenda;
  const end = start + agenda.minutesOf(session);
  const closedBy = agenda.closedBy(room, session, start, end);
  if (closedBy !== null) block(closedBy, null);
  if (state.occupancy.excessMinutes(room, session, start, end) === 0) return;
  block('room_double_booked', null);
  for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
    const other = state.occupancy.member(room, k);
    const isOther = other !== session && at(compiled.clashGroup, other) !== at(compiled.clashGroup, session);
    if (isOther && at(state.start, other) < end && start < at(state.end, other)) block('room_double_booked', other);
  }
}

function blockByRelations(
  agenda: SearchAgenda,
  session: number,
  start: number,
  room: number,
  isBlocked: (neighbour: number, shape: Relation['shape']) => void,
): void {
  const { state, compiled } = agenda;
  const end = start + agenda.minutesOf(session);
  const { overlaps, timed } = compiled;
  for (let k = at(overlaps.row, session); k < at(overlaps.row, session + 1); k++) {
    const other = at(overlaps.other, k);
    const isParallel = at(state.start, other) < end && start < at(state.end, other);
    if (at(overlaps.hard, k) > 0 && isParallel) isBlocked(other, 'overlap');
  }
  for (let k = at(timed.row, session); k < at(timed.row, session + 1); k++) {
    const other = at(timed.other, k);
    if (at(timed.level, k) !== 0 || at(state.start, other) === UNPLACED) continue;
    const isOrder = at(timed.shape, k) === BEFORE || at(timed.shape, k) === AFTER;
    if (state.timedBreach(k, other, start, end, room) > 0) isBlocked(other, isOrder ? 'order' : 'gap');
  }
}

/** The hard constraints that relate the session to another, by the other and the shape of the relation. */
function hardRelations(agenda: SearchAgenda, session: number): ReadonlyMap<string, ReadonlySet<ConstraintKey>> {
  const { index } = agenda.compiled;
  const relations = new Map<string, Set<ConstraintKey>>();
  for (const { definition, level } of activeConstraints(index.problem)) {
    if (level !== 'hard') continue;
    for (const relation of definition.relations?.(index) ?? []) {
      if (!relation.members.includes(session)) continue;
      for (const other of relation.members) {
        const key = `${other} ${relation.shape}`;
        relations.set(key, (relations.get(key) ?? new Set()).add(definition.key));
      }
    }
  }
  return relations;
}
