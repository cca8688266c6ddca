// Sessions that wait for a place. Each can be dragged into the grid, lifted with Space, or placed by a menu; a card that
// is dropped here loses its place.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '../../../lib/keys.ts';
import { formatTag } from '../../../lib/language.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { holds } from '../../../lib/search-folding.ts';
import { classNames } from '../../../ui/class-names.ts';
import { SearchField, Select } from '../../../ui/field.tsx';
import { useBoard } from '../board/board-store.ts';
import type { BoardSession } from '../board/board-types.ts';
import palette from '../grid/palette.module.css';
import { SessionMenus } from '../grid/session-menu.tsx';
import { useDragController } from '../grid/use-drag.ts';
import { UnplacedItems } from './unplaced-items.tsx';
import styles from './unplaced-list.module.css';
import { sortedUnplaced, UNPLACED_ORDERS, type UnplacedOrder } from './unplaced-order.ts';
import { useHardness } from './use-hardness.ts';

const COLLAPSED = 'multaqa.unplaced.collapsed';

/** Accepted and confirmed sessions without a placement. */
function useUnplaced(): readonly BoardSession[] {
  const sessions = useBoard((data) => data.sessions);
  const placements = useBoard((data) => data.placements);
  return useMemo(
    () =>
      [...sessions.values()].filter(
        ({ id, state }) => !placements.has(id) && (state === 'ACCEPTED' || state === 'CONFIRMED'),
      ),
    [sessions, placements],
  );
}

export function UnplacedList() {
  return (
    <SessionMenus>
      <UnplacedPanel />
    </SessionMenus>
  );
}

function UnplacedPanel() {
  const { say } = useSpeech();
  const panel = useRef<HTMLElement>(null);
  const controller = useDragController();
  const unplaced = useUnplaced();
  const isTarget = useBoard(({ lift }) => lift?.isOverUnplaced ?? false);
  const isAwaiting = useBoard(({ lift }) => lift?.by === 'pointer' && lift.mode === 'move' && lift.origin !== null);
  const [isCollapsed, setIsCollapsed] = useState(() => localStorage.getItem(COLLAPSED) === 'yes');
  useEffect(() => {
    controller.unplacedList = panel.current;
    const stopGuarding = panel.current && controller.guardTouch(panel.current);
    return () => {
      controller.unplacedList = null;
      stopGuarding?.();
    };
  }, [controller]);
  const toggle = (): void => {
    localStorage.setItem(COLLAPSED, isCollapsed ? 'no' : 'yes');
    setIsCollapsed(!isCollapsed);
  };
  return (
    <aside
      ref={panel}
      className={classNames(styles.panel, palette.palette)}
      aria-labelledby="unplaced-title"
      data-collapsed={isCollapsed ? '' : undefined}
      data-target={isTarget ? '' : undefined}
      data-awaiting={isAwaiting ? '' : undefined}
    >
      <h2 className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={!isCollapsed}
          aria-controls="unplaced-body"
          onClick={toggle}
        >
          <span id="unplaced-title">{say('web.grid.unplaced.title')}</span>
          <span className={styles.count}>
            <span aria-hidden="true">{unplaced.length}</span>
            <span className="visually-hidden">{say('web.words.sessions', { count: unplaced.length })}</span>
          </span>
          <ChevronDown size={16} aria-hidden="true" />
        </button>
      </h2>
      <div id="unplaced-body" className={styles.body} hidden={isCollapsed}>
        {isCollapsed ? null : <UnplacedBody unplaced={unplaced} />}
      </div>
      {isAwaiting ? (
        <p className={styles.drop} aria-hidden="true">
          {say('web.grid.dropToUnplace')}
        </p>
      ) : null}
    </aside>
  );
}

function UnplacedBody({ unplaced }: { readonly unplaced: readonly BoardSession[] }) {
  const { say, language } = useSpeech();
  const search = useSearch({ from: '/$lang/shell/c/$slug/agenda' });
  const navigate = useNavigate({ from: '/$lang/c/$slug/agenda' });
  const body = useRef<HTMLDivElement>(null);
  const order = UNPLACED_ORDERS.find((known) => known === search.order) ?? 'number';
  const wanted = search.search ?? '';
  const ids = useMemo(() => unplaced.map(({ id }) => id), [unplaced]);
  const { places, isCounting } = useHardness(ids, order === 'hardest');
  const collator = useMemo(() => new Intl.Collator(formatTag(language)), [language]);
  const found = wanted === '' ? unplaced : unplaced.filter((session) => holds(wordsOf(session), wanted));
  const change = (part: { readonly search?: string | undefined; readonly order?: UnplacedOrder | undefined }): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  useShortcuts([
    {
      keys: '/',
      label: 'web.grid.keys.search',
      group: 'web.grid.keys',
      run: () => body.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
    },
  ]);
  if (unplaced.length === 0) return <p className={styles.done}>{say('web.grid.unplaced.none')}</p>;
  return (
    <div ref={body} className={styles.content}>
      <SearchField
        isSmall
        label={say('web.grid.unplaced.search')}
        value={wanted}
        onChange={(text) => change({ search: text || undefined })}
      />
      <Select
        isSmall
        isLabelHidden
        label={say('web.grid.unplaced.order')}
        value={order}
        options={UNPLACED_ORDERS.map((value) => ({ value, label: say(`web.grid.unplaced.order.${value}`) }))}
        onChange={(value) => change({ order: value === 'number' ? undefined : value })}
      />
      <p className={styles.note} role="status">
        {isCounting
          ? say('web.grid.unplaced.counting')
          : wanted === ''
            ? ''
            : say('web.grid.unplaced.found', { count: found.length })}
      </p>
      <UnplacedItems
        sessions={sortedUnplaced(found, order, places, collator)}
        places={order === 'hardest' ? places : null}
      />
    </div>
  );
}

function wordsOf({ number, title, people }: BoardSession): string {
  return [number, title, ...people.map(({ person }) => person.displayName)].join(' ');
}
