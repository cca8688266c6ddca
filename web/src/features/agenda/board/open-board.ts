// What the parts of the actions share: one open board with its judge, its queue and its words.
import type { BoardStore } from './board-store.ts';
import type { BoardWords } from './board-words.ts';
import type { EditQueue } from './edit-queue.ts';
import type { JudgeClient } from './judge-client.ts';

export interface OpenBoard {
  readonly store: BoardStore;
  readonly queue: EditQueue;
  /** The judge while the board stands; a fresh one where it stands again. */
  readonly judge: () => JudgeClient;
  /** In the language of the page as it is now. */
  readonly words: () => BoardWords;
}
