// What a proposal would still change in its draft, card by card. Pure.
import type { Placement } from '../board/board-types.ts';
import { isSamePlace } from '../board/placement-changes.ts';

export interface ProposedMove {
  readonly sessionId: string;
  /** Where the draft has it; null where it has no place. */
  readonly before: Placement | null;
  /** Where the proposal has it; null where it takes the place away. */
  readonly after: Placement | null;
}

export type MoveKind = 'placed' | 'unplaced' | 'room' | 'time' | 'both';

type Placements = ReadonlyMap<string, Placement>;

/** Of the sessions that the search moved, those that the draft does not have where the proposal has them; by time. */
export function movesOf(movedIds: Iterable<string>, draft: Placements, proposal: Placements): readonly ProposedMove[] {
  const moves = [...movedIds].flatMap((sessionId) => {
    const before = draft.get(sessionId) ?? null;
    const after = proposal.get(sessionId) ?? null;
    const isSame = before === null ? after === null : after !== null && isSamePlace(before, after);
    return isSame ? [] : [{ sessionId, before, after }];
  });
  return moves.sort((one, other) => startOf(one) - startOf(other) || (one.sessionId < other.sessionId ? -1 : 1));
}

function startOf({ before, after }: ProposedMove): number {
  return (after ?? before)?.start ?? 0;
}

export function kindOf({ before, after }: ProposedMove): MoveKind {
  if (!before) return 'placed';
  if (!after) return 'unplaced';
  const isSameTime = before.start === after.start && before.durationMinutes === after.durationMinutes;
  const isSameRoom = isSamePlace({ ...before, start: after.start, durationMinutes: after.durationMinutes }, after);
  if (isSameTime) return 'room';
  return isSameRoom ? 'time' : 'both';
}

export interface DayOfMoves {
  /** ISO date; null for what lies on no day of the conference. */
  readonly day: string | null;
  readonly moves: readonly ProposedMove[];
}

/** By the day on which a session would be; where it would have no place, by the day on which it is. */
export function byDay(moves: readonly ProposedMove[], dayOf: (minute: number) => string | null): readonly DayOfMoves[] {
  const days = new Map<string | null, ProposedMove[]>();
  for (const move of moves) {
    const day = dayOf(startOf(move));
    days.set(day, [...(days.get(day) ?? []), move]);
  }
  return [...days].map(([day, own]) => ({ day, moves: own }));
}
