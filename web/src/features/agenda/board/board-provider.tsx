// Opens the board of one draft for as long as the component stands.
import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { useErrorText } from '../../../ui/form-errors.tsx';
import { useViewer } from '../../accounts/viewer.ts';
import { useConference } from '../../conferences/conference.ts';
import { boardQuery } from './board-query.ts';
import { BoardContext } from './board-store.ts';
import { boardNames, type BoardWords, boardWords } from './board-words.ts';
import { startBoard, type Surroundings } from './start-board.ts';

const WordsContext = createContext<BoardWords | null>(null);

/** How the board names sessions, rooms, people and places in the language of the page. */
export function useBoardWords(): BoardWords {
  const words = use(WordsContext);
  if (!words) throw new Error('outside a builder');
  return words;
}

/** `draftId` stays the same while it stands: give it as the key, too. */
export function BoardProvider({ draftId, children }: { readonly draftId: string; readonly children: ReactNode }) {
  const conference = useConference();
  const { tracks, tags, timeZone } = conference;
  const { viewer } = useViewer();
  const { say, language } = useSpeech();
  const { data } = useSuspenseQuery({ ...boardQuery(draftId, language), staleTime: 0, refetchOnWindowFocus: false });
  const errorText = useErrorText();
  const clock = useConferenceClock(timeZone);
  const latest = useRef<Surroundings>({ words: null, conference });
  const [{ store, parts, stand }] = useState(() => startBoard(data.draft, latest.current));
  const names = useMemo(() => boardNames(store.getState, tracks, tags), [store, tracks, tags]);
  const words = boardWords({ say, language, errorText, clock, names });
  latest.current.words = words;
  latest.current.conference = conference;
  useEffect(() => stand(viewer.account.id), [stand, viewer.account.id]);
  useEffect(() => parts.accept(data.draft), [parts, data.draft]);
  const board = useMemo(() => ({ store, actions: parts }), [store, parts]);
  return (
    <BoardContext value={board}>
      <WordsContext value={words}>{children}</WordsContext>
    </BoardContext>
  );
}
