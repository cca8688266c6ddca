// Slots as stretches of time. A session that is longer than a slot runs on through the slots that follow in a row, the
// short pauses between them included.
import type { Interval } from '../../../intervals/index.js';
import type { AgendaProblem, AgendaSession, AgendaSlot } from '../../model.js';

/** Slots that are further apart are parted by a break that no session runs through, such as lunch. */
export const LONGEST_PAUSE_IN_A_ROW = 30;

/** Without slots sessions start whenever they may, and no rule should draw them to start together. */
export function hasSlots({ slots }: AgendaProblem): boolean {
  return (slots ?? []).length > 0;
}

/** Whether sessions of this format may take place in the slot; a session without a format suits all. */
export function suitsSlot(session: AgendaSession, slot: AgendaSlot): boolean {
  const { format } = session;
  return format === null || format === undefined || slot.formats === null || slot.formats.includes(format);
}

/** The stretches that slots fill, pauses of slots in a row included. Sorted and disjoint. */
export function stretchesOf(slots: readonly AgendaSlot[]): readonly Interval[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of [...slots].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last !== undefined && start - last.end <= LONGEST_PAUSE_IN_A_ROW) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}
