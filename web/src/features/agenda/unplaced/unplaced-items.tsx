// The lines of the unplaced list: dragged, lifted with Space, or placed by their menu.
import { Clock, Ellipsis, LayoutGrid, Star } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useSpeech } from '../../../lib/say.tsx';
import { useBoard, useBoardActions, useBoardStore } from '../board/board-store.ts';
import type { BoardSession } from '../board/board-types.ts';
import { StateIcon } from '../grid/card.tsx';
import { type Colour, useColours } from '../grid/colouring.ts';
import { useGridNavigation, useGridView } from '../grid/grid-view.ts';
import { Swatch } from '../grid/legend.tsx';
import { useSessionMenu } from '../grid/session-menu.tsx';
import { actOn } from '../grid/use-card-keys.ts';
import { useDrag, useDragController } from '../grid/use-drag.ts';
import styles from './unplaced-list.module.css';

/** `places` is known where the order asks for it: in how many places each session would fit. */
export function UnplacedItems({
  sessions,
  places,
}: {
  readonly sessions: readonly BoardSession[];
  readonly places: ReadonlyMap<string, number> | null;
}) {
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
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !(target instanceof HTMLElement) ||
      target.dataset['noDrag'] !== undefined ||
      store.getState().lift
    )
      return;
    const sessionId = target.closest<HTMLElement>('[data-session]')?.dataset['session'];
    if (sessionId === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) focusSibling(target, step);
    if (
      step !== undefined ||
      actOn({ sessionId, placement: null }, event.key, { actions, stepMinutes: 0, canEdit: store.getState().canEdit })
    )
      event.preventDefault();
  };
  return (
    <ul
      className={styles.items}
      aria-label={say('web.grid.unplaced.title')}
      onPointerDown={onPointerDown}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {sessions.map((session) => (
        <Item
          key={session.id}
          session={session}
          colour={colours.colourOf(session)}
          isSelected={session.id === selectedId}
          places={places?.get(session.id) ?? null}
        />
      ))}
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
    <li
      className={styles.item}
      data-session={session.id}
      data-in-list=""
      data-lifted={isLifted ? '' : undefined}
      data-selected={isSelected ? '' : undefined}
      data-movable={canEdit ? '' : undefined}
    >
      <Swatch colour={colour} className={styles.stripe} />
      <button type="button" className={styles.main} aria-current={isSelected || undefined}>
        <span className={styles.title}>
          <bdi>{title}</bdi>
        </span>
        <span className={styles.people}>
          <bdi>{people.map(({ person }) => person.displayName).join(' · ')}</bdi>
        </span>
        <span className={styles.facts}>
          <span>
            <bdi>#{number}</bdi>
          </span>
          <span>
            <Clock size={12} aria-hidden="true" />
            {say('web.words.minutes', { count: durationMinutes })}
          </span>
          {starCount ? (
            <span>
              <Star size={12} aria-hidden="true" />
              {starCount}
              <span className="visually-hidden"> {say('web.grid.unplaced.stars')}</span>
            </span>
          ) : null}
          <span>
            <StateIcon state={state} />
            <span className="visually-hidden">{say(`web.words.state.${state}`)}</span>
          </span>
          <span className={styles.letter}>
            {colour.letter}
            <span className="visually-hidden"> {colour.label}</span>
          </span>
        </span>
        {places === null ? null : (
          <span className={styles.places} data-none={places === 0 ? '' : undefined}>
            <LayoutGrid size={12} aria-hidden="true" />
            {say('web.grid.unplaced.fits', { count: places })}
          </span>
        )}
      </button>
      <button
        type="button"
        className={styles.menu}
        data-no-drag=""
        aria-haspopup="menu"
        aria-label={say('web.grid.menu.of', { title })}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
