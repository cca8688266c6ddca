// "Move to…": every place for a session as a list, the best first, with what each would mean in words.
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/field.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { closeBoardDialog } from '../board/board-dialogs.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { Place } from '../board/board-types.ts';
import { dayAt } from '../grid/grid-days.ts';
import { roomsWith } from '../grid/grid-places.ts';
import { useGridNavigation, useGridView } from '../grid/grid-view.ts';
import styles from './move-dialog.module.css';
import { PlaceRows } from './place-rows.tsx';
import { bestPlaces, type RankedPlace, rankedPlaces } from './ranked-places.ts';
import { useShading } from './use-shading.ts';

const BEST = 5;
const PAGE = 20;
const ANY = '';

export function MoveDialog({ sessionId }: { readonly sessionId: string }) {
  const { say, title, place: placeText } = useBoardWords();
  const actions = useBoardActions();
  const { showDay } = useGridNavigation();
  const session = useBoard((data) => data.sessions.get(sessionId));
  const now = useBoard((data) => data.placements.get(sessionId) ?? null);
  const rooms = useBoard((data) => data.rooms);
  const problemDays = useBoard((data) => data.problem.days);
  const { days, clock } = useGridView();
  const shading = useShading(sessionId);
  const [day, setDay] = useState(ANY);
  const [room, setRoom] = useState(ANY);
  const [onlyPossible, setOnlyPossible] = useState(true);
  const [shown, setShown] = useState(PAGE);
  const ranked = useMemo(() => {
    if (!shading) return null;
    const isWantedTime = day === ANY ? undefined : (start: number) => dayAt(problemDays, start) === day;
    return rankedPlaces(shading, now, {
      roomId: room === ANY ? null : room,
      onlyPossible,
      ...(isWantedTime ? { isWantedTime } : {}),
    });
  }, [shading, now, day, room, onlyPossible, problemDays]);
  const durationMinutes = now?.durationMinutes ?? session?.durationMinutes ?? 0;
  const split = useMemo(() => ranked && bestPlaces(ranked, BEST, durationMinutes), [ranked, durationMinutes]);
  const roomCount = session?.roomCount ?? 0;
  const placeOf = useCallback(
    ({ start, roomId }: RankedPlace): Place => {
      const usable = rooms.filter(({ isUsable }) => isUsable).map(({ id }) => id);
      return {
        start,
        durationMinutes,
        roomIds: (roomId === '' ? [] : roomsWith({ roomCount, roomIds: now?.roomIds ?? [] }, roomId, usable)) ?? [
          roomId,
        ],
      };
    },
    [rooms, durationMinutes, roomCount, now],
  );
  const others = useMemo(() => split?.others.slice(0, shown) ?? [], [split, shown]);
  if (!session) return null;
  const choose = (place: Place): void => {
    closeBoardDialog();
    const target = dayAt(problemDays, place.start);
    if (target) showDay(target);
    void actions.place(sessionId, place);
  };
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={closeBoardDialog}
      title={say('web.builder.moveTo.title', { title: title(sessionId) })}
    >
      <p>{now ? say('web.builder.moveTo.now', { place: placeText(now) }) : say('web.builder.notPlaced')}</p>
      <div className={styles.filters}>
        <Select
          isSmall
          label={say('web.builder.moveTo.day')}
          value={day}
          options={[
            { value: ANY, label: say('web.ui.all') },
            ...days.map(({ id }) => ({ value: id, label: clock.day(id) })),
          ]}
          onChange={setDay}
        />
        {session.roomCount === 0 ? null : (
          <Select
            isSmall
            label={say('web.builder.moveTo.room')}
            value={room}
            options={[
              { value: ANY, label: say('web.ui.all') },
              ...rooms.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setRoom}
          />
        )}
        <Checkbox label={say('web.builder.moveTo.onlyPossible')} isSelected={onlyPossible} onChange={setOnlyPossible} />
      </div>
      {ranked === null ? <SkeletonLines lines={6} /> : null}
      {ranked?.length === 0 ? (
        <p role="status">{say(onlyPossible ? 'web.builder.moveTo.nonePossible' : 'web.builder.moveTo.none')}</p>
      ) : null}
      {split && split.best.length > 0 ? (
        <>
          <PlaceRows
            heading={say('web.builder.moveTo.best', { count: split.best.length })}
            sessionId={sessionId}
            ranked={split.best}
            placeOf={placeOf}
            onChoose={choose}
            isFirst
          />
          {split.others.length > 0 ? (
            <PlaceRows
              heading={say('web.builder.moveTo.others', { count: split.others.length })}
              sessionId={sessionId}
              ranked={others}
              placeOf={placeOf}
              onChoose={choose}
            />
          ) : null}
          {split.others.length > shown ? (
            <Button onPress={() => setShown(shown + PAGE)}>{say('web.builder.moveTo.more')}</Button>
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}
