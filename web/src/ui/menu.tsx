import {
  cloneElement,
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown at the end of the line, such as "P". */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly isDangerous?: boolean;
  /** Given for entries that can be on or off. */
  readonly isSelected?: boolean;
  /** Language of the label where it is another than the page's. */
  readonly lang?: string;
  /** Entries of one section, which stand together, under these words. */
  readonly section?: string;
  readonly onAction: () => void;
}

const loadContent = () => import('./menu-content.tsx');
const MenuPopover = lazy(async () => ({ default: (await loadContent()).MenuPopover }));
const PanelPopover = lazy(async () => ({ default: (await loadContent()).PanelPopover }));

/** Fetches what opens when the browser has time, so that the first press does not wait for it. */
function useContentAhead(): void {
  useEffect(() => {
    const fetchNow = (): void => void loadContent().catch(() => undefined);
    if (typeof requestIdleCallback !== 'function') return fetchNow();
    const id = requestIdleCallback(fetchNow);
    return () => cancelIdleCallback(id);
  }, []);
}

interface Opening {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  /** It stays mounted after it closed, so that the focus can go back. */
  readonly wasOpen: boolean;
  readonly close: () => void;
  readonly trigger: ReactElement;
}

function useOpening(button: ReactElement, popup: 'menu' | 'dialog'): Opening {
  const anchor = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  useContentAhead();
  const open = (): void => {
    setIsOpen(true);
    setWasOpen(true);
  };
  const trigger = cloneElement(button as ReactElement<Record<string, unknown>>, {
    ref: anchor,
    onPress: open,
    'aria-haspopup': popup,
    'aria-expanded': isOpen,
  });
  return { anchor, isOpen, wasOpen, close: () => setIsOpen(false), trigger };
}

/** A button (`children`) that opens a list of actions. */
export function Menu({
  label,
  entries,
  children,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactElement;
}) {
  const { anchor, isOpen, wasOpen, close, trigger } = useOpening(children, 'menu');
  return (
    <>
      {trigger}
      {wasOpen ? (
        <Suspense>
          <MenuPopover anchor={anchor} label={label} entries={entries} isOpen={isOpen} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}

/** A list of actions beside any element: one menu for the many lines of a list. Null closes it. */
export function MenuAt({
  anchor,
  label,
  entries,
  onClose,
}: {
  readonly anchor: HTMLElement | null;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}) {
  const [wasOpen, setWasOpen] = useState(false);
  useContentAhead();
  if (anchor !== null && !wasOpen) setWasOpen(true);
  if (!wasOpen) return null;
  return (
    <Suspense>
      <MenuPopover
        anchor={{ current: anchor }}
        label={label}
        entries={entries}
        isOpen={anchor !== null}
        onClose={onClose}
      />
    </Suspense>
  );
}

/** A button (`trigger`) that opens a small panel beside it. `isBare` leaves out the padding. */
export function PopoverPanel({
  label,
  trigger: button,
  isBare = false,
  children,
}: {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly isBare?: boolean;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const { anchor, isOpen, wasOpen, close, trigger } = useOpening(button, 'dialog');
  return (
    <>
      {trigger}
      {wasOpen ? (
        <Suspense>
          <PanelPopover anchor={anchor} label={label} isBare={isBare} isOpen={isOpen} onClose={close}>
            {typeof children === 'function' ? children(close) : children}
          </PanelPopover>
        </Suspense>
      ) : null}
    </>
  );
}
