// "Swap…": another placed session to change places with, and what that would mean before it is done.
import { useMemo, useState } from 'react';
import { holds } from '../../../lib/search-folding.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { closeBoardDialog } from '../board/board-dialogs.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import styles from './move-dialog.module.css';
import { SwapEffect } from './swap-effect.tsx';

/** More are found by searching. */
const MOST_SHOWN = 60;

export function SwapDialog({ sessionId }: { readonly sessionId: string }) {
  const { say, title, place } = useBoardWords();
  const actions = useBoardActions();
  const sessions = useBoard((data) => data.sessions);
  const placements = useBoard((data) => data.placements);
  const [search, setSearch] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const now = placements.get(sessionId);
  const found = useMemo(() => {
    const from = now?.start ?? 0;
    const others = [...placements.values()].filter((placement) => placement.sessionId !== sessionId);
    const wanted = others.filter((placement) => {
      const session = sessions.get(placement.sessionId);
      return (
        session &&
        holds(
          [session.title, session.number, ...session.people.map(({ person }) => person.displayName)].join(' '),
          search,
        )
      );
    });
    // Those near in time are the likely ones.
    return wanted.sort((one, other) => Math.abs(one.start - from) - Math.abs(other.start - from));
  }, [placements, sessions, search, now, sessionId]);
  const swap = (): void => {
    if (otherId === null) return;
    closeBoardDialog();
    void actions.swap(sessionId, otherId);
  };
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={closeBoardDialog}
      title={say('web.builder.swap.title', { title: title(sessionId) })}
      actions={
        <>
          <Button onPress={closeBoardDialog}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isDisabled={otherId === null} onPress={swap}>
            {say('web.builder.swap.action')}
          </Button>
        </>
      }
    >
      {now ? <p>{say('web.builder.moveTo.now', { place: place(now) })}</p> : null}
      <SearchField label={say('web.builder.swap.search')} value={search} onChange={setSearch} autoFocus />
      <fieldset className={styles.fieldset}>
        <legend className="visually-hidden">{say('web.builder.swap.with')}</legend>
        {found.length === 0 ? <p role="status">{say('web.builder.swap.none')}</p> : null}
        <div className={styles.candidates}>
          {found.slice(0, MOST_SHOWN).map((placement) => (
            <label key={placement.sessionId} className={styles.candidate}>
              <input
                type="radio"
                name="swap"
                checked={placement.sessionId === otherId}
                onChange={() => setOtherId(placement.sessionId)}
              />
              <bdi>{sessions.get(placement.sessionId)?.title}</bdi>
              <small>{place(placement)}</small>
            </label>
          ))}
        </div>
        {found.length > MOST_SHOWN ? <p>{say('web.builder.swap.more', { count: found.length - MOST_SHOWN })}</p> : null}
      </fieldset>
      {otherId === null ? null : <SwapEffect firstId={sessionId} secondId={otherId} />}
    </Dialog>
  );
}
