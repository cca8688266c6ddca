// Which breaches an organizer accepted. Double bookings go by clash group; every other rule by its own waivers, which
// cover a breach when they name all of its sessions.
import { isDoubleBooking } from './clash-groups.js';
import type { AgendaWaiver, ConstraintKey } from './model.js';

/** For each waived constraint the numbers of the waivers that name a session, by session index. */
export type WaiverBook = ReadonlyMap<ConstraintKey, ReadonlyMap<number, ReadonlySet<number>>>;

export function waiverBook(waivers: readonly AgendaWaiver[], sessionIndex: ReadonlyMap<string, number>): WaiverBook {
  const book = new Map<ConstraintKey, Map<number, Set<number>>>();
  waivers.forEach((waiver, number) => {
    if (isDoubleBooking(waiver.constraint)) return;
    const page = book.get(waiver.constraint) ?? new Map<number, Set<number>>();
    book.set(waiver.constraint, page);
    for (const sessionId of waiver.sessionIds) {
      const session = sessionIndex.get(sessionId);
      if (session === undefined) continue;
      page.set(session, (page.get(session) ?? new Set()).add(number));
    }
  });
  return book;
}

/** Whether a waiver of this constraint names the session. */
export function isSessionWaived(book: WaiverBook, constraint: ConstraintKey, session: number): boolean {
  return book.get(constraint)?.has(session) ?? false;
}

/** Whether one waiver of this constraint names both sessions. */
export function isPairWaived(book: WaiverBook, constraint: ConstraintKey, a: number, b: number): boolean {
  return isPairNamed(book.get(constraint), a, b);
}

/** Whether one waiver of the page names both sessions. */
export function isPairNamed(page: WaiverPage | undefined, a: number, b: number): boolean {
  if (page === undefined) return false;
  const waiversOfA = page.get(a);
  const waiversOfB = page.get(b);
  if (waiversOfA === undefined || waiversOfB === undefined) return false;
  return [...waiversOfA].some((waiver) => waiversOfB.has(waiver));
}

/** The waivers of one constraint, by session index; undefined where it has none. */
export type WaiverPage = ReadonlyMap<number, ReadonlySet<number>>;

/** Whether one waiver of the page names all of the first `count` sessions; false for none. */
export function areAllWaived(page: WaiverPage | undefined, sessions: Int32Array, count: number): boolean {
  if (page === undefined || count === 0) return false;
  const named = Array.from(sessions.subarray(0, count), (session) => page.get(session));
  return [...(named[0] ?? [])].some((waiver) => named.every((waivers) => waivers?.has(waiver) ?? false));
}
