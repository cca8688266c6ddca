// The places that one session could be shown or offered: the grid of free starts, the fixed slots, or the positions in
// the blocks of a conference, in every room. What speaks against a place is for the rules to say.
import { stretchesOf, suitsSlot } from '../constraints/slots/slots-in-a-row.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaSession, AgendaSlot } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { DEFAULT_STEP_MINUTES } from '../search/arrange.js';
import { searchHorizon } from '../search/horizon.js';

/** A time that a session could take. */
export interface CandidateTime {
  readonly start: number;
  /** Its present length, or the planned one where it has no placement. */
  readonly minutes: number;
  /** False where it would run past the closing time, the end of its block, or the last slot of a row. */
  readonly isWithinHours: boolean;
}

/** Every time for the session, by start; its present time is among them. `stepMinutes` is the grid of free starts. */
export function candidateTimes(
  index: ProblemIndex,
  agenda: Agenda,
  session: number,
  stepMinutes: number = DEFAULT_STEP_MINUTES,
): readonly CandidateTime[] {
  const own = elementAt(index.sessions, session);
  const placement = agenda.get(own.id);
  const minutes = placement?.durationMinutes ?? own.durationMinutes;
  const times = timesOfWorld(index, agenda, own, { minutes, stepMinutes });
  if (placement === undefined || times.some((time) => time.start === placement.start)) return times;
  return [...times, { start: placement.start, minutes, isWithinHours: false }].sort(byStart);
}

function timesOfWorld(
  { problem, blocks }: ProblemIndex,
  agenda: Agenda,
  session: AgendaSession,
  { minutes, stepMinutes }: { readonly minutes: number; readonly stepMinutes: number },
): readonly CandidateTime[] {
  if (blocks.length > 0)
    return blocks.flatMap(({ start, end, slotMinutes }) => gridTimes(start, end, slotMinutes, minutes));
  const slots = problem.slots ?? [];
  if (slots.length > 0) return slotTimes(slots, session, minutes);
  const times = searchHorizon(problem, agenda).flatMap(({ start, end }) => freeTimes(start, end, stepMinutes, minutes));
  return uniqueTimes(times);
}

/** The opening itself, then the multiples of the step until closing time. */
function freeTimes(opens: number, closes: number, stepMinutes: number, minutes: number): readonly CandidateTime[] {
  const firstOnGrid = Math.ceil(opens / stepMinutes) * stepMinutes;
  const onGrid = gridTimes(firstOnGrid, closes, stepMinutes, minutes);
  return firstOnGrid === opens ? onGrid : [...gridTimes(opens, opens + 1, 1, minutes, closes), ...onGrid];
}

function gridTimes(
  first: number,
  end: number,
  stepMinutes: number,
  minutes: number,
  closes: number = end,
): readonly CandidateTime[] {
  const times: CandidateTime[] = [];
  for (let start = first; start < end; start += stepMinutes)
    times.push({ start, minutes, isWithinHours: start + minutes <= closes });
  return times;
}

/** The start of each slot; the session runs on through the slots of its format that follow in a row. */
function slotTimes(slots: readonly AgendaSlot[], session: AgendaSession, minutes: number): readonly CandidateTime[] {
  const rows = stretchesOf(slots.filter((slot) => suitsSlot(session, slot)));
  const holds = (start: number): boolean => rows.some((row) => row.start <= start && start + minutes <= row.end);
  return uniqueTimes(slots.map(({ start }) => ({ start, minutes, isWithinHours: holds(start) })));
}

function uniqueTimes(times: readonly CandidateTime[]): readonly CandidateTime[] {
  return [...new Map(times.map((time) => [time.start, time])).values()].sort(byStart);
}

function byStart(a: CandidateTime, b: CandidateTime): number {
  return a.start - b.start;
}

/**
 * The rooms a session would fill if it went into `room`: that one, then those it is in now, then the others in listing
 * order. Empty for a session without a room; null where the conference has too few rooms.
 */
export function roomsWith(
  index: ProblemIndex,
  session: number,
  roomsNow: readonly number[],
  room: number,
): readonly number[] | null {
  const { roomCount } = elementAt(index.sessions, session);
  if (roomCount === 0) return [];
  const others = [...roomsNow, ...index.rooms.keys()].filter((other) => other !== room);
  const rooms = [room, ...new Set(others)].slice(0, roomCount);
  return rooms.length === roomCount ? rooms : null;
}
