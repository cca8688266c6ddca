// Finding a place for every waiting session: the most constrained first; where none is free, those in the way are
// ejected and wait in turn. Whoever was hard to place before is costly to eject, so that the search does not go round
// in circles.
import { at, elementAt } from '../integers.js';
import type { Insertion } from './insertion.js';
import type { LocalSearch } from './local-search.js';
import { type Pace, STRIDE } from './pace.js';
import type { SearchAgenda } from './search-agenda.js';
import type { Snapshot } from './snapshot.js';

/** Random moves after an ejection, so that the next attempt meets another arrangement. */
const SHAKES = 20;

export interface ConstructionTools {
  readonly agenda: SearchAgenda;
  readonly insertion: Insertion;
  readonly localSearch: LocalSearch;
  readonly pace: Pace;
  readonly best: Snapshot;
}

/**
 * Places waiting sessions until none is left, the pace says stop, or `patience` ejections brought nothing better. Looking
 * for one place counts as a stride of iterations: it takes as long.
 */
export function placeWaitingSessions(tools: ConstructionTools, patience: number): void {
  const { agenda, insertion, pace, best } = tools;
  sortByDifficulty(agenda);
  let fruitless = 0;
  while (agenda.waiting.length > 0 && fruitless < patience && pace.mayGoOn(STRIDE)) {
    const session = agenda.waiting.pop();
    if (session === undefined) break;
    if (!insertion.insertFreely(session)) {
      fruitless++;
      ejectFor(session, tools);
    }
    if (agenda.waiting.length < best.waiting && best.keepIfBetter(agenda)) fruitless = 0;
  }
  pace.report(best);
}

function ejectFor(session: number, { agenda, insertion, localSearch }: ConstructionTools): void {
  const { trouble } = insertion.obstacles;
  trouble[session] = (trouble[session] ?? 1) + 1;
  if (!insertion.insertByForce(session)) agenda.waiting.unshift(session);
  localSearch.shake(SHAKES);
}

/** Those with the fewest places, measured by length and people, come last in the list, which is next to be placed. */
function sortByDifficulty(agenda: SearchAgenda): void {
  const ease = (session: number): number => {
    const { starts, rooms, minutes, roomCount } = elementAt(agenda.domains, session);
    const neighbours = at(agenda.compiled.overlaps.row, session + 1) - at(agenda.compiled.overlaps.row, session);
    return (starts.length * Math.max(1, rooms.length)) / (minutes * Math.max(1, roomCount) * (1 + neighbours));
  };
  agenda.waiting.sort((a, b) => ease(b) - ease(a) || a - b);
}
