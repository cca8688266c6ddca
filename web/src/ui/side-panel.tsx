// A panel beside a table that shows one of its rows. It is no dialog: the table stays in reach. On narrow screens it covers
// the page.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useSay } from '../lib/say.tsx';
import { IconButton } from './button.tsx';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  /** What it is called to readers, such as "Session". */
  readonly label: string;
  readonly title: ReactNode;
  /** A short line above the title. */
  readonly overline?: ReactNode;
  /** Another thing is shown: the focus goes to its title. */
  readonly subject: string;
  readonly onClose: () => void;
  /** To the neighbour in the table: 1 or -1. Null where there is none. */
  readonly onStep?: ((step: 1 | -1) => void) | null;
  readonly children: ReactNode;
}

/** A table with, at its side, a panel where one is open. */
export function WithSidePanel({ panel, children }: { readonly panel: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.layout} data-open={panel ? '' : undefined}>
      <div className={styles.main}>{children}</div>
      {panel}
    </div>
  );
}

export function SidePanel({ label, title, overline, subject, onClose, onStep, children }: SidePanelProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    frame.current?.scrollTo({ top: 0 });
  }, [subject]);
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step === undefined || !onStep || usesArrows(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <aside ref={frame} className={styles.panel} aria-label={label} onKeyDown={press} data-side-panel="">
      <div className={styles.head}>
        <div className={styles.title}>
          {overline ? <div className={styles.overline}>{overline}</div> : null}
          <h2 ref={heading} tabIndex={-1} dir="auto">{title}</h2>
        </div>
        <div className={styles.tools}>
          {onStep ? (
            <>
              <IconButton isSmall label={say('web.table.before')} keys="↑" icon={<ChevronUp size={18} aria-hidden="true" />} onPress={() => onStep(-1)} />
              <IconButton isSmall label={say('web.table.after')} keys="↓" icon={<ChevronDown size={18} aria-hidden="true" />} onPress={() => onStep(1)} />
            </>
          ) : null}
          <IconButton isSmall label={say('web.ui.close')} keys="Esc" icon={<X size={18} aria-hidden="true" />} onPress={onClose} />
        </div>
      </div>
      {children}
    </aside>
  );
}

/** Whether the arrow keys already mean something there. */
function usesArrows(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="grid"], [role="menu"], [role="listbox"], [role="tablist"]') !== null);
}
