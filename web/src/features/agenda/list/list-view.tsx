// The agenda as a list with the power of the grid: for phones, for screen readers, and for who prefers reading to aiming.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { instantOf } from '../../../lib/conference-time.ts';
import { useShortcuts } from '../../../lib/keys.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { SearchField, Select } from '../../../ui/field.tsx';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoard, useBoardActions, useBoardStore } from '../board/board-store.ts';
import { type ColourKey, useColours } from '../grid/colouring.ts';
import type { ShownDay } from '../grid/grid-days.ts';
import { NO_ROOM } from '../grid/grid-frame.ts';
import { type GridView, placementsOn, useGridNavigation, useGridView } from '../grid/grid-view.ts';
import { Legend } from '../grid/legend.tsx';
import palette from '../grid/palette.module.css';
import { SessionMenus, useSessionMenu } from '../grid/session-menu.tsx';
import { actOn } from '../grid/use-card-keys.ts';
import { Row } from './list-row.tsx';
import { type ListGroup, type ListGrouping, listGroups, type ListRow, matches } from './list-rows.ts';
import styles from './list-view.module.css';

export function ListView() {
  return (
    <SessionMenus>
      <AgendaList />
    </SessionMenus>
  );
}

function AgendaList() {
  const { say } = useSpeech();
  const view = useGridView();
  const search = useSearch({ from: '/$lang/shell/c/$slug/agenda' });
  const navigate = useNavigate({ from: '/$lang/c/$slug/agenda' });
  const [grouping, setGrouping] = useState<ListGrouping>('time');
  const [isAllDays, setIsAllDays] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const colours = useColours(view.colour);
  const wanted = search.search ?? '';
  const days = isAllDays ? view.days : view.days.filter(({ id }) => id === view.day?.id);
  useShortcuts([
    {
      keys: '/',
      label: 'web.grid.list.search',
      group: 'web.grid.keys',
      run: () => root.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
    },
  ]);
  const setSearch = (text: string): void =>
    void navigate({ search: (now) => ({ ...now, search: text || undefined }), replace: true, resetScroll: false });
  return (
    <section className={classNames(styles.view, palette.palette)} aria-label={say('web.grid.list.label')}>
      <div ref={root} className={styles.tools}>
        <SearchField isSmall label={say('web.grid.list.search')} value={wanted} onChange={setSearch} />
        <Select
          isSmall
          isLabelHidden
          label={say('web.grid.list.group')}
          value={grouping}
          options={[
            { value: 'time', label: say('web.grid.list.group.time') },
            { value: 'room', label: say('web.grid.list.group.room') },
          ]}
          onChange={setGrouping}
        />
        <Select
          isSmall
          isLabelHidden
          label={say('web.grid.list.days')}
          value={isAllDays ? 'all' : 'one'}
          options={[
            { value: 'one', label: say('web.grid.list.thisDay') },
            { value: 'all', label: say('web.grid.list.allDays') },
          ]}
          onChange={(value) => setIsAllDays(value === 'all')}
        />
      </div>
      <Rows view={view}>
        {days.map((day) => (
          <Day key={day.id} day={day} view={view} grouping={grouping} search={wanted} colours={colours} />
        ))}
        <Unplaced view={view} search={wanted} colours={colours} />
      </Rows>
      <Legend colours={colours.legend} />
    </section>
  );
}

/** One set of handlers for all rows: a press selects, the button opens the menu, the letters of the grid act. */
function Rows({ view, children }: { readonly view: GridView; readonly children: ReactNode }) {
  const store = useBoardStore();
  const actions = useBoardActions();
  const { select } = useGridNavigation();
  const openMenu = useSessionMenu();
  const sessionOf = (target: EventTarget): string | undefined =>
    target instanceof Element ? target.closest<HTMLElement>('[data-session]')?.dataset['session'] : undefined;
  const onClick = ({ target }: MouseEvent<HTMLElement>): void => {
    const sessionId = sessionOf(target);
    const button = target instanceof Element ? target.closest('button') : null;
    if (sessionId === undefined || !button) return;
    if (button.ariaHasPopup === 'menu') openMenu(sessionId, button);
    else select(sessionId);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Space presses a button here: lifting is for the grid.
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === ' ') return;
    const sessionId = sessionOf(event.target);
    if (sessionId === undefined) return;
    const { placements, canEdit } = store.getState();
    if (
      actOn({ sessionId, placement: placements.get(sessionId) ?? null }, event.key, {
        actions,
        stepMinutes: Number(view.zoom),
        canEdit,
      })
    )
      event.preventDefault();
  };
  return (
    <div className={styles.scroller} onClick={onClick} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

interface PartProps {
  readonly view: GridView;
  readonly search: string;
  readonly colours: ColourKey;
}

function Day({
  day,
  view,
  grouping,
  search,
  colours,
}: PartProps & { readonly day: ShownDay; readonly grouping: ListGrouping }) {
  const { say } = useSpeech();
  const words = useBoardWords();
  const problemDays = useBoard((data) => data.problem.days);
  const placements = useBoard((data) => data.placements);
  const sessions = useBoard((data) => data.sessions);
  const rooms = useBoard((data) => data.rooms);
  const groups = useMemo(
    () =>
      listGroups({
        placements: placementsOn(problemDays, placements, day.id),
        sessions,
        roomIds: [...new Set([...view.roomIds.filter((id) => id !== NO_ROOM), ...rooms.map(({ id }) => id)])],
        grouping,
        search,
      }),
    [problemDays, placements, sessions, rooms, view.roomIds, day.id, grouping, search],
  );
  const titleOf = ({ key }: ListGroup): string =>
    grouping === 'time' ? view.clock.time(instantOf(Number(key))) : words.rooms(key === '' ? [] : [key]);
  return (
    <section aria-labelledby={`list-${day.id}`} className={styles.day}>
      <h2 id={`list-${day.id}`} className={styles.dayHead}>
        {view.clock.longDay(day.id)}
      </h2>
      {groups.length === 0 ? (
        <p className={styles.none}>{say(search === '' ? 'web.grid.list.none' : 'web.grid.list.noneFound')}</p>
      ) : null}
      {groups.map((group) => (
        <Group
          key={group.key}
          title={titleOf(group)}
          rows={group.rows}
          colours={colours}
          selectedId={view.selectedId}
        />
      ))}
    </section>
  );
}

function Unplaced({ view, search, colours }: PartProps) {
  const { say } = useSpeech();
  const placements = useBoard((data) => data.placements);
  const sessions = useBoard((data) => data.sessions);
  const rows = useMemo(
    () =>
      [...sessions.values()]
        .filter((session) => !placements.has(session.id) && matches(session, search))
        .map((session) => ({ session, placement: null })),
    [sessions, placements, search],
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="list-unplaced" className={styles.day}>
      <h2 id="list-unplaced" className={styles.dayHead}>
        {say('web.grid.list.unplaced')}
      </h2>
      <Group
        title={say('web.words.sessions', { count: rows.length })}
        rows={rows}
        colours={colours}
        selectedId={view.selectedId}
      />
    </section>
  );
}

function Group({
  title,
  rows,
  colours,
  selectedId,
}: {
  readonly title: string;
  readonly rows: readonly ListRow[];
  readonly colours: ColourKey;
  readonly selectedId: string | null;
}) {
  return (
    <section className={styles.group}>
      <h3 className={styles.groupHead}>{title}</h3>
      <ul className={styles.rows}>
        {rows.map(({ session, placement }) => (
          <Row
            key={session.id}
            session={session}
            placement={placement}
            colour={colours.colourOf(session)}
            isSelected={session.id === selectedId}
          />
        ))}
      </ul>
    </section>
  );
}
