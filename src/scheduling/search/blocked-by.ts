// What keeps one session out of every place it could take in the agenda as it is, counted by rule.
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { placedAgenda } from '../evaluation/placed-agenda.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, ConstraintKey } from '../model.js';
import type { SearchAgenda } from './search-agenda.js';

/** Places looked at; more are thinned out evenly. */
const MOST_PLACES = 400;
/** Sessions named for each rule. */
const MOST_NAMED = 5;

interface Tally {
  places: number;
  readonly sessions: Map<string, number>;
}

/** By rule, the one that blocks most places first. Empty where the session has no place to look at. */
export function blockedBy(agenda: SearchAgenda, session: number): readonly Reason[] {
  const places = placesOf(agenda, session);
  const placed = currentAgenda(agenda);
  const { id } = elementAt(agenda.compiled.index.sessions, session);
  const tallies = new Map<ConstraintKey, Tally>();
  for (const place of places) tallyPlace(agenda, placed, { ...place, sessionId: id }, tallies);
  return [...tallies]
    .sort(([a, first], [b, second]) => second.places - first.places || (a < b ? -1 : 1))
    .map(([constraint, tally]) => ({
      kind: 'blocked_by',
      constraint,
      sessionId: id,
      sessionIds: mostFrequent(tally.sessions),
      places: tally.places,
      allPlaces: places.length,
    }));
}
