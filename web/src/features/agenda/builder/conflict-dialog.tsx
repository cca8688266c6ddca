// Somebody moved the session first: both places are shown, and the organizer chooses.
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoardActions } from '../board/board-store.ts';
import type { Conflict, Placement } from '../board/board-types.ts';
import styles from './conflict-dialog.module.css';

export function ConflictDialog({ conflict }: { readonly conflict: Conflict }) {
  const { say, title } = useBoardWords();
  const { resolveConflict } = useBoardActions();
  const [isPending, setIsPending] = useState(false);
  const keep = (whose: 'mine' | 'theirs'): void => {
    setIsPending(true);
    void resolveConflict(whose, conflict);
  };
  const name = conflict.theirName ?? say('web.builder.somebody');
  const wasMoved = conflict.issues.length === 0;
  return (
    <Dialog
      isOpen
      isAlert
      title={say(wasMoved ? 'web.builder.conflict.title' : 'web.builder.conflict.issuesTitle')}
      onClose={() => keep('theirs')}
      actions={
        <>
          <Button isPending={isPending} onPress={() => keep('theirs')}>
            {say(wasMoved ? 'web.builder.conflict.keepTheirs' : 'web.builder.conflict.leave')}
          </Button>
          <Button variant="primary" isPending={isPending} onPress={() => keep('mine')}>
            {say(wasMoved ? 'web.builder.conflict.keepMine' : 'web.builder.conflict.moveAnyway')}
          </Button>
        </>
      }
    >
      <p>
        {say(wasMoved ? 'web.builder.conflict.text' : 'web.builder.conflict.issuesText', {
          title: title(conflict.sessionId),
          name,
        })}
      </p>
      <dl className={styles.sides}>
        <Side
          label={wasMoved ? say('web.builder.conflict.theirs', { name }) : say('web.builder.conflict.now')}
          placement={conflict.theirs}
        />
        <Side label={say('web.builder.conflict.mine')} placement={conflict.mine} />
      </dl>
      {conflict.issues.length > 0 ? (
        <ul>
          {conflict.issues.map(({ key, text }) => (
            <li key={key} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}

function Side({ label, placement }: { readonly label: string; readonly placement: Placement | null }) {
  const { say, place } = useBoardWords();
  return (
    <div className={styles.side}>
      <dt>{label}</dt>
      <dd>{placement ? place(placement) : say('web.builder.notPlaced')}</dd>
    </div>
  );
}
