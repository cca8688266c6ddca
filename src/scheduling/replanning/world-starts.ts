// When a session of some length may start: the grid within opening hours, the starts of slots, or positions in blocks.
import { lengthMinutes } from '../../intervals/index.js';
import { stretchesOf, suitsSlot } from '../constraints/slots/slots-in-a-row.js';
import type { Agenda, AgendaSession } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { searchHorizon } from '../search/horizon.js';

/** Ascending, each once. `minutes` is the length, `stepMinutes` the grid of free starts. */
export function worldStarts(
  index: ProblemIndex,
  agenda: Agenda,
  {
    session,
    minutes,
    stepMinutes,
  }: { readonly session: AgendaSession; readonly minutes: number; readonly stepMinutes: number },
): Int32Array {
  if (index.blocks.length > 0) return ascending(blockStarts(index, minutes));
  const slots = index.problem.slots ?? [];
  return ascending(
    slots.length > 0 ? slotStarts(index, session, minutes) : freeStarts(index, agenda, minutes, stepMinutes),
  );
}

function blockStarts({ blocks }: ProblemIndex, minutes: number): readonly number[] {
  return blocks.flatMap(({ start, end, slotMinutes }) => multiples(start, end - minutes, slotMinutes));
}

function slotStarts({ problem }: ProblemIndex, session: AgendaSession, minutes: number): readonly number[] {
  const slots = (problem.slots ?? []).filter((slot) => suitsSlot(session, slot));
  const rows = stretchesOf(slots);
  return slots
    .map(({ start }) => start)
    .filter((start) => rows.some((row) => row.start <= start && start + minutes <= row.end));
}

function freeStarts(
  { problem }: ProblemIndex,
  agenda: Agenda,
  minutes: number,
  stepMinutes: number,
): readonly number[] {
  return searchHorizon(problem, agenda).flatMap((open) => {
    if (lengthMinutes(open) < minutes) return [];
    const firstOnGrid = Math.ceil(open.start / stepMinutes) * stepMinutes;
    return [open.start, ...multiples(firstOnGrid, open.end - minutes, stepMinutes)];
  });
}

function multiples(first: number, last: number, step: number): readonly number[] {
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, position) => first + position * step);
}

function ascending(starts: readonly number[]): Int32Array {
  return Int32Array.from(new Set(starts)).sort();
}
