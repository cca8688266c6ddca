// One day of the agenda: rooms by time. Cards are moved by pointer, finger or keyboard; what is decided there is the
// business of the board's actions.
import { type MouseEvent, useCallback, useMemo, useRef } from 'react';
import { directionOf } from '../../../lib/language.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/surfaces.tsx';
import { useBoard } from '../board/board-store.ts';
import type { BoardSession } from '../board/board-types.ts';
import { Backdrop } from './backdrop.tsx';
import { Card } from './card.tsx';
import { useColours } from './colouring.ts';
import { firstVisiblePlace } from './first-visible-place.ts';
import { Ghost } from './ghost.tsx';
import { layOutDay } from './grid-cards.ts';
import type { ShownDay } from './grid-days.ts';
import { NO_ROOM } from './grid-frame.ts';
import { RoomHeads, TimeHeads } from './grid-heads.tsx';
import { type GridView, placementsOn, useGridNavigation, useGridView } from './grid-view.ts';
import styles from './grid.module.css';
import { Hand } from './hand.tsx';
import { Legend } from './legend.tsx';
import { type Marks, OldPlaces } from './marks.tsx';
import palette from './palette.module.css';
import { SessionMenus, useSessionMenu } from './session-menu.tsx';
import { ShadingLayer } from './shading-layer.tsx';
import { useAvailableRem } from './use-available-rem.ts';
import { useCardFocus } from './use-card-focus.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useDrag, useDragController } from './use-drag.ts';
import { useLiftKeys } from './use-lift-keys.ts';
import { useSurface } from './use-surface.ts';
import { touches, useVisiblePart } from './use-visible-part.ts';

const NO_MARKS: Marks = new Map();
const AXIS_REM = { rooms: 3.75, time: 9 } as const;

/** The day that the address names. `marks` outlines sessions that a proposal moves; it is read-only where the board is. */
export function Grid({ marks = NO_MARKS }: { readonly marks?: Marks }) {
  const view = useGridView();
  const { say } = useSpeech();
  if (!view.day)
    return (
      <EmptyState title={say('web.grid.noDays')}>
        <p>{say('web.grid.noDaysText')}</p>
      </EmptyState>
    );
  if (view.roomIds.length === 0)
    return (
      <EmptyState title={say('web.grid.noRooms')}>
        <p>{say('web.grid.noRoomsText')}</p>
      </EmptyState>
    );
  return (
    <SessionMenus>
      <DayGrid view={view} day={view.day} marks={marks} />
    </SessionMenus>
  );
}

function DayGrid({ view, day, marks }: { readonly view: GridView; readonly day: ShownDay; readonly marks: Marks }) {
  const { say, language } = useSpeech();
  const isRtl = directionOf(language) === 'rtl';
  const { clock, zoom, axis, colour, roomIds, selectedId } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const availableRem = useAvailableRem(scroller, AXIS_REM[axis]);
  const problemDays = useBoard((data) => data.problem.days);
  const placements = useBoard((data) => data.placements);
  const sessions = useBoard((data) => data.sessions);
  const canEdit = useBoard((data) => data.canEdit);
  const litIds = useBoard((data) => data.litIds);
  const liftedId = useBoard((data) => data.lift?.sessionId ?? null);
  const { start, end } = day;
  const { frame, cards } = useMemo(
    () =>
      layOutDay({
        axis,
        zoom,
        start,
        end,
        roomIds,
        availableRem,
        placements: placementsOn(problemDays, placements, day.id),
      }),
    [axis, zoom, start, end, roomIds, availableRem, problemDays, placements, day.id],
  );
  const colours = useColours(colour);
  const { select, showDay } = useGridNavigation();
  const { tabStop, focusCard, onFocus } = useCardFocus({ scroller, cards, selectedId });
  const part = useVisiblePart(scroller, cards.length);
  const drawn = part
    ? cards.filter(
        (card) =>
          touches(card, part) ||
          card.key === tabStop ||
          card.sessionId === liftedId ||
          card.sessionId === selectedId ||
          litIds.has(card.sessionId),
      )
    : cards;
  const controller = useDragController();
  const onPointerDown = useDrag();
  useSurface({ scroller, body, frame, isRtl });
  const onKeyDown = useCardKeys({ cards, isRtl, stepMinutes: frame.stepMinutes, focusCard });
  const firstPlace = useCallback(
    (session: BoardSession) =>
      firstVisiblePlace({
        session,
        frame,
        isRtl,
        body: body.current,
        scroller: scroller.current,
        opens: day.open?.start ?? frame.start,
      }),
    [frame, isRtl, day],
  );
  const onDown = useCallback((sessionId: string) => focusCard(`${sessionId} 0`), [focusCard]);
  useLiftKeys({ frame, view, isRtl, showDay, firstPlace, onDown });
  const onClick = ({ target }: MouseEvent<HTMLElement>): void => {
    const sessionId = sessionOf(target);
    if (sessionId !== null && !controller.wasDrag) select(sessionId);
  };
  const openMenu = useSessionMenu();
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-session]') : null;
    const sessionId = card?.dataset['session'];
    // While a finger carries a card, browsers may ask for a menu too.
    if (!card || sessionId === undefined || event.defaultPrevented) return;
    event.preventDefault();
    openMenu(sessionId, card);
  };
  return (
    <section
      className={classNames(styles.frame, palette.palette)}
      data-axis={axis}
      aria-label={say('web.grid.label', { day: clock.longDay(day.id) })}
    >
      <h2 className="visually-hidden">{clock.longDay(day.id)}</h2>
      <p id="grid-keys" className="visually-hidden">
        {say(canEdit ? 'web.grid.description' : 'web.grid.descriptionReading')}
      </p>
      <div
        ref={scroller}
        className={styles.scroller}
        role="group"
        aria-label={say('web.grid.sessions')}
        aria-describedby="grid-keys"
        tabIndex={cards.length === 0 ? 0 : -1}
        data-lifting={liftedId === null ? undefined : ''}
        onPointerDown={onPointerDown}
        onPointerOver={({ target, pointerType }) =>
          controller.hover(pointerType === 'mouse' ? sessionOf(target) : null)
        }
        onPointerLeave={() => controller.hover(null)}
        onClick={onClick}
        onContextMenu={onContextMenu}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <div className={styles.corner} aria-hidden="true">
          {clock.timeZone.split('/').at(-1)?.replaceAll('_', ' ')}
        </div>
        {axis === 'rooms' ? (
          <>
            <RoomHeads frame={frame} />
            <TimeHeads frame={frame} clock={clock} />
          </>
        ) : (
          <>
            <TimeHeads frame={frame} clock={clock} />
            <RoomHeads frame={frame} />
          </>
        )}
        <div
          ref={body}
          className={styles.body}
          style={{ inlineSize: `${frame.inlineRem}rem`, blockSize: `${frame.blockRem}rem` }}
        >
          <Backdrop frame={frame} open={day.open} />
          <ShadingLayer frame={frame} />
          {cards.length === 0 && liftedId === null ? <p className={styles.hint}>{say('web.grid.empty')}</p> : null}
          <OldPlaces marks={marks} frame={frame} cards={cards} />
          <ul className={styles.cards} aria-label={say('web.grid.sessions')}>
            {drawn.map((box) => {
              const session = sessions.get(box.sessionId);
              const placement = placements.get(box.sessionId);
              return session && placement ? (
                <Card
                  key={box.key}
                  box={box}
                  session={session}
                  placement={placement}
                  colour={colours.colourOf(session)}
                  isSelected={session.id === selectedId}
                  isTabStop={box.key === tabStop}
                  canEdit={canEdit}
                  pullsAlong={axis === 'rooms' ? 'block' : 'inline'}
                  isMarked={marks.has(session.id)}
                />
              ) : null;
            })}
          </ul>
          <Ghost frame={frame} scroller={scroller} />
        </div>
      </div>
      <div className={styles.foot}>
        <Legend colours={colours.legend} />
        <HiddenNote roomIds={roomIds} dayPlacements={placementsOn(problemDays, placements, day.id)} />
      </div>
      <Hand />
    </section>
  );
}

/** The session whose card an event came from. */
function sessionOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-session]')?.dataset['session'] ?? null) : null;
}

/** Sessions of the day that are in hidden rooms only: they are not forgotten. */
function HiddenNote({
  roomIds,
  dayPlacements,
}: {
  readonly roomIds: readonly string[];
  readonly dayPlacements: readonly { readonly roomIds: readonly string[] }[];
}) {
  const { say } = useSpeech();
  const shown = new Set(roomIds);
  const count = dayPlacements.filter((placement) =>
    placement.roomIds.length === 0 ? !shown.has(NO_ROOM) : !placement.roomIds.some((id) => shown.has(id)),
  ).length;
  return count === 0 ? null : <p>{say('web.grid.inHiddenRooms', { count })}</p>;
}
