// The best plans as entries of a menu: agendas, who moved and how far, and what is still broken.
import type { CompiledProblem } from '../compiled/compile.js';
import { roomIdOf } from '../compiled/compile.js';
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, ScheduleIssue } from '../model.js';
import { dayAt } from '../problem-index.js';
import type { Board, Plan } from './board.js';
import type { MovedSession, MoveGrade, ReplanEntry } from './options.js';

export interface EntryQuestion {
  readonly mostMoved: number;
  readonly plan: Plan;
  readonly isProven: boolean;
}

/** The entries by budget; `start` says what is pinned and which sessions had no place. */
export function menuEntries(board: Board, start: Agenda, questions: readonly EntryQuestion[]): readonly ReplanEntry[] {
  const entries: ReplanEntry[] = [];
  questions.forEach(({ mostMoved, plan, isProven }, position) => {
    const before = entries.at(-1);
    const isSame = before !== undefined && plan === questions[position - 1]?.plan;
    const content = isSame ? before : contentOf(board, start, plan);
    entries.push({ ...content, mostMoved, isProven, bringsNothingNew: isSame });
  });
  return entries;
}

function contentOf(
  board: Board,
  start: Agenda,
  plan: Plan,
): Omit<ReplanEntry, 'mostMoved' | 'isProven' | 'bringsNothingNew'> {
  const { compiled } = board;
  const { sessions } = compiled.index;
  const agenda = agendaOf(board, start, plan);
  const moved = movedSessions(board, plan);
  const idsWhere = (isWanted: (session: number, id: string) => boolean): readonly string[] =>
    sessions.flatMap(({ id }, session) => (board.isMovable(session) && isWanted(session, id) ? [id] : [])).sort();
  const { hard, medium, soft } = plan.rank;
  return {
    agenda,
    score: { hard, medium, soft },
    moved,
    disturbance: moved.reduce((sum, { disturbance }) => sum + disturbance, 0),
    placed: idsWhere((_, id) => agenda.has(id) && !start.has(id)),
    unplaced: idsWhere((_, id) => !agenda.has(id)),
    broken: brokenHardRules(compiled, agenda),
  };
}

function brokenHardRules({ index }: CompiledProblem, agenda: Agenda): readonly ScheduleIssue[] {
  return evaluateIndexed(index, agenda).issues.filter((issue) => issue.level === 'hard' && !issue.waived);
}

/** Placements of sessions that did not move are those of `start`, pins included. */
function agendaOf({ compiled, reach }: Board, start: Agenda, plan: Plan): Agenda {
  const agenda = new Map<string, AgendaPlacement>();
  compiled.index.sessions.forEach(({ id }, session) => {
    const before = start.get(id);
    const from = at(plan.start, session);
    if (at(reach.isMovable, session) === 0) {
      if (before !== undefined) agenda.set(id, before);
      return;
    }
    if (from === UNPLACED) return;
    const roomIds = roomIdsOf(compiled, elementAt(plan.rooms, session));
    const unpinned = { timePinned: false, roomPinned: false };
    const durationMinutes = at(reach.minutes, session);
    agenda.set(id, { ...(before ?? unpinned), sessionId: id, start: from, durationMinutes, roomIds });
  });
  return agenda;
}

function movedSessions(board: Board, plan: Plan): readonly MovedSession[] {
  const { compiled, known } = board;
  const moved = compiled.index.sessions.flatMap(({ id }, session): readonly MovedSession[] => {
    const start = at(plan.start, session);
    const rooms = elementAt(plan.rooms, session);
    if (start === UNPLACED) return [];
    const disturbance = board.disturbanceAt(session, start, rooms);
    if (disturbance === 0) return [];
    const home = at(known.start, session);
    const from = { start: home, roomIds: roomIdsOf(compiled, elementAt(known.rooms, session)) };
    const to = { start, roomIds: roomIdsOf(compiled, rooms) };
    return [{ sessionId: id, from, to, grade: gradeOf(compiled, home, start), disturbance }];
  });
  return moved.sort((a, b) => a.from.start - b.from.start || (a.sessionId < b.sessionId ? -1 : 1));
}

function gradeOf({ index }: CompiledProblem, from: number, to: number): MoveGrade {
  if (from === to) return 'room';
  return dayAt(index, from) === dayAt(index, to) ? 'time' : 'day';
}

function roomIdsOf(compiled: CompiledProblem, rooms: Int32Array): readonly string[] {
  return Array.from(rooms, (room) => roomIdOf(compiled, room));
}
