// Keyboard shortcuts: registered where they work, listed by `?`.
import { useEffect, useRef } from 'react';
import { create } from 'zustand';

export interface Shortcut {
  /** As KeyboardEvent.key, with modifiers before it: "?", "Mod+k", "Shift+ArrowDown". Mod is Ctrl, on a Mac Command. */
  readonly keys: string;
  /** Message key of what it does. */
  readonly label: string;
  /** Message key of the group in the list of keys. */
  readonly group: string;
  readonly run?: (event: KeyboardEvent) => void;
  /** Also while a text field has the focus. */
  readonly inFields?: boolean;
}

const useRegistry = create<{ readonly shortcuts: ReadonlyMap<symbol, readonly Shortcut[]> }>(() => ({
  shortcuts: new Map(),
}));

/** All shortcuts of the page as it is now, for the list of keys. */
export function useAllShortcuts(): readonly Shortcut[] {
  return [...useRegistry((state) => state.shortcuts).values()].flat();
}

export const isMac = /Mac|iPhone|iPad/u.test(navigator.platform);

export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+').filter(Boolean);
  const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const wantsShift = parts.includes('Shift');
  const isSymbol = key.length === 1 && !/[a-z]/iu.test(key);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (isMac ? event.metaKey : event.ctrlKey) === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    // Symbols need Shift on some keyboards and not on others.
    (isSymbol || event.shiftKey === wantsShift)
  );
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/** Shortcuts that work while the component stands. Those without `run` are listed only: another part answers them. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const fingerprint = shortcuts.map(({ keys, label }) => `${keys} ${label}`).join('\n');
  useEffect(() => {
    const id = Symbol('shortcuts');
    useRegistry.setState(({ shortcuts: all }) => ({ shortcuts: new Map(all).set(id, latest.current) }));
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const found = latest.current.find(
        (shortcut) => shortcut.run && matches(shortcut.keys, event) && (shortcut.inFields || !isField(event.target)),
      );
      if (!found) return;
      event.preventDefault();
      found.run?.(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      useRegistry.setState(({ shortcuts: all }) => {
        const rest = new Map(all);
        rest.delete(id);
        return { shortcuts: rest };
      });
    };
  }, [fingerprint]);
}
