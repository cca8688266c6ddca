// The state of one open builder. Actions live in board-actions.ts; views read with `useBoard(selector)`.
import { createContext, use } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { AgendaProblem } from '../../../../../src/scheduling/index.ts';
import type { BoardActions } from './board-actions.ts';
import type {
  BoardDraft,
  BoardIssue,
  BoardRoom,
  BoardSession,
  ClashModelJson,
  Conflict,
  Hold,
  Lift,
  Placement,
  PlaceVerdict,
  Shading,
  Span,
} from './board-types.ts';

export interface BoardData {
  readonly draftId: string;
  readonly draftName: string;
  readonly draftState: BoardDraft['state'];
  readonly canEdit: boolean;
  /** The newest revision known here. */
  readonly revision: number;
  readonly problem: AgendaProblem;
  readonly sessions: ReadonlyMap<string, BoardSession>;
  readonly rooms: readonly BoardRoom[];
  /** As shown: edits that are on their way included. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** Sessions whose edit the server has not answered yet. */
  readonly pendingIds: ReadonlySet<string>;
  /** As the server last listed them. */
  readonly issues: readonly BoardIssue[];
  readonly score: BoardDraft['score'];
  readonly holds: readonly Hold[];
  readonly isLive: boolean;
  /** What the grid shows: only that is judged when a card is lifted. Null where no grid is shown. */
  readonly shownSpan: Span | null;
  readonly lift: Lift | null;
  readonly shading: Shading | null;
  readonly verdict: PlaceVerdict | null;
  readonly conflict: Conflict | null;
  /** Sessions whose cards are lit, by the clash panel or the inspector. */
  readonly litIds: ReadonlySet<string>;
  /** Sessions that others changed a moment ago, with who it was: their cards flash. */
  readonly recent: ReadonlyMap<string, string | null>;
  /** A pinned session was moved: whether it is to go all the same. */
  readonly pinQuestion: PinQuestion | null;
  /** The session marked to change places with the next one that S is pressed on. */
  readonly swapId: string | null;
}

export interface PinQuestion {
  readonly sessionIds: readonly string[];
  readonly answer: (isToMove: boolean) => void;
}

export type BoardStore = StoreApi<BoardData>;

export type RoomDetails = ReadonlyMap<
  string,
  { readonly name: string; readonly capacity: number | null; readonly features: readonly string[] }
>;

/** The state that an answer of the server starts with. Rooms that hold something come even where the conference gave them up. */
export function boardDataOf(draft: BoardDraft, roomDetails: RoomDetails): BoardData {
  const model = draft.clashModel as ClashModelJson;
  const usable = new Set(model.usableRoomIds);
  return {
    draftId: draft.id,
    draftName: draft.name,
    draftState: draft.state,
    canEdit: draft.viewerCanEdit && draft.state === 'OPEN',
    revision: model.revision,
    problem: model.problem,
    sessions: new Map(draft.sessions.map((session) => [session.id, session])),
    rooms: model.problem.rooms.map(({ id, capacity, features }) => ({
      id,
      capacity,
      features,
      name: roomDetails.get(id)?.name ?? '—',
      isUsable: usable.has(id),
    })),
    placements: new Map(model.placements.map((placement) => [placement.sessionId, placement])),
    pendingIds: new Set(),
    issues: draft.issues,
    score: draft.score,
    holds: [],
    isLive: false,
    shownSpan: null,
    lift: null,
    shading: null,
    verdict: null,
    conflict: null,
    litIds: new Set(),
    recent: new Map(),
    pinQuestion: null,
    swapId: null,
  };
}

export function createBoardStore(data: BoardData): BoardStore {
  return createStore<BoardData>(() => data);
}

interface Board {
  readonly store: BoardStore;
  readonly actions: BoardActions;
}

export const BoardContext = createContext<Board | null>(null);

function useBoardContext(): Board {
  const board = use(BoardContext);
  if (!board) throw new Error('outside a builder');
  return board;
}

/** A part of the board's state; the component draws again only when that part changes. */
export function useBoard<Part>(select: (data: BoardData) => Part): Part {
  return useStore(useBoardContext().store, select);
}

export function useBoardActions(): BoardActions {
  return useBoardContext().actions;
}

/** For handlers that read the newest state without drawing again. */
export function useBoardStore(): BoardStore {
  return useBoardContext().store;
}
