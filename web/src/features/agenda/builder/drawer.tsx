// A panel that lies over an edge of the builder where there is no room beside it. No dialog: cards can be dragged out of it.
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { useBoard } from '../board/board-store.ts';
import styles from './builder.module.css';

export interface DrawerProps {
  readonly side: 'start' | 'end';
  readonly label: string;
  readonly onClose: () => void;
  /** What is in it has a button to close it. */
  readonly hasOwnClose?: boolean;
  readonly children: ReactNode;
}

export function Drawer({ side, label, onClose, hasOwnClose = false, children }: DrawerProps) {
  const say = useSay();
  const frame = useRef<HTMLElement>(null);
  const isLifted = useBoard((data) => data.lift !== null);
  useEffect(() => {
    const opener = document.activeElement;
    frame.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <aside
      ref={frame}
      tabIndex={-1}
      className={styles.drawer}
      data-side={side}
      data-lifted={isLifted ? '' : undefined}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {hasOwnClose ? null : (
        <div className={styles.drawerHead}>
          <IconButton
            isSmall
            label={say('web.ui.close')}
            keys="Esc"
            icon={<X size={18} aria-hidden="true" />}
            onPress={onClose}
          />
        </div>
      )}
      {children}
    </aside>
  );
}
