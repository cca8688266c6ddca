// Double-booking waivers as clash groups: a waiver names a set of sessions that may share rooms and people. Waivers
// that have a session in common make one group. In the database the same group is the column `clash_group` of the
// exclusion constraints: two bookings clash only where their groups differ.
import type { AgendaWaiver, ConstraintKey } from './model.js';

/** Whether the rule is one of the two that PostgreSQL enforces for what is released. */
export function isDoubleBooking(constraint: ConstraintKey): boolean {
  return constraint === 'room_double_booked' || constraint === 'person_double_booked';
}

/**
 * The clash group of every session named by a double-booking waiver, keyed by its smallest session id. A session that
 * is missing here is its own group (its own id). Two sessions of one group never double-book each other.
 */
export function clashGroups(waivers: readonly AgendaWaiver[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const waiver of waivers) {
    if (!isDoubleBooking(waiver.constraint)) continue;
    const [first, ...others] = waiver.sessionIds;
    if (first === undefined) continue;
    if (!parents.has(first)) parents.set(first, first);
    for (const other of others) join(parents, first, other);
  }
  return new Map([...parents.keys()].map((sessionId) => [sessionId, rootOf(parents, sessionId)]));
}

/** The smaller root wins, so that the key of a group does not depend on the order of the waivers. */
function join(parents: Map<string, string>, a: string, b: string): void {
  if (!parents.has(b)) parents.set(b, b);
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  if (rootA === rootB) return;
  if (rootA < rootB) parents.set(rootB, rootA);
  else parents.set(rootA, rootB);
}

function rootOf(parents: ReadonlyMap<string, string>, sessionId: string): string {
  let root = sessionId;
  for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
    root = parent;
  return root;
}
