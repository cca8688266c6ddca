// Why a session is left without a cell: a reason that holds for every agenda where there is one, else what fills the cells
// it could take in the agenda that was found, or which hard rule it would break there.
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { concerns } from '../infeasibility/explain-infeasible.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, ConstraintKey } from '../model.js';
import type { UnplacedSession } from '../search/options.js';
import { flagAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import { canMove } from './fitting.js';

/** Sessions named for each rule. */
const MOST_NAMED = 5;
/** Cells with room for a session that are looked at; each costs an evaluation. */
const MOST_TRIED = 20;

/** By rule: in how many cells it stands in the way, and with which sessions. */
type Tally = Map<ConstraintKey, { places: number; readonly sessionIds: Set<string> }>;

/** What is asked of a search, and what is known without one. */
interface Known {
  readonly scope: ReadonlySet<string>;
  readonly infeasible: readonly Reason[];
}

/** Sessions in scope without a placement, those in several rooms or in none included, with at least one reason each. */
export function unplacedInBlocks(
  ev: Evaluator,
  agenda: Agenda,
  { scope, infeasible }: Known,
): readonly UnplacedSession[] {
  return ev.grid.index.sessions.flatMap(({ id }, session): readonly UnplacedSession[] => {
    if (!scope.has(id) || agenda.has(id)) return [];
    const always = infeasible.filter((reason) => concerns(reason, id));
    return [{ sessionId: id, reasons: always.length > 0 ? always : reasonsHere(ev, agenda, session, id) }];
  });
}

function reasonsHere(ev: Evaluator, agenda: Agenda, session: number, sessionId: string): readonly Reason[] {
  const { grid, domain, state } = ev;
  // No cell holds a session in several rooms or in none: it is placed by hand.
  if (elementAt(grid.index.sessions, session).roomCount !== 1) return noStart(sessionId);
  const cells = Array.from({ length: grid.cellCount }, (_, cell) => cell).filter(
    (cell) => flagAt(domain.allowed, session * grid.cellCount + cell) === 1,
  );
  const tally: Tally = new Map();
  for (const cell of cells) {
    const track = at(state.cellTrack, cell);
    if (canMove(state, session, cell)) continue;
    count(tally, track === at(grid.track, session) ? 'outside_blocks' : 'block_mixes_tracks', namesIn(ev, cell));
  }
  const open = cells.filter((cell) => canMove(state, session, cell)).slice(0, MOST_TRIED);
  for (const cell of open) countBroken(tally, ev, agenda, session, cell);
  if (tally.size === 0) return noStart(sessionId);
  return [...tally].map(([constraint, { places, sessionIds }]) => {
    const named = [...sessionIds].slice(0, MOST_NAMED);
    return { kind: 'blocked_by', constraint, sessionId, sessionIds: named, places, allPlaces: cells.length };
  });
}

function noStart(sessionId: string): readonly Reason[] {
  return [{ kind: 'no_start_allowed', constraint: 'outside_blocks', sessionId }];
}

/** Counts the hard rules that the session would break in a cell with room for it. */
function countBroken(tally: Tally, ev: Evaluator, agenda: Agenda, session: number, cell: number): void {
  const { index } = ev.grid;
  const { id } = elementAt(index.sessions, session);
  const { issues } = evaluateIndexed(index, new Map([...agenda, [id, placementIn(ev, session, cell)]]));
  const broken = issues.filter((issue) => issue.level === 'hard' && !issue.waived && issue.sessionIds.includes(id));
  for (const key of new Set(broken.map(({ constraint }) => constraint))) {
    const others = broken.filter(({ constraint }) => constraint === key).flatMap(({ sessionIds }) => sessionIds);
    count(
      tally,
      key,
      others.filter((other) => other !== id),
    );
  }
}

function placementIn({ grid, state, lists }: Evaluator, session: number, cell: number): AgendaPlacement {
  lists.setMove(session, cell, at(state.size, cell));
  const { id, durationMinutes } = elementAt(grid.index.sessions, session);
  const roomIds = [elementAt(grid.index.rooms, at(grid.roomOfCell, cell)).id];
  return {
    sessionId: id,
    start: at(lists.starts, session),
    durationMinutes,
    roomIds,
    timePinned: false,
    roomPinned: false,
  };
}

function count(tally: Tally, key: ConstraintKey, sessionIds: readonly string[]): void {
  const entry = tally.get(key) ?? { places: 0, sessionIds: new Set<string>() };
  tally.set(key, entry);
  entry.places++;
  for (const id of sessionIds) entry.sessionIds.add(id);
}

function namesIn({ grid, state }: Evaluator, cell: number): readonly string[] {
  return Array.from({ length: at(state.size, cell) }, (_, k) => at(state.list, cell * grid.width + k)).map(
    (session) => elementAt(grid.index.sessions, session).id,
  );
}
