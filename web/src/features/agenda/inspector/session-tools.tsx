import { Link } from '@tanstack/react-router';
import { ArrowLeftRight, Move, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { useConference } from '../../conferences/conference.ts';
import { openBoardDialog } from '../board/board-dialogs.ts';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { BoardSession } from '../board/board-types.ts';
import styles from './inspector.module.css';

/** Move to…, swap…, unplace, and the way to the session itself. */
export function SessionTools({ session }: { readonly session: BoardSession }) {
  const say = useSay();
  const actions = useBoardActions();
  const { slug } = useConference();
  const canEdit = useBoard((data) => data.canEdit);
  const isPlaced = useBoard((data) => data.placements.has(session.id));
  const [isPending, setIsPending] = useState(false);
  const unplace = (): void => {
    setIsPending(true);
    void actions.unplace(session.id).finally(() => setIsPending(false));
  };
  return (
    <div className={styles.tools}>
      {canEdit ? (
        <>
          <Button variant="primary" isSmall onPress={() => openBoardDialog({ kind: 'move', sessionId: session.id })}>
            <Move size={14} aria-hidden="true" />
            {say(isPlaced ? 'web.builder.tool.move' : 'web.builder.tool.place')}
          </Button>
          {isPlaced ? (
            <>
              <Button isSmall onPress={() => openBoardDialog({ kind: 'swap', sessionId: session.id })}>
                <ArrowLeftRight size={14} aria-hidden="true" />
                {say('web.builder.tool.swap')}
              </Button>
              <Button isSmall isPending={isPending} onPress={unplace}>
                {say('web.builder.tool.unplace')}
              </Button>
            </>
          ) : null}
        </>
      ) : null}
      <Link
        className={buttonClass({ isSmall: true })}
        from="/$lang"
        to="/$lang/c/$slug/sessions"
        params={(now) => ({ ...now, slug })}
        search={{ open: session.id }}
      >
        <Pencil size={14} aria-hidden="true" />
        {say('web.builder.tool.edit')}
      </Link>
    </div>
  );
}
