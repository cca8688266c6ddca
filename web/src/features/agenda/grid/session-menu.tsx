// What can be done with a session, as a menu: the same for its card, its line in the list, and the unplaced list.
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { MenuAt, type MenuEntry } from '../../../ui/menu.tsx';
import { openBoardDialog } from '../board/board-dialogs.ts';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import { useGridNavigation, useGridView } from './grid-view.ts';

const LEAST_MINUTES = 5;

/** What a menu offers for one session. */
function useEntries(sessionId: string | null): readonly MenuEntry[] {
  const say = useSay();
  const actions = useBoardActions();
  const { select, showClashes } = useGridNavigation();
  const step = Number(useGridView().zoom);
  const canEdit = useBoard((data) => data.canEdit);
  const placement = useBoard((data) => (sessionId === null ? undefined : data.placements.get(sessionId)));
  const swapId = useBoard((data) => data.swapId);
  const hasIssues = useBoard(({ issues }) =>
    issues.some(({ sessions }) => sessions.some(({ id }) => id === sessionId)),
  );
  if (sessionId === null) return [];
  const looking: readonly MenuEntry[] = [
    { id: 'open', label: say('web.grid.menu.details'), onAction: () => select(sessionId) },
    ...(hasIssues
      ? [{ id: 'clashes', label: say('web.grid.menu.clashes'), onAction: () => showClashes(sessionId) }]
      : []),
  ];
  if (!canEdit) return looking;
  if (!placement)
    return [
      {
        id: 'place',
        label: say('web.grid.menu.place'),
        keys: 'M',
        onAction: () => openBoardDialog({ kind: 'move', sessionId }),
      },
      ...looking,
    ];
  const { durationMinutes, timePinned, roomPinned, dayPinned = false } = placement;
  const pins = say('web.grid.menu.pins');
  return [
    {
      id: 'move',
      label: say('web.grid.menu.move'),
      keys: 'M',
      onAction: () => openBoardDialog({ kind: 'move', sessionId }),
    },
    { id: 'swap', label: say('web.grid.menu.swap'), onAction: () => openBoardDialog({ kind: 'swap', sessionId }) },
    {
      id: 'mark',
      label: say(
        swapId === null
          ? 'web.grid.menu.mark'
          : swapId === sessionId
            ? 'web.grid.menu.unmark'
            : 'web.grid.menu.swapMarked',
      ),
      keys: 'S',
      onAction: () => actions.markForSwap(sessionId),
    },
    {
      id: 'longer',
      label: say('web.grid.menu.longer', { minutes: step }),
      keys: '+',
      onAction: () => void actions.resize(sessionId, durationMinutes + step),
    },
    {
      id: 'shorter',
      label: say('web.grid.menu.shorter', { minutes: step }),
      keys: '-',
      isDisabled: durationMinutes <= LEAST_MINUTES,
      onAction: () => void actions.resize(sessionId, Math.max(LEAST_MINUTES, durationMinutes - step)),
    },
    {
      id: 'pin-day',
      section: pins,
      label: say('web.grid.menu.pinDay'),
      isSelected: dayPinned,
      onAction: () => void actions.pin(sessionId, { day: !dayPinned }),
    },
    {
      id: 'pin-time',
      section: pins,
      label: say('web.grid.menu.pinTime'),
      isSelected: timePinned,
      onAction: () => void actions.pin(sessionId, { time: !timePinned }),
    },
    {
      id: 'pin-room',
      section: pins,
      label: say('web.grid.menu.pinRoom'),
      isSelected: roomPinned,
      onAction: () => void actions.pin(sessionId, { room: !roomPinned }),
    },
    ...looking.map((entry) => ({ ...entry, section: say('web.grid.menu.more') })),
    {
      id: 'unplace',
      section: say('web.grid.menu.more'),
      label: say('web.grid.menu.unplace'),
      keys: 'U',
      isDangerous: true,
      onAction: () => void actions.unplace(sessionId),
    },
  ];
}

type OpenMenu = (sessionId: string, anchor: HTMLElement) => void;

const MenuContext = createContext<OpenMenu>(() => undefined);

/** Opens the menu of a session beside an element; within a <SessionMenus>. */
export function useSessionMenu(): OpenMenu {
  return use(MenuContext);
}

/** One menu for all sessions below. */
export function SessionMenus({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<{ readonly sessionId: string; readonly anchor: HTMLElement } | null>(null);
  const openMenu = useCallback<OpenMenu>((sessionId, anchor) => setOpen({ sessionId, anchor }), []);
  const close = useCallback(() => setOpen(null), []);
  const title = useBoard(({ sessions }) => (open ? (sessions.get(open.sessionId)?.title ?? '') : ''));
  return (
    <MenuContext value={openMenu}>
      {children}
      <OpenedMenu sessionId={open?.sessionId ?? null} anchor={open?.anchor ?? null} label={title} onClose={close} />
    </MenuContext>
  );
}

function OpenedMenu({
  sessionId,
  anchor,
  label,
  onClose,
}: {
  readonly sessionId: string | null;
  readonly anchor: HTMLElement | null;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const entries = useEntries(sessionId);
  return <MenuAt anchor={anchor} label={label} entries={entries} onClose={onClose} />;
}
