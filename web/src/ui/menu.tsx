import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import styles from './menu.module.css';

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

/** A button (`children`) that opens a list of actions. */
export function Menu({ label, entries, children }: { readonly label: string; readonly entries: readonly MenuEntry[]; readonly children: ReactElement }) {
  return (
    <MenuTrigger>
      {children}
      <AriaPopover className={styles.popover ?? ''} placement="bottom start">
        <AriaMenu aria-label={label} className={styles.menu ?? ''}>
          {sectionsOf(entries).map(({ name, entries: own }) =>
            name === undefined ? own.map(item) : (
              <MenuSection key={name}>
                <Header className={styles.section ?? ''}>{name}</Header>
                {own.map(item)}
              </MenuSection>
            ),
          )}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}

function sectionsOf(entries: readonly MenuEntry[]): readonly { readonly name: string | undefined; readonly entries: readonly MenuEntry[] }[] {
  const names = [...new Set(entries.map(({ section }) => section))];
  return names.map((name) => ({ name, entries: entries.filter(({ section }) => section === name) }));
}

function item(entry: MenuEntry): ReactElement {
  return (
    <AriaMenuItem key={entry.id} id={entry.id} className={styles.item ?? ''} textValue={entry.label} isDisabled={entry.isDisabled ?? false} onAction={entry.onAction} data-danger={entry.isDangerous ? '' : undefined} lang={entry.lang}>
      {entry.isSelected === undefined ? null : <Check size={16} aria-hidden="true" style={{ visibility: entry.isSelected ? 'visible' : 'hidden' }} />}
      {entry.icon}
      <bdi>{entry.label}</bdi>
      {entry.keys ? <kbd className={styles.keys}>{entry.keys}</kbd> : null}
    </AriaMenuItem>
  );
}

/** A button (`trigger`) that opens a small panel beside it. `isBare` leaves out the padding. */
export function PopoverPanel({ label, trigger, isBare = false, children }: { readonly label: string; readonly trigger: ReactElement; readonly isBare?: boolean; readonly children: ReactNode | ((close: () => void) => ReactNode) }) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={styles.popover ?? ''} placement="bottom start">
        <AriaDialog aria-label={label} className={(isBare ? styles.bare : styles.panel) ?? ''}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
