// Finding a place for every waiting session: the most constrained first; where none is free, those in the way are
// ejected and wait in turn. Whoever was hard to place before is costly to eject, so that the search does not go round
// in circles.
import { at } from '../integers.js';
import type { Insertion } from './insertion.js';
import type { LocalSearch } from './local-search.js';
import type { Packing } from './packing.js';
import type { Pace } from './pace.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';
import type { Snapshot } from './snapshot.js';

/** Random moves after an ejection, so that the next attempt meets another arrangement. */
const SHAKES = 20;
/** Places looked at for a session where there is room enough; what is wrong with them the search mends later. */
const FEW_LOOKS = 24;
/** The same where rooms are full. */
const SOME_LOOKS = 64;
const MANY_LOOKS = 3000;
/** What looking for a place, and ejecting for one, count in iterations: about as many moves take as long. */
const ITERATIONS_TO_PLACE = 16;
const ITERATIONS_TO_EJECT = 128;
/** One of so many sessions that find no place has the time of its busiest person packed anew. */
const PACKED_OF = 3;

export interface ConstructionTools {
  readonly agenda: SearchAgenda;
  readonly insertion: Insertion;
  readonly localSearch: LocalSearch;
  readonly packing: Packing;
  readonly random: Random;
  readonly pace: Pace;
  readonly best: Snapshot;
  /** Whether rooms are so full that no minute may be left useless. */
  readonly isTight: boolean;
  /** No agenda leaves fewer sessions waiting. */
  readonly fewestWaiting: number;
}

/** Places every waiting session that finds a free place, the most constrained first, and keeps the others waiting. */
export function placeAtOnce(tools: ConstructionTools): void {
  const { agenda, pace, best } = tools;
  sortByDifficulty(agenda);
  const left: number[] = [];
  while (agenda.waiting.length > 0 && pace.mayGoOn(ITERATIONS_TO_PLACE)) {
    const session = agenda.waiting.pop();
    if (session !== undefined && !placeQuickly(session, tools)) left.push(session);
  }
  agenda.waiting.push(...left);
  if (best.keepIfBetter(agenda)) pace.report(best);
}

/** Places waiting sessions until no more can be, the pace says stop, or `patience` ejections brought nothing better. */
export function placeWaitingSessions(tools: ConstructionTools, patience: number): void {
  const { agenda, pace, best } = tools;
  sortByDifficulty(agenda);
  let fruitless = 0;
  while (agenda.waiting.length > tools.fewestWaiting && fruitless < patience && pace.mayGoOn(ITERATIONS_TO_EJECT)) {
    const session = agenda.waiting.pop();
    if (session === undefined) break;
    if (!placeFreely(session, tools)) {
      fruitless++;
      if (!packFor(session, tools)) ejectFor(session, tools);
    }
    if (agenda.waiting.length < best.waiting && best.keepIfBetter(agenda)) fruitless = 0;
  }
  pace.report(best);
}

function placeQuickly(session: number, tools: ConstructionTools): boolean {
  const { insertion, isTight } = tools;
  const isPlaced = isTight ? insertion.insertAligned(session, SOME_LOOKS) : insertion.insertFreely(session, FEW_LOOKS);
  return isPlaced || placeFreely(session, tools);
}

function placeFreely(session: number, { insertion }: ConstructionTools): boolean {
  return insertion.insertAligned(session, MANY_LOOKS) || insertion.insertFreely(session, MANY_LOOKS);
}

/** Now and then, where somebody's time is the reason. */
function packFor(session: number, { agenda, packing, random }: ConstructionTools): boolean {
  if (random.below(PACKED_OF) !== 0) return false;
  agenda.waiting.push(session);
  if (packing.around(session)) return true;
  agenda.waiting.pop();
  return false;
}

function ejectFor(session: number, { agenda, insertion, localSearch }: ConstructionTools): void {
  const { trouble } = insertion.obstacles;
  trouble[session] = (trouble[session] ?? 1) + 1;
  if (!insertion.insertByForce(session)) agenda.waiting.unshift(session);
  localSearch.shake(SHAKES);
}

/** Those with the fewest places, measured by length and people, come last in the list, which is next to be placed. */
function sortByDifficulty(agenda: SearchAgenda): void {
  const ease = Float64Array.from(agenda.domains, ({ starts, rooms, minutes, roomCount }, session) => {
    const neighbours = at(agenda.compiled.overlaps.row, session + 1) - at(agenda.compiled.overlaps.row, session);
    return (starts.length * Math.max(1, rooms.length)) / (minutes * Math.max(1, roomCount) * (1 + neighbours));
  });
  agenda.waiting.sort((a, b) => (ease[b] ?? 0) - (ease[a] ?? 0) || a - b);
}
