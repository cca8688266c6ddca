import { Undo2 } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useSay } from '../../../lib/say.tsx';
import { useBoard } from '../board/board-store.ts';
import styles from './overlay.module.css';
import { useDragController } from './use-drag.ts';

/** The card that follows the pointer, from wherever it was lifted. */
export function Hand() {
  const say = useSay();
  const controller = useDragController();
  const sessionId = useBoard(({ lift }) => (lift?.by === 'pointer' && lift.mode === 'move' ? lift.sessionId : null));
  const title = useBoard(({ sessions }) => (sessionId === null ? '' : (sessions.get(sessionId)?.title ?? '')));
  const isOverUnplaced = useBoard(({ lift }) => lift?.isOverUnplaced ?? false);
  if (sessionId === null) return null;
  return createPortal(
    <div className={styles.overlay} aria-hidden="true">
      <div
        className={styles.hand}
        ref={(element) => {
          controller.hand = element;
        }}
      >
        <div className={styles.handCard}>
          {isOverUnplaced ? <Undo2 size={16} /> : null}
          <bdi>{isOverUnplaced ? say('web.grid.dropToUnplace') : title}</bdi>
        </div>
      </div>
    </div>,
    document.body,
  );
}
