import { ArrowDown, ArrowUp } from 'lucide-react';
import { announce } from '../../../lib/announce.ts';
import { asList, listOf } from '../../../lib/search-params.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoard } from '../board/board-store.ts';
import type { BoardRoom } from '../board/board-types.ts';
import { useBuilderNavigation, useBuilderView } from './builder-view.ts';
import styles from './toolbar.module.css';

/** Which rooms are shown, and in which order. */
export function RoomChoice() {
  const { say } = useBoardWords();
  const { search } = useBuilderView();
  const show = useBuilderNavigation();
  const rooms = inOrder(
    useBoard((data) => data.rooms),
    listOf(search.rooms),
  );
  const hidden = new Set(listOf(search.hide));
  const ids = rooms.map(({ id }) => id);
  const toggle = (id: string, isShown: boolean): void =>
    show({ hide: asList(isShown ? [...hidden].filter((each) => each !== id) : [...hidden, id]) });
  const move = ({ id, name }: BoardRoom, by: 1 | -1): void => {
    const rest = ids.filter((each) => each !== id);
    const at = ids.indexOf(id) + by;
    show({ rooms: asList([...rest.slice(0, at), id, ...rest.slice(at)]) });
    announce(say('web.builder.rooms.moved', { name, place: at + 1, count: ids.length }), { isUrgent: true });
  };
  return (
    <fieldset className={styles.rooms}>
      <legend>{say('web.builder.rooms')}</legend>
      <div className={styles.roomActions}>
        <Button isSmall onPress={() => show({ hide: undefined, rooms: undefined })}>
          {say('web.builder.rooms.all')}
        </Button>
        <Button isSmall onPress={() => show({ hide: asList(ids) })}>
          {say('web.builder.rooms.none')}
        </Button>
      </div>
      <ul className={styles.roomList}>
        {rooms.map((room, index) => (
          <li key={room.id}>
            <Checkbox
              label={<bdi>{room.name}</bdi>}
              isSelected={!hidden.has(room.id)}
              onChange={(isShown) => toggle(room.id, isShown)}
            />
            <IconButton
              isSmall
              label={say('web.builder.rooms.up', { name: room.name })}
              icon={<ArrowUp size={14} aria-hidden="true" />}
              isDisabled={index === 0}
              onPress={() => move(room, -1)}
            />
            <IconButton
              isSmall
              label={say('web.builder.rooms.down', { name: room.name })}
              icon={<ArrowDown size={14} aria-hidden="true" />}
              isDisabled={index === rooms.length - 1}
              onPress={() => move(room, 1)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function inOrder(rooms: readonly BoardRoom[], order: readonly string[]): readonly BoardRoom[] {
  const first = order.flatMap((id) => rooms.find((room) => room.id === id) ?? []);
  return [...first, ...rooms.filter((room) => !first.includes(room))];
}
