// Sessions that wait for a place. Each can be dragged into the grid, lifted with Space, or placed by a menu; a card that
// is dropped here loses its place.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronDown, Clock, Ellipsis, LayoutGrid, Star } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '../../../lib/keys.ts';
import { formatTag } from '../../../lib/language.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { holds } from '../../../lib/search-folding.ts';
import { classNames } from '../../../ui/class-names.ts';
import { SearchField, Select } from '../../../ui/field.tsx';
import { useBoard, useBoardStore, useBoardActions } from '../board/board-store.ts';
import type { BoardSession } from '../board/board-types.ts';
import { StateIcon } from '../grid/card.tsx';
import { type Colour, useColours } from '../grid/colouring.ts';
import { useGridNavigation, useGridView } from '../grid/grid-view.ts';
import { Swatch } from '../grid/legend.tsx';
import palette from '../grid/palette.module.css';
import { SessionMenus, useSessionMenu } from '../grid/session-menu.tsx';
import { actOn } from '../grid/use-card-keys.ts';
import { useDrag, useDragController } from '../grid/use-drag.ts';
import styles from './unplaced-list.module.css';
import { sortedUnplaced, UNPLACED_ORDERS, type UnplacedOrder } from './unplaced-order.ts';
import { useHardness } from './use-hardness.ts';

const COLLAPSED = 'multaqa.unplaced.collapsed';

/** Accepted and confirmed sessions without a placement. */
function useUnplaced(): readonly BoardSession[] {
  const sessions = useBoard((data) => data.sessions);
  const placements = useBoard((data) => data.placements);
  return useMemo(() => [...sessions.values()].filter(({ id, state }) => !placements.has(id) && (state === 'ACCEPTED' || state === 'CONFIRMED')), [sessions, placements]);
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
    <aside ref={panel} className={classNames(styles.panel, palette.palette)} aria-labelledby="unplaced-title" data-collapsed={isCollapsed ? '' : undefined} data-target={isTarget ? '' : undefined} data-awaiting={isAwaiting ? '' : undefined}>
      <h2 className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={!isCollapsed} aria-controls="unplaced-body" onClick={toggle}>
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
      {isAwaiting ? <p className={styles.drop} aria-hidden="true">{say('web.grid.dropToUnplace')}</p> : null}
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
  const change = (part: { readonly search?: string | undefined; readonly order?: UnplacedOrder | undefined }): void => void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  useShortcuts([{ keys: '/', label: 'web.grid.keys.search', group: 'web.grid.keys', run: () => body.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus() }]);
  if (unplaced.length === 0) return <p className={styles.done}>{say('web.grid.unplaced.none')}</p>;
  return (
    <div ref={body} className={styles.content}>
      <SearchField isSmall label={say('web.grid.unplaced.search')} value={wanted} onChange={(text) => change({ search: text || undefined })} />
      <Select isSmall isLabelHidden label={say('web.grid.unplaced.order')} value={order} options={UNPLACED_ORDERS.map((value) => ({ value, label: say(`web.grid.unplaced.order.${value}`) }))} onChange={(value) => change({ order: value === 'number' ? undefined : value })} />
      <p className={styles.note} role="status">
        {isCounting ? say('web.grid.unplaced.counting') : wanted === '' ? '' : say('web.grid.unplaced.found', { count: found.length })}
      </p>
      <Items sessions={sortedUnplaced(found, order, places, collator)} places={order === 'hardest' ? places : null} />
    </div>
  );
}

function wordsOf({ number, title, people }: BoardSession): string {
  return [number, title, ...people.map(({ person }) => person.displayName)].join(' ');
}

function Items({ sessions, places }: { readonly sessions: readonly BoardSession[]; readonly places: ReadonlyMap<string, number> | null }) {
  const { say } = useSpeech();
  const { colour, selectedId } = useGridView();
  const colours = useColours(colour);
  const actions = useBoardActions();
  const store = useBoardStore();
  const controller = useDragController();
  const { select } = useGridNavigation();
  const openMenu = useSessionMenu();
  const onPointerDown = useDrag();
  const onClick = ({ target }: MouseEvent<HTMLElement>): void => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
    const sessionId = item?.dataset['session'];
    if (!item || sessionId === undefined || controller.wasDrag) return;
    const menuButton = target instanceof Element ? target.closest<HTMLElement>('[data-no-drag]') : null;
    if (menuButton) openMenu(sessionId, menuButton);
    else select(sessionId);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement) || target.dataset['noDrag'] !== undefined || store.getState().lift) return;
    const sessionId = target.closest<HTMLElement>('[data-session]')?.dataset['session'];
    if (sessionId === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) focusSibling(target, step);
    if (step !== undefined || actOn({ sessionId, placement: null }, event.key, { actions, stepMinutes: 0, canEdit: store.getState().canEdit })) event.preventDefault();
  };
  return (
    <ul className={styles.items} aria-label={say('web.grid.unplaced.title')} onPointerDown={onPointerDown} onClick={onClick} onKeyDown={onKeyDown}>
      {sessions.map((session) => <Item key={session.id} session={session} colour={colours.colourOf(session)} isSelected={session.id === selectedId} places={places?.get(session.id) ?? null} />)}
    </ul>
  );
}

function focusSibling(from: HTMLElement, step: number): void {
  const item = from.closest('li');
  const next = step > 0 ? item?.nextElementSibling : item?.previousElementSibling;
  next?.querySelector<HTMLElement>('button')?.focus();
}

interface ItemProps {
  readonly session: BoardSession;
  readonly colour: Colour;
  readonly isSelected: boolean;
  /** In how many places it would fit; null where nobody asked. */
  readonly places: number | null;
}

function Item({ session, colour, isSelected, places }: ItemProps) {
  const { say } = useSpeech();
  const isLifted = useBoard(({ lift }) => lift?.sessionId === session.id);
  const canEdit = useBoard((data) => data.canEdit);
  const { title, durationMinutes, people, starCount, number, state } = session;
  return (
    <li className={styles.item} data-session={session.id} data-in-list="" data-lifted={isLifted ? '' : undefined} data-selected={isSelected ? '' : undefined} data-movable={canEdit ? '' : undefined}>
      <Swatch colour={colour} className={styles.stripe} />
      <button type="button" className={styles.main} aria-current={isSelected || undefined}>
        <span className={styles.title} dir="auto">{title}</span>
        <span className={styles.people} dir="auto">{people.map(({ person }) => person.displayName).join(' · ')}</span>
        <span className={styles.facts}>
          <span><bdi>#{number}</bdi></span>
          <span><Clock size={12} aria-hidden="true" />{say('web.words.minutes', { count: durationMinutes })}</span>
          {starCount ? <span><Star size={12} aria-hidden="true" />{starCount}<span className="visually-hidden"> {say('web.grid.unplaced.stars')}</span></span> : null}
          <span><StateIcon state={state} /><span className="visually-hidden">{say(`web.words.state.${state}`)}</span></span>
          <span className={styles.letter}>{colour.letter}<span className="visually-hidden"> {colour.label}</span></span>
        </span>
        {places === null ? null : <span className={styles.places} data-none={places === 0 ? '' : undefined}><LayoutGrid size={12} aria-hidden="true" />{say('web.grid.unplaced.fits', { count: places })}</span>}
      </button>
      <button type="button" className={styles.menu} data-no-drag="" aria-haspopup="menu" aria-label={say('web.grid.menu.of', { title })}>
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
