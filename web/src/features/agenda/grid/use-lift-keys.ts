import { useEffect, useRef } from 'react';
import { instantOf } from '../../../lib/conference-time.ts';
import { useBoard, useBoardActions, useBoardStore } from '../board/board-store.ts';
import type { BoardSession, Lift, Place } from '../board/board-types.ts';
import type { GridFrame } from './grid-frame.ts';
import { steppedPlace } from './grid-places.ts';
import type { GridView } from './grid-view.ts';
import { type LiftCommand, liftCommand } from './lift-keys.ts';

const DAY = 24 * 60;
const LEAST_MINUTES = 5;

interface LiftKeys {
  readonly frame: GridFrame;
  readonly view: GridView;
  readonly isRtl: boolean;
  readonly showDay: (dayId: string) => void;
  /** Where an unplaced card comes in: what the grid shows first. */
  readonly firstPlace: (session: BoardSession) => Place | null;
  /** The card lies down again, by the keyboard; it is to have the focus. */
  readonly onDown: (sessionId: string) => void;
}

/** Moves the card that the keyboard lifted, wherever the focus is: the card may have gone to another day meanwhile. */
export function useLiftKeys(keys: LiftKeys): void {
  const isLifted = useBoard(({ lift }) => lift?.by === 'keyboard');
  const store = useBoardStore();
  const actions = useBoardActions();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!isLifted) return;
    const { lift, sessions } = store.getState();
    const session = lift && sessions.get(lift.sessionId);
    if (session && !lift.target) actions.aim(latest.current.firstPlace(session));
    const onKey = (event: KeyboardEvent): void => {
      const held = store.getState().lift;
      const { frame, view, isRtl } = latest.current;
      const command =
        held && !isInDialog(event.target)
          ? liftCommand(event, { axis: view.axis, isRtl, stepMinutes: frame.stepMinutes })
          : null;
      if (!held || !command) return;
      event.preventDefault();
      event.stopPropagation();
      obey(command, held);
    };
    const obey = (command: LiftCommand, held: Lift): void => {
      if (command.kind === 'nearest') {
        actions.aimAtNearestFree();
        showDayOf(store.getState().lift?.target ?? null);
      } else if (command.kind === 'drop' || command.kind === 'cancel') {
        actions[command.kind]();
        latest.current.onDown(held.sessionId);
      } else if (command.kind === 'unplace') {
        actions.aim(null, true);
        actions.drop();
      } else aimFrom(held, command);
    };
    const aimFrom = (held: Lift, command: Extract<LiftCommand, { kind: 'step' | 'day' | 'longer' }>): void => {
      if (!held.target) return;
      const { roomCount = 1 } = store.getState().sessions.get(held.sessionId) ?? {};
      const slots = slotStarts();
      if (command.kind === 'day') actions.aim(onOtherDay(held.target, command.by));
      else if (command.kind === 'longer')
        actions.aim({
          ...held.target,
          durationMinutes: Math.max(
            LEAST_MINUTES,
            held.target.durationMinutes + command.by * latest.current.frame.stepMinutes,
          ),
        });
      else
        actions.aim(
          steppedPlace(latest.current.frame, held.target, command, { roomCount, roomIds: held.target.roomIds }, slots),
        );
    };
    const slotStarts = (): readonly number[] => {
      const { problem, shading } = store.getState();
      return (problem.slots?.length ?? 0) + (problem.blocks?.length ?? 0) > 0 ? [...(shading?.starts ?? [])] : [];
    };
    /** The same time on the clock, a day of the conference further. */
    const onOtherDay = (target: Place, by: 1 | -1): Place => {
      const { days, day, clock } = latest.current.view;
      const position = days.findIndex(({ id }) => id === day?.id);
      const next = days[position + by];
      if (!day || !next) return target;
      latest.current.showDay(next.id);
      const away = Math.round((Date.parse(next.id) - Date.parse(day.id)) / 60_000 / DAY) * DAY;
      const start = target.start + away;
      // Clocks may have gone forward or back between the two.
      const shift = clock.minuteOfDay(instantOf(target.start)) - clock.minuteOfDay(instantOf(start));
      return { ...target, start: start + shift };
    };
    const showDayOf = (target: Place | null): void => {
      const { days, day } = latest.current.view;
      const found = target && days.find(({ start, end }) => start <= target.start && target.start < end);
      if (found && found.id !== day?.id) latest.current.showDay(found.id);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isLifted, store, actions]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
