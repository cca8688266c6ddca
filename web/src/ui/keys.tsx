import { Fragment } from 'react';
import { isMac } from '../lib/keys.ts';

/** What stands on the keys. Names of keys are the same in every language of the product. */
const CAPS: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: '⇧',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '⏎',
  ' ': 'Space',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
};

/** The keys of a shortcut as they are printed on a keyboard; `keys` as in lib/keys.ts. */
export function keyNames(keys: string): readonly string[] {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  return parts.map((part) => CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span dir="ltr" style={{ whiteSpace: 'nowrap' }}>
      {keyNames(keys).map((name, index) => (
        <Fragment key={name}>
          {index > 0 ? ' ' : null}
          <kbd>{name}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
