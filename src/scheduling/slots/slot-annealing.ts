// Simulated annealing of an agenda of slots. Soft costs cool from a share of what a typical move costs; hard and medium
// minutes weigh as much as is needed to come free of them, and what is kept as the best is compared level by level.
import { type Pace, STRIDE } from '../search/pace.js';
import type { Random } from '../search/random.js';
import type { CompoundMoves } from './compound-moves.js';
import type { Sharing } from './sharing.js';
import type { SlotAgenda } from './slot-agenda.js';
import type { SlotMoves } from './slot-moves.js';
import type { SlotSnapshot } from './slot-snapshot.js';
import { TypicalCosts } from './typical-costs.js';

export interface SlotTools {
  readonly agenda: SlotAgenda;
  readonly moves: SlotMoves;
  readonly compound: CompoundMoves;
  readonly random: Random;
  readonly pace: Pace;
  readonly best: SlotSnapshot;
  readonly sharing: Sharing | null;
  /** Whether nothing can be better than this agenda. */
  readonly isBest: () => boolean;
}

/** First and last temperature as shares of the cost of a typical swap; measured on 72 and 216 sessions. */
const FIRST_SHARE = 0.1;
const LAST_SHARE = 0.001;
/** How often a stride begins with a compound move: rarely, but often while hard rules are broken. */
const COMPOUND_SHARE = 0.05;
const COMPOUND_SHARE_IN_NEED = 0.3;
/** A typical medium change outweighs so many typical soft ones. */
const MEDIUM_OVER_SOFT = 3;
/** How fast hard minutes grow heavier while an agenda breaks hard rules, and lighter again once it does not. */
const HEAVIER = 1.05;
const LIGHTER = 0.98;
const STRIDES_BETWEEN_WEIGHTS = 8;
/** Below it no move that costs anything is made: a quarter of the smallest cost. */
const COLDEST = 0.25;

/** One cooling: until this share of the whole search is spent, or for so many moves where its end is not known. */
export interface Cooling {
  readonly untilShare: number;
  readonly moves: number;
  /** 1 for the hottest beginning. */
  readonly heat: number;
}

/** Cools the agenda once; returns earlier when the search ends or nothing can be better. */
export function cool(tools: SlotTools, cooling: Cooling): void {
  const { moves, pace, best, sharing } = tools;
  const typical = new TypicalCosts(tools);
  const weights = new LevelWeights(moves, typical);
  const first = Math.max(1, typical.soft * FIRST_SHARE * cooling.heat);
  const last = Math.min(first, Math.max(COLDEST, typical.soft * LAST_SHARE));
  const share = shareOf(pace, cooling);
  while (pace.mayGoOn(STRIDE) && !tools.isBest()) {
    const spent = share();
    if (spent >= 1) return;
    moves.temperature = first * (last / first) ** spent;
    const isNew = stride(tools);
    weights.adapt(tools.agenda);
    pace.reportSometimes(best, isNew);
    if (sharing?.isDue()) sharing.offer(best);
  }
}

function stride({ moves, compound, agenda, best, random }: SlotTools): boolean {
  let isNew = false;
  const share = agenda.hard.total > 0 ? COMPOUND_SHARE_IN_NEED : COMPOUND_SHARE;
  if (random.fraction() < share && compound.step() && best.keepIfBetter(agenda)) isNew = true;
  for (let move = 0; move < STRIDE; move++) if (moves.step() && best.keepIfBetter(agenda)) isNew = true;
  return isNew;
}

/** How much of the cooling is over, from 0 to 1. */
function shareOf(pace: Pace, { untilShare, moves }: Cooling): () => number {
  const from = pace.spentShare();
  const begin = pace.iterations;
  return () => {
    const spent = pace.spentShare();
    if (from === null || spent === null) return (pace.iterations - begin) / moves;
    return from >= untilShare ? 1 : (spent - from) / (untilShare - from);
  };
}

/** What a hard and a medium minute weigh beside a soft one. */
class LevelWeights {
  private readonly lightest: number;
  private strides = 0;
  private isClean = false;

  constructor(
    private readonly moves: SlotMoves,
    typical: TypicalCosts,
  ) {
    const soft = Math.max(1, typical.soft);
    moves.mediumWeight = typical.medium > 0 ? Math.max(1, (MEDIUM_OVER_SOFT * soft) / typical.medium) : 1;
    this.lightest = typical.hard > 0 ? Math.max(1, soft / typical.hard) : 1;
    moves.hardWeight = this.lightest;
  }

  /** After every stride. */
  adapt(agenda: SlotAgenda): void {
    if (agenda.hard.total <= 0) this.isClean = true;
    if (++this.strides % STRIDES_BETWEEN_WEIGHTS > 0) return;
    if (!this.isClean) this.moves.hardWeight *= HEAVIER;
    else this.moves.hardWeight = Math.max(this.lightest, this.moves.hardWeight * LIGHTER);
    this.isClean = false;
  }
}
