// Puts the parts of one board together: store, queue, judge, actions, and live events while it stands.
import type { Conference } from '../../conferences/conference.ts';
import { boardActions, type BoardParts } from './board-actions-impl.ts';
import { followDraft, holding } from './board-live.ts';
import { boardDataOf, type BoardStore, createBoardStore, type RoomDetails } from './board-store.ts';
import type { BoardDraft } from './board-types.ts';
import type { BoardWords } from './board-words.ts';
import { EditQueue } from './edit-queue.ts';
import { type Edit, sessionsOf } from './edits.ts';
import { JudgeClient } from './judge-client.ts';
import type { OpenBoard } from './open-board.ts';
import { sendEdit } from './send-edit.ts';

export interface StartedBoard {
  readonly store: BoardStore;
  readonly parts: BoardParts;
  /** Starts the judge and follows the draft until the returned function is called; may be called again after that. */
  readonly stand: (viewerId: string) => () => void;
}

/** What changes while a board stands; read at each use. */
export interface Surroundings {
  words: BoardWords | null;
  conference: Conference;
}

function roomDetailsOf({ rooms }: Conference): RoomDetails {
  return new Map(rooms.map((room) => [room.id, room]));
}

/** Nothing runs until it stands. */
export function startBoard(draft: BoardDraft, latest: Surroundings): StartedBoard {
  const store = createBoardStore(boardDataOf(draft, roomDetailsOf(latest.conference)));
  const { draftId, revision, placements } = store.getState();
  let judge: JudgeClient | null = null;
  const showQueue = (): void => {
    const { placements: shown, pendingIds } = queue.shown;
    const isMoved = shown !== store.getState().placements;
    store.setState({ placements: shown, pendingIds, revision: queue.revision });
    if (!isMoved) return;
    judge?.setPlacements(shown.values());
    parts.placementsChanged();
  };
  const queue = new EditQueue(
    { revision, placements },
    {
      draftId,
      send: sendEdit,
      askPinned: (edit) => askPinned(store, edit),
      onChange: showQueue,
    },
  );
  const board: OpenBoard = {
    store,
    queue,
    judge: () => (judge ??= new JudgeClient(store.getState().problem, store.getState().placements.values())),
    words: () => {
      if (!latest.words) throw new Error('a board without words');
      return latest.words;
    },
  };
  const holds = holding(draftId);
  const parts = boardActions(board, {
    rooms: () => roomDetailsOf(latest.conference),
    onLift: holds.take,
    onLetGo: holds.letGo,
  });
  return {
    store,
    parts,
    stand: (viewerId) => {
      board.judge();
      const stop = followDraft(board, parts, viewerId);
      return () => {
        stop();
        parts.cancel();
        judge?.close();
        judge = null;
      };
    },
  };
}

/** Asks whether a pinned session is to be moved all the same. */
function askPinned(store: BoardStore, edit: Edit): Promise<boolean> {
  return new Promise((answer) => {
    const take = (isToMove: boolean): void => {
      store.setState({ pinQuestion: null });
      answer(isToMove);
    };
    store.setState({ pinQuestion: { sessionIds: sessionsOf(edit), answer: take } });
  });
}
