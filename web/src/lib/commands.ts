// Actions that a page offers in the command palette while it stands.
import { useEffect, useRef, type ReactNode } from 'react';
import { create } from 'zustand';

export interface Command {
  /** Unique within the page, such as "builder.arrange". */
  readonly id: string;
  /** In the words of the page's language. */
  readonly label: string;
  /** More words by which it is found. */
  readonly words?: string;
  /** As in lib/keys.ts, shown at the end of its line. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
}

const useRegistry = create<{ readonly commands: ReadonlyMap<symbol, readonly Command[]> }>(() => ({
  commands: new Map(),
}));

/** All actions of the page as it is now. */
export function useAllCommands(): readonly Command[] {
  return [...useRegistry((state) => state.commands).values()].flat();
}

/** Actions that stand in the command palette while the component stands. They run as of the latest rendering. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const fingerprint = commands.map(({ id, label }) => `${id} ${label}`).join('\n');
  useEffect(() => {
    const owner = Symbol('commands');
    const shown = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }));
    useRegistry.setState(({ commands: all }) => ({ commands: new Map(all).set(owner, shown) }));
    return () => {
      useRegistry.setState(({ commands: all }) => ({ commands: new Map([...all].filter(([key]) => key !== owner)) }));
    };
  }, [fingerprint]);
}
