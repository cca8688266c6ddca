// What a card shows of the board, packed into one number: a card draws again only when it is another.
import type { BoardData } from '../board/board-store.ts';

export const CARD = {
  pending: 1,
  lit: 2,
  lifted: 4,
  swap: 8,
  recent: 16,
  timePinned: 32,
  roomPinned: 64,
  dayPinned: 128,
} as const;

export function cardFlags(
  { pendingIds, litIds, lift, swapId, recent, placements }: BoardData,
  sessionId: string,
): number {
  const placement = placements.get(sessionId);
  return (
    (pendingIds.has(sessionId) ? CARD.pending : 0) |
    (litIds.has(sessionId) ? CARD.lit : 0) |
    (lift?.sessionId === sessionId ? CARD.lifted : 0) |
    (swapId === sessionId ? CARD.swap : 0) |
    (recent.has(sessionId) ? CARD.recent : 0) |
    (placement?.timePinned ? CARD.timePinned : 0) |
    (placement?.roomPinned ? CARD.roomPinned : 0) |
    (placement?.dayPinned ? CARD.dayPinned : 0)
  );
}

export function isPinned(flags: number): boolean {
  return (flags & (CARD.timePinned | CARD.roomPinned | CARD.dayPinned)) !== 0;
}

/** Who else has the card in her hand; else who changed it a moment ago. */
export function cardCompany({ holds, recent, lift }: BoardData, sessionId: string): string | null {
  if (lift?.sessionId === sessionId) return null;
  return holds.find((hold) => hold.sessionId === sessionId)?.name ?? recent.get(sessionId) ?? null;
}
