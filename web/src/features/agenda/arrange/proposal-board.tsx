// A board over a proposal: to be looked at with the same grid, and changed by nobody.
import { type ReactNode, useMemo } from 'react';
import type { BoardActions } from '../board/board-actions.ts';
import { BoardContext, boardDataOf, type BoardStore, createBoardStore } from '../board/board-store.ts';
import type { BoardDraft } from '../board/board-types.ts';
import { useConference } from '../../conferences/conference.ts';

export function ProposalBoard({ draft, children }: { readonly draft: BoardDraft; readonly children: ReactNode }) {
  const { rooms } = useConference();
  const board = useMemo(() => {
    const store = createBoardStore({
      ...boardDataOf(draft, new Map(rooms.map((room) => [room.id, room]))),
      canEdit: false,
    });
    return { store, actions: lookingOnly(store) };
  }, [draft, rooms]);
  return <BoardContext value={board}>{children}</BoardContext>;
}

const refused = (): Promise<false> => Promise.resolve(false);
const nothing = (): void => undefined;
const done = (): Promise<void> => Promise.resolve();

/** Cards can be lit; everything else does nothing, as where the viewer may not edit. */
function lookingOnly(store: BoardStore): BoardActions {
  const unknown = (): Promise<never> => Promise.reject(new Error('a proposal is not judged here'));
  return {
    lift: nothing,
    aim: nothing,
    aimAtNearestFree: () => false,
    drop: nothing,
    cancel: nothing,
    place: refused,
    resize: refused,
    swap: refused,
    pin: refused,
    unplace: refused,
    undo: refused,
    redo: refused,
    waive: refused,
    liftWaiver: refused,
    resolveConflict: done,
    light: (sessionIds) => store.setState({ litIds: new Set(sessionIds) }),
    show: nothing,
    shadingOf: unknown,
    verdictOf: unknown,
    hardness: () => Promise.resolve(new Map()),
    markForSwap: nothing,
    refresh: done,
    accept: nothing,
    reload: done,
  };
}
