// Opens the board of one draft: store, queue, judge, actions and live events stand as long as the component does.
import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { useErrorText } from '../../../ui/form-errors.tsx';
import { useViewer } from '../../accounts/viewer.ts';
import { type Conference, useConference } from '../../conferences/conference.ts';
import { boardActions, type BoardParts } from './board-actions-impl.ts';
import { followDraft, holding } from './board-live.ts';
import { boardQuery } from './board-query.ts';
import { BoardContext, boardDataOf, createBoardStore, type RoomDetails } from './board-store.ts';
import type { BoardDraft } from './board-types.ts';
import { type BoardWords, boardNames, boardWords } from './board-words.ts';
import { EditQueue } from './edit-queue.ts';
import { sessionsOf } from './edits.ts';
import { JudgeClient } from './judge-client.ts';
import type { OpenBoard } from './open-board.ts';
import { sendEdit } from './send-edit.ts';

interface Opened {
  readonly board: OpenBoard;
  readonly parts: BoardParts;
  readonly stand: (viewerId: string) => () => void;
}

const WordsContext = createContext<BoardWords | null>(null);

/** How the board names sessions, rooms, people and places in the language of the page. */
export function useBoardWords(): BoardWords {
  const words = use(WordsContext);
  if (!words) throw new Error('outside a builder');
  return words;
}

function roomDetailsOf({ rooms }: Conference): RoomDetails {
  return new Map(rooms.map((room) => [room.id, room]));
}

/** Everything of an open board but its language; `latest` is read at each use. */
function openBoard(draft: BoardDraft, latest: { readonly words: BoardWords | null; readonly conference: Conference }): Opened {
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
  const queue = new EditQueue({ revision, placements }, {
    draftId,
    send: sendEdit,
    askPinned: (edit) =>
      new Promise((answer) => {
        store.setState({
          pinQuestion: {
            sessionIds: sessionsOf(edit),
            answer: (isToMove) => {
              store.setState({ pinQuestion: null });
              answer(isToMove);
            },
          },
        });
      }),
    onChange: showQueue,
  });
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
  const parts = boardActions(board, { rooms: () => roomDetailsOf(latest.conference), onLift: holds.take, onLetGo: holds.letGo });
  return {
    board,
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

/** `draftId` stays the same while it stands: give it as the key, too. */
export function BoardProvider({ draftId, children }: { readonly draftId: string; readonly children: ReactNode }) {
  const conference = useConference();
  const { viewer } = useViewer();
  const { say, language } = useSpeech();
  const { data } = useSuspenseQuery({ ...boardQuery(draftId, language), staleTime: 0, refetchOnWindowFocus: false });
  const errorText = useErrorText();
  const clock = useConferenceClock(conference.timeZone);
  const latest = useRef<{ words: BoardWords | null; conference: Conference }>({ words: null, conference });
  const [{ board, parts, stand }] = useState(() => openBoard(data.draft, latest.current));
  const latestErrorText = useRef(errorText);
  latestErrorText.current = errorText;
  const words = useMemo(() => boardWords({ say, language, errorText: (error) => latestErrorText.current(error), clock, names: boardNames(board.store.getState, conference.tracks, conference.tags) }), [say, language, clock, board, conference.tracks, conference.tags]);
  latest.current.words = words;
  latest.current.conference = conference;
  useEffect(() => stand(viewer.account.id), [stand, viewer.account.id]);
  useEffect(() => parts.accept(data.draft), [parts, data.draft]);
  const context = useMemo(() => ({ store: board.store, actions: parts }), [board, parts]);
  return (
    <BoardContext value={context}>
      <WordsContext value={words}>{children}</WordsContext>
    </BoardContext>
  );
}
