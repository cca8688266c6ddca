// Arranging an agenda of fixed slots: an agenda without hard issues first, then annealing, then shorter coolings from the
// best agenda found by any search of the portfolio.
import { evaluate } from '../evaluation/evaluate.js';
import { explainInfeasible } from '../infeasibility/explain-infeasible.js';
import type { Reason } from '../infeasibility/reason.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaProblem, AgendaScore } from '../model.js';
import type { ArrangeOptions, ArrangeResult } from '../search/options.js';
import { Pace } from '../search/pace.js';
import { Random } from '../search/random.js';
import { lowerBound } from './bounds.js';
import { compileSlots } from './compile-slots.js';
import { CompoundMoves } from './compound-moves.js';
import { construct } from './construct-slots.js';
import { relieve } from './relieve.js';
import { Sharing } from './sharing.js';
import { SlotAgenda } from './slot-agenda.js';
import { cool, type SlotTools } from './slot-annealing.js';
import { SlotMoves } from './slot-moves.js';
import { SlotSnapshot } from './slot-snapshot.js';
import { explainUnplacedInSlots } from './unplaced-in-slots.js';

/** Moves of the first cooling where no end is known; every further one is twice as long. */
const FIRST_COOLING = 500_000;
/** What part of the search the first cooling takes, and each of those from the best agenda after it. */
const MAIN_SHARE = 0.6;
const REHEAT_SHARE = 0.2;
const HEAT_OF_REHEATS = 0.3;
/** Strides until the hard rules are kept, before annealing goes on without. */
const MOST_SETTLING = 200;

interface Found {
  readonly tools: SlotTools;
  readonly problem: AgendaProblem;
  readonly start: Agenda;
  readonly bound: AgendaScore;
}

/** See `arrange`; for problems with slots. */
export function arrangeInSlots(problem: AgendaProblem, start: Agenda, options: ArrangeOptions): ArrangeResult {
  const compiled = compileSlots(problem, start, options);
  const agenda = new SlotAgenda(compiled, start, options.mostMoved);
  const random = new Random(options.seed);
  const total = agenda.movable.length + agenda.positions.placedCount;
  const pace = new Pace(options, total);
  const best = new SlotSnapshot(agenda);
  const bound = lowerBound(compiled, agenda.fixedHard);
  const moves = new SlotMoves(agenda, random);
  const sharing = options.exchange === undefined ? null : new Sharing(options.exchange, pace, agenda);
  const isBest = (): boolean => best.waiting === 0 && isAtBound(best.score, bound);
  const compound = new CompoundMoves(agenda, moves, random);
  const tools = { agenda, random, pace, best, moves, compound, sharing, isBest };
  construct(agenda, random);
  best.keepIfBetter(agenda);
  if (agenda.movable.length > 0) search(tools);
  finish(tools);
  return resultOf({ tools, problem, start, bound });
}

function search(tools: SlotTools): void {
  const { agenda, pace, best, sharing, isBest } = tools;
  settle(tools);
  pace.report(best);
  cool(tools, { untilShare: MAIN_SHARE, moves: FIRST_COOLING, heat: 1 });
  for (let moves = 2 * FIRST_COOLING; pace.mayGoOn(0) && !isBest(); moves *= 2) {
    if (sharing === null || !sharing.take(best)) best.restore(agenda);
    const share = pace.spentShare() ?? 0;
    cool(tools, { untilShare: Math.min(1, share + REHEAT_SHARE), moves, heat: HEAT_OF_REHEATS });
  }
}

/** Cold moves that weigh hard minutes above all, until none is left or a few thousand have been tried. */
function settle({ agenda, moves, best }: SlotTools): void {
  moves.settle();
  for (let turn = 0; turn < MOST_SETTLING && agenda.hard.total > 0; turn++)
    for (let move = 0; move < 64; move++) if (moves.step()) best.keepIfBetter(agenda);
}

/** The best agenda, without sessions that break hard rules there. */
function finish({ agenda, best, pace, sharing }: SlotTools): void {
  best.restore(agenda);
  relieve(agenda);
  best.keepIfBetter(agenda);
  sharing?.offer(best);
  pace.report(best);
}

function resultOf({ tools, problem, start, bound }: Found): ArrangeResult {
  const { agenda, pace } = tools;
  const infeasible = explainInfeasible(problem, start);
  const placements = withHalfPinned(agenda, start);
  const waiting = explainUnplacedInSlots(agenda, start, infeasible);
  return {
    agenda: placements,
    // What went back to its pinned place is not known to the search.
    score: placements.size === agenda.positions.placedCount ? agenda.score() : evaluate(problem, placements).score,
    unplaced: waiting.filter(({ sessionId }) => !placements.has(sessionId)),
    infeasible,
    iterations: pace.iterations,
    proof: proofOf(tools, infeasible),
    lowerBound: bound,
  };
}

function proofOf({ agenda, isBest }: SlotTools, infeasible: readonly Reason[]): ArrangeResult['proof'] {
  if (isBest()) return 'optimal';
  return infeasible.length > 0 && agenda.waiting > 0 ? 'infeasible' : null;
}

function isAtBound(score: AgendaScore, bound: AgendaScore): boolean {
  return score.hard <= bound.hard && score.medium <= bound.medium && score.soft <= bound.soft;
}

/** Half-pinned sessions without a place go back to theirs: rather a hard issue than no placement. */
function withHalfPinned(agenda: SlotAgenda, start: Agenda): Agenda {
  const placements = new Map<string, AgendaPlacement>(agenda.placements(start));
  for (const session of agenda.movable) {
    const { id } = elementAt(agenda.compiled.index.sessions, session);
    const before = start.get(id);
    const isHalfPinned = elementAt(agenda.compiled.domains.bySession, session).isHalfPinned;
    if (before !== undefined && isHalfPinned && !placements.has(id)) placements.set(id, before);
  }
  return placements;
}
