// Arranging a conference whose tracks fill blocks: first every session gets a place, then the agenda gets better by
// simulated annealing over changes of sessions, cells and whole tracks.
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { explainInfeasible } from '../infeasibility/explain-infeasible.js';
import type { Agenda, AgendaProblem, AgendaScore } from '../model.js';
import type { ArrangeOptions, ArrangeResult } from '../search/options.js';
import { Pace } from '../search/pace.js';
import { Random } from '../search/random.js';
import { Acceptance } from './acceptance.js';
import { annealBlocks, type BlockTools } from './anneal-blocks.js';
import { agendaOf, withHalfPinned } from './block-agenda.js';
import { BlockBest, cellAt } from './block-best.js';
import { blockGrid } from './block-problem.js';
import { type BlockState, NONE } from './block-state.js';
import { constructBlocks } from './construct-blocks.js';
import { costAt } from './costs.js';
import { blockDomain } from './domain.js';
import { dropBreaches } from './drop-breaches.js';
import { Evaluator } from './evaluator.js';
import { withHeldStarts } from './held-starts.js';
import { levelTables } from './level-tables.js';
import { lowerBound, meetsBound } from './lower-bound.js';
import { MoveMix } from './move-mix.js';
import { Temperatures } from './temperatures.js';
import { unplacedInBlocks } from './unplaced-in-blocks.js';

/** Sessions placed in attempts to place every session, before the agenda without the last ones is improved. */
const MOST_PLACINGS = 100_000;
/** The part of the time or of the iterations that such attempts may take, where the end is known. */
const SHARE_FOR_ATTEMPTS = 0.2;
/** Changes of the first annealing where no end is known; every further one is twice as long. */
const FIRST_ANNEALING = 400_000;

/** See `arrange`; for problems with blocks. Sessions in several rooms, or in none, stay where they are. */
export function arrangeInBlocks(problem: AgendaProblem, start: Agenda, options: ArrangeOptions): ArrangeResult {
  const tools = toolsFor(problem, start, options);
  const { ev, best, pace, mix } = tools;
  if (mix.movable.length > 0 && ev.grid.cellCount > 0) search(tools, start);
  best.keepIfBetter();
  best.restore();
  dropBreaches(ev, mix.movable, start);
  ev.state.settleStarts();
  best.keepIfBetter();
  pace.report(best);
  return resultOf(tools, start, new Set(options.scope));
}

function toolsFor(problem: AgendaProblem, start: Agenda, options: ArrangeOptions): BlockTools {
  const grid = blockGrid(problem);
  const levels = levelTables(grid);
  const domain = withHeldStarts(grid, blockDomain(grid, levels, start, options), start, options.mostMoved);
  const ev = new Evaluator(grid, levels, domain, options.mostMoved ?? null);
  const random = new Random(options.seed);
  const fixed = new Map([...start].filter(([id]) => domain.isMovable[grid.index.sessionIndex.get(id) ?? NONE] !== 1));
  place(ev, fixed);
  const best = new BlockBest(ev, baseScore(ev, fixed), start);
  const mix = new MoveMix(ev, random, new Acceptance(random));
  const pace = new Pace(options, mix.movable.length + ev.state.placed);
  return { ev, mix, random, best, pace, exchange: options.exchange ?? null, bound: lowerBound(ev) };
}

/** What stays as it is costs that much beside what the tables of the search say of it. */
function baseScore({ grid, score }: Evaluator, fixed: Agenda): AgendaScore {
  if (fixed.size === 0) return { hard: 0, medium: 0, soft: 0 };
  const { hard, medium, soft } = evaluateIndexed(grid.index, fixed).score;
  return { hard: hard - costAt(score, 0), medium: medium - costAt(score, 1), soft: soft - costAt(score, 2) };
}

/** Sets the agenda to these placements; those outside all blocks or in several rooms have no cell. */
function place(ev: Evaluator, agenda: Agenda): void {
  const { grid } = ev;
  const cells = new Int32Array(grid.sessionCount).fill(NONE);
  const starts = new Int32Array(grid.sessionCount);
  for (const { sessionId, start, roomIds } of agenda.values()) {
    const session = grid.index.sessionIndex.get(sessionId);
    if (session === undefined || roomIds.length !== 1) continue;
    cells[session] = cellAt(grid, start, grid.index.roomIndex.get(roomIds[0] ?? '') ?? NONE);
    starts[session] = start;
  }
  ev.rebuildWhereFits(cells, starts);
}

function search(tools: BlockTools, start: Agenda): void {
  const { ev, mix, pace, best } = tools;
  place(ev, start);
  construct(tools);
  pace.report(best);
  const temperatures = Temperatures.sampled(mix, pace, () => best.keepIfBetter());
  const isKnownEnd = pace.spentShare() !== null;
  for (let length = FIRST_ANNEALING; pace.mayGoOn(0) && !isPerfect(tools); length *= 2) {
    annealBlocks(tools, temperatures, isKnownEnd ? Infinity : length);
    if (best.waiting === 0) best.restore();
    else restart(tools, start);
  }
}

/** What leaves sessions out breaks no hard rule, but is a dead end more often than an agenda that breaks some. */
function restart(tools: BlockTools, start: Agenda): void {
  place(tools.ev, start);
  construct(tools);
}

/** Places what the start leaves open, and goes on from the attempt that placed most; attempts differ in their order. */
function construct({ ev, random, best, pace, mix }: BlockTools): void {
  const { state } = ev;
  const begin = copyOf(state);
  const attempts = Math.ceil(MOST_PLACINGS / Math.max(1, mix.movable.length));
  let fullest = { ...begin, placed: -1 };
  for (let attempt = 0; attempt < attempts && fullest.placed < begin.placed + mix.movable.length; attempt++) {
    if (attempt > 0 && (pace.spentShare() ?? 0) > SHARE_FOR_ATTEMPTS) break;
    if (attempt > 0) ev.rebuild(begin.cells, begin.places);
    constructBlocks(ev, random);
    best.keepIfBetter();
    if (state.placed > fullest.placed) fullest = copyOf(state);
    if (best.waiting === 0) break;
  }
  if (best.waiting === 0) best.restore();
  else ev.rebuild(fullest.cells, fullest.places);
}

interface Arrangement {
  readonly cells: Int32Array;
  readonly places: Int32Array;
  readonly placed: number;
}

function copyOf({ cellOf, placeIn, placed }: BlockState): Arrangement {
  return { cells: Int32Array.from(cellOf), places: Int32Array.from(placeIn), placed };
}

function isPerfect({ ev, best, bound }: BlockTools): boolean {
  return best.waiting === 0 && meetsBound(ev, bound);
}

function resultOf(tools: BlockTools, start: Agenda, scope: ReadonlySet<string>): ArrangeResult {
  const { ev, best, pace, bound } = tools;
  const { index } = ev.grid;
  const agenda = withHalfPinned(ev, agendaOf(ev, start), start);
  const infeasible = explainInfeasible(index.problem, start);
  const unplaced = unplacedInBlocks(ev, agenda, { scope, infeasible });
  const isProvenInfeasible = infeasible.length > 0 && unplaced.length > 0;
  return {
    agenda,
    // Waivers that cover some agendas only are no part of the tables: what is said of the result comes from scratch.
    score: evaluateIndexed(index, agenda).score,
    unplaced,
    infeasible,
    iterations: pace.iterations,
    proof: isPerfect(tools) && unplaced.length === 0 ? 'optimal' : isProvenInfeasible ? 'infeasible' : null,
    lowerBound: bound === null ? null : best.withBase(bound),
  };
}
