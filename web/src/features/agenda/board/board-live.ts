// What others do to the draft while it is open here: their edits, what they hold, waivers, and the end of it.
import { announce } from '../../../lib/announce.ts';
import { send } from '../../../lib/api.ts';
import { listen } from '../../../lib/events.ts';
import type { BoardParts } from './board-actions-impl.ts';
import type { Hold } from './board-types.ts';
import { HOLD, LET_GO } from './edit-documents.ts';
import type { OpenBoard } from './open-board.ts';
import { type Change, placementOf, type SaidPlacement } from './placement-changes.ts';

export interface LiveChange {
  readonly revision: number;
  readonly authorName: string | null;
  readonly authorId: string | null;
  readonly placements: readonly { readonly sessionId: string; readonly after: SaidPlacement | null }[];
}

/** How long a card shows who changed it. */
const RECENT_MS = 6_000;
/** A hold is over after 20 s. */
const HOLD_AGAIN_MS = 8_000;
/** More than this at once is said as a number. */
const MOST_NAMED = 1;

export function changesOfEvent({ placements }: LiveChange): readonly Change[] {
  return placements.map(({ sessionId, after }) => ({ sessionId, after: after && placementOf(sessionId, after) }));
}

/** Follows the draft until the returned function is called. */
export function followDraft(
  { store, queue, words }: OpenBoard,
  actions: BoardParts,
  viewerId: string | null,
): () => void {
  const { draftId } = store.getState();
  let wasLost = false;

  const take = (change: LiveChange): void => {
    const changes = changesOfEvent(change);
    const isNews = queue.take(change.revision, changes);
    if (!isNews) return;
    actions.stateChanged();
    if (change.authorId === null || change.authorId !== viewerId) showAuthor(change, changes);
  };

  const showAuthor = ({ authorName }: LiveChange, changes: readonly Change[]): void => {
    const ids = changes.map(({ sessionId }) => sessionId);
    store.setState(({ recent }) => ({ recent: new Map([...recent, ...ids.map((id) => [id, authorName] as const)]) }));
    setTimeout(
      () => store.setState(({ recent }) => ({ recent: new Map([...recent].filter(([id]) => !ids.includes(id))) })),
      RECENT_MS,
    );
    announce(liveText(authorName, changes));
  };

  const liveText = (authorName: string | null, changes: readonly Change[]): string => {
    const { say, title, place } = words();
    const name = authorName ?? say('web.builder.somebody');
    const [first] = changes;
    if (!first || changes.length > MOST_NAMED) return say('web.builder.live.many', { name, count: changes.length });
    if (!first.after) return say('web.builder.live.unplaced', { name, title: title(first.sessionId) });
    return say('web.builder.live.moved', { name, title: title(first.sessionId), place: place(first.after) });
  };

  const stop = listen(`/drafts/${encodeURIComponent(draftId)}/events?since=${queue.revision}`, {
    on: {
      change: take,
      reload: () => void actions.reload().catch(() => undefined),
      waivers: () => void actions.refresh().catch(() => undefined),
      holds: ({ holds }: { holds: readonly Hold[] }) => store.setState({ holds }),
      state: ({ state }: { state: 'OPEN' | 'PROPOSAL' | 'ACCEPTED' | 'DISCARDED' }) =>
        store.setState({ draftState: state, ...(state === 'OPEN' ? {} : { canEdit: false }) }),
    },
    onState: (isConnected) => {
      store.setState({ isLive: isConnected });
      // What was missed is told again by the stream; what is no change of the draft, such as a new title, is not.
      if (isConnected && wasLost) void actions.reload().catch(() => undefined);
      wasLost = !isConnected;
    },
  });
  return () => {
    stop();
    store.setState({ isLive: false });
  };
}

export interface Holding {
  readonly take: (sessionId: string) => void;
  readonly letGo: (sessionId: string) => void;
}

/** Tells others which card is in the viewer's hand. A courtesy: where it fails, nothing is lost. */
export function holding(draftId: string): Holding {
  let timer: ReturnType<typeof setInterval> | undefined;
  const hold = (sessionId: string): void => void send(HOLD, { input: { draftId, sessionId } }).catch(() => undefined);
  return {
    take: (sessionId) => {
      clearInterval(timer);
      hold(sessionId);
      timer = setInterval(() => hold(sessionId), HOLD_AGAIN_MS);
    },
    letGo: (sessionId) => {
      clearInterval(timer);
      void send(LET_GO, { input: { draftId, sessionId } }).catch(() => undefined);
    },
  };
}
