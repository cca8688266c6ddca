// A panel that lies over an edge of the builder where there is no room beside it. No dialog: cards can be dragged out of it.
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { IconButton } from '../../../ui/button.tsx';
import styles from './builder.module.css';

export interface DrawerProps {
  readonly side: 'start' | 'end';
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Drawer({ side, label, onClose, children }: DrawerProps) {
  const say = useSay();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    frame.current?.focus();
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
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.drawerHead}>
        <strong>{label}</strong>
        <IconButton isSmall label={say('web.ui.close')} keys="Esc" icon={<X size={18} aria-hidden="true" />} onPress={onClose} />
      </div>
      {children}
    </aside>
  );
}
