// Everything that can be done on the board. Edits are optimistic: shown at once, sent in order, and the server's answer wins.
import type { BoardDraft, Conflict, Lift, Place, PlaceVerdict, Shading, Span } from './board-types.ts';
import type { PinPart } from './edits.ts';

export type { PinPart } from './edits.ts';

export interface BoardActions {
  // Lifting: the same for pointer and keyboard.
  /** Lifts a card and asks for the shading of every cell that is shown. Nothing happens where the viewer may not edit. */
  lift(sessionId: string, how: Pick<Lift, 'by' | 'mode'>): void;
  /** Says where it would be dropped now; the verdict on it follows. */
  aim(target: Place | null, isOverUnplaced?: boolean): void;
  /** Aims at the nearest free place of the verdict; false where there is none. */
  aimAtNearestFree(): boolean;
  /** Drops it where it is aimed at: place, move, resize or unplace. Without a target it goes back. */
  drop(): void;
  /** Puts it back. */
  cancel(): void;

  // Edits. Each resolves when the server has answered; `true` where it was taken.
  place(sessionId: string, place: Place): Promise<boolean>;
  resize(sessionId: string, durationMinutes: number, start?: number): Promise<boolean>;
  swap(firstId: string, secondId: string): Promise<boolean>;
  pin(sessionId: string, pins: Partial<Record<PinPart, boolean>>): Promise<boolean>;
  unplace(sessionId: string): Promise<boolean>;
  /** With `asOf`: takes back what was the last change at that revision. */
  undo(asOf?: number): Promise<boolean>;
  redo(): Promise<boolean>;
  /** `onMore` is told the further issues where the waiver would cover more than was asked; then nothing is waived. */
  waive(
    issueKeys: readonly string[],
    reason: string,
    onMore?: (issues: readonly { readonly key: string; readonly text: string }[]) => void,
  ): Promise<boolean>;
  liftWaiver(waiverId: string): Promise<boolean>;

  // Conflicts: somebody moved the card first.
  resolveConflict(keep: 'mine' | 'theirs', conflict: Conflict): Promise<void>;

  // Looking.
  /** Says what the grid shows now; null where there is none. */
  show(span: Span | null): void;
  /** Lights the cards of these sessions. */
  light(sessionIds: Iterable<string>): void;
  /** Verdicts on every cell (`within` a stretch) for any session, as when it is lifted: for "Move to…" and the like. */
  shadingOf(sessionId: string, within?: Span): Promise<Shading>;
  verdictOf(sessionId: string, place: Place): Promise<PlaceVerdict>;
  /** Free cells of each session, fewest first: how hard each is to place. */
  hardness(sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Marks a session to change places; with a second one they do. Pressed on the same one, the mark goes. */
  markForSwap(sessionId: string): void;
  /** Asks the server for issues and score anew, and for the waivers that the judge knows: after own mutations outside these actions. */
  refresh(): Promise<void>;
  /** Takes an answer to the BOARD query; older ones than what is known are left out. */
  accept(draft: BoardDraft): void;
  /** Takes the whole draft from the server anew: after an arrangement, an import, a long time offline. */
  reload(): Promise<void>;
}
