// A panel beside a table that shows one of its rows. It is no dialog: the table stays in reach. On narrow screens it covers
// the page.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
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
  /** The key of its row in a DataTable, which gets the focus when the panel goes. */
  readonly rowKey?: string | null;
  /** To the neighbour in the table: 1 or -1. Null where there is none. */
  readonly onStep?: ((step: 1 | -1) => void) | null;
  readonly children: ReactNode;
}

/** Where the panel lies over the table; the same width as in the style sheet. */
const narrow = matchMedia('(max-width: 70rem)');
const isNarrow = (): boolean => narrow.matches;

function onWidth(told: () => void): () => void {
  narrow.addEventListener('change', told);
  return () => narrow.removeEventListener('change', told);
}

/** A table with, at its side, a panel where one is open. */
export function WithSidePanel({ panel, children }: { readonly panel: ReactNode; readonly children: ReactNode }) {
  const isCovered = useSyncExternalStore(onWidth, isNarrow) && Boolean(panel);
  return (
    <div className={styles.layout} data-open={panel ? '' : undefined}>
      {/* What the panel covers cannot be reached behind it. */}
      <div className={styles.main} inert={isCovered}>
        {children}
      </div>
      {panel}
    </div>
  );
}

export function SidePanel({
  label,
  title,
  overline,
  subject,
  rowKey = null,
  onClose,
  onStep,
  children,
}: SidePanelProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    frame.current?.scrollTo({ top: 0 });
  }, [subject]);
  useEffect(() => {
    if (rowKey === null) return undefined;
    return () => document.querySelector<HTMLElement>(`[data-row-link="${rowKey}"]`)?.focus();
  }, [rowKey]);
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (
      step === undefined ||
      !onStep ||
      usesArrows(event.target) ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <aside ref={frame} className={styles.panel} aria-label={label} onKeyDown={press} data-side-panel="">
      <div className={styles.head}>
        <div className={styles.title}>
          {overline ? <div className={styles.overline}>{overline}</div> : null}
          <h2 ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h2>
        </div>
        <div className={styles.tools}>
          {onStep ? (
            <>
              <IconButton
                isSmall
                label={say('web.table.before')}
                keys="↑"
                icon={<ChevronUp size={18} aria-hidden="true" />}
                onPress={() => onStep(-1)}
              />
              <IconButton
                isSmall
                label={say('web.table.after')}
                keys="↓"
                icon={<ChevronDown size={18} aria-hidden="true" />}
                onPress={() => onStep(1)}
              />
            </>
          ) : null}
          <IconButton
            isSmall
            label={say('web.ui.close')}
            keys="Esc"
            icon={<X size={18} aria-hidden="true" />}
            onPress={onClose}
          />
        </div>
      </div>
      {children}
    </aside>
  );
}

/** Whether the arrow keys already mean something there. */
function usesArrows(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="grid"], [role="menu"], [role="listbox"], [role="tablist"]') !==
        null)
  );
}
