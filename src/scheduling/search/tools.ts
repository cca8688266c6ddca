// What every phase of a search works with.
import type { AgendaScore } from '../model.js';
import type { ConstructionTools } from './construct.js';
import type { Exchanging } from './exchanging.js';
import type { Judge } from './judge.js';

export interface SearchTools extends ConstructionTools {
  readonly judge: Judge;
  /** What every agenda that places all sessions costs at least; null where nothing is known. */
  readonly bound: AgendaScore | null;
  readonly exchanging: Exchanging | null;
}
