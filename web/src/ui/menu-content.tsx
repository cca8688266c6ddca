// What opens beside a button. Fetched when the first one opens: most pages are read without opening any.
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import type { MenuEntry } from './menu.tsx';
import styles from './menu.module.css';
import { ClosePopoverContext } from './popover-close.ts';

interface Opened {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A list of actions beside `anchor`. */
export function MenuPopover({
  anchor,
  label,
  isOpen,
  onClose,
  entries,
}: Opened & { readonly entries: readonly MenuEntry[] }) {
  return (
    <AriaPopover
      aria-label={label}
      className={styles.popover ?? ''}
      placement="bottom start"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <AriaMenu aria-label={label} className={styles.menu ?? ''} autoFocus="first" onClose={onClose}>
        {sectionsOf(entries).map(({ name, entries: own }) =>
          name === undefined ? (
            own.map(item)
          ) : (
            <MenuSection key={name}>
              <Header className={styles.section ?? ''}>{name}</Header>
              {own.map(item)}
            </MenuSection>
          ),
        )}
      </AriaMenu>
    </AriaPopover>
  );
}

function sectionsOf(
  entries: readonly MenuEntry[],
): readonly { readonly name: string | undefined; readonly entries: readonly MenuEntry[] }[] {
  const names = [...new Set(entries.map(({ section }) => section))];
  return names.map((name) => ({ name, entries: entries.filter(({ section }) => section === name) }));
}

function item(entry: MenuEntry): ReactElement {
  return (
    <AriaMenuItem
      key={entry.id}
      id={entry.id}
      className={styles.item ?? ''}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onAction}
      data-danger={entry.isDangerous ? '' : undefined}
      lang={entry.lang}
    >
      {entry.isSelected === undefined ? null : (
        <Check size={16} aria-hidden="true" style={{ visibility: entry.isSelected ? 'visible' : 'hidden' }} />
      )}
      {entry.icon}
      <bdi>{entry.label}</bdi>
      {entry.keys ? <kbd className={styles.keys}>{entry.keys}</kbd> : null}
    </AriaMenuItem>
  );
}

/** A small panel beside `anchor`. */
export function PanelPopover({
  anchor,
  label,
  isOpen,
  onClose,
  isBare,
  children,
}: Opened & { readonly isBare: boolean; readonly children: ReactNode }) {
  return (
    <AriaPopover
      className={styles.popover ?? ''}
      placement="bottom start"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <AriaDialog aria-label={label} className={(isBare ? styles.bare : styles.panel) ?? ''}>
        <ClosePopoverContext value={onClose}>{children}</ClosePopoverContext>
      </AriaDialog>
    </AriaPopover>
  );
}
