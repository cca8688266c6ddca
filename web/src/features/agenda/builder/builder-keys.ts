// Keys of the builder that do not belong to one card, and its actions in the command palette.
import { useMemo } from 'react';
import { type Command, useCommands } from '../../../lib/commands.ts';
import { type Shortcut, useShortcuts } from '../../../lib/keys.ts';
import { useSay } from '../../../lib/say.tsx';
import { useBoardActions, useBoardStore } from '../board/board-store.ts';
import { openArrange, useBuilderNavigation, useBuilderView } from './builder-view.ts';

const GROUP = 'web.builder.keys.group';

export function useBuilderKeys(): void {
  const say = useSay();
  const actions = useBoardActions();
  const store = useBoardStore();
  const show = useBuilderNavigation();
  const { view, panel } = useBuilderView();
  const other = view === 'grid' ? 'list' : 'grid';
  const undo = (): void => void (store.getState().canEdit && actions.undo());
  const redo = (): void => void (store.getState().canEdit && actions.redo());
  const firstClash = (): void => {
    const issue = store.getState().issues.find(({ isWaived }) => !isWaived);
    show({ panel: 'clashes', ...(issue ? { issue: issue.key } : {}) });
  };
  const shortcuts: readonly Shortcut[] = [
    { keys: 'Mod+z', label: 'web.ui.undo', group: GROUP, run: undo },
    { keys: 'Mod+Shift+z', label: 'web.ui.redo', group: GROUP, run: redo },
    { keys: 'Mod+y', label: 'web.ui.redo', group: GROUP, run: redo },
    { keys: 'v', label: 'web.builder.keys.otherView', group: GROUP, run: () => show({ view: other }) },
    // While the clash panel stands, it answers the key itself.
    ...(panel === 'clashes' ? [] : [{ keys: 'c', label: 'web.builder.keys.clash', group: GROUP, run: firstClash }]),
    { keys: 'h', label: 'web.builder.keys.history', group: GROUP, run: () => show({ panel: 'history' }) },
  ];
  useShortcuts(shortcuts);
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'builder.arrange', label: say('web.builder.arrange'), run: openArrange },
      { id: 'builder.view', label: say(`web.builder.show.${other}`), keys: 'v', run: () => show({ view: other }) },
      {
        id: 'builder.clashes',
        label: say('web.builder.panel.clashes'),
        keys: 'c',
        run: () => show({ panel: 'clashes' }),
      },
      {
        id: 'builder.history',
        label: say('web.builder.panel.history'),
        keys: 'h',
        run: () => show({ panel: 'history' }),
      },
      { id: 'builder.undo', label: say('web.ui.undo'), keys: 'Mod+z', run: () => void actions.undo() },
      { id: 'builder.redo', label: say('web.ui.redo'), keys: 'Mod+Shift+z', run: () => void actions.redo() },
    ],
    [say, show, other, actions],
  );
  useCommands(commands);
}
