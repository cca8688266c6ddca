// A list whose order is changed by dragging (pointer, touch, or keys on the handle) or by buttons.
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { announce } from '../lib/announce.ts';
import { useSay } from '../lib/say.tsx';
import { IconButton } from './button.tsx';
import styles from './sortable-list.module.css';

export interface SortableItem {
  readonly id: string;
  /** What it is called, for readers and for the names of its buttons. */
  readonly name: string;
  readonly content: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
}

export interface SortableListProps {
  readonly label: string;
  readonly items: readonly SortableItem[];
  readonly onReorder: (ids: string[]) => void;
  readonly isDisabled?: boolean;
}

/** Shows the new order at once; the order of `items` wins as soon as it changes. */
export function SortableList({ label, items: given, onReorder, isDisabled = false }: SortableListProps) {
  const say = useSay();
  const own = given.map(({ id }) => id).join(' ');
  const [wanted, setWanted] = useState<{ readonly over: string; readonly ids: readonly string[] } | null>(null);
  const items =
    wanted?.over === own ? given.toSorted((a, b) => wanted.ids.indexOf(a.id) - wanted.ids.indexOf(b.id)) : given;
  const ids = items.map(({ id }) => id);
  const place = (moved: readonly string[], rest: readonly string[], at: number): void => {
    const order = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
    setWanted({ over: own, ids: order });
    onReorder(order);
    const name = items.find(({ id }) => id === moved[0])?.name ?? '';
    announce(say('web.ui.moved', { name, place: at + 1, count: ids.length }), { isUrgent: true });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String);
      const rest = ids.filter((id) => !moved.includes(id));
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      place(moved, rest, at);
    },
  });
  const step = (id: string, by: number): void =>
    place(
      [id],
      ids.filter((each) => each !== id),
      ids.indexOf(id) + by,
    );
  return (
    <GridList
      aria-label={label}
      items={items}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      className={styles.list ?? ''}
    >
      {items.map(({ id, name, content, actions }, index) => (
        <GridListItem key={id} id={id} textValue={name} className={styles.item ?? ''}>
          {isDisabled ? null : (
            <AriaButton slot="drag" className={styles.handle ?? ''} aria-label={say('web.ui.drag', { name })}>
              <GripVertical size={18} aria-hidden="true" />
            </AriaButton>
          )}
          <div className={styles.content}>{content}</div>
          <div className={styles.actions}>
            {isDisabled ? null : (
              <>
                <IconButton
                  isSmall
                  label={say('web.ui.moveUp', { name })}
                  icon={<ArrowUp size={16} aria-hidden="true" />}
                  isDisabled={index === 0}
                  onPress={() => step(id, -1)}
                />
                <IconButton
                  isSmall
                  label={say('web.ui.moveDown', { name })}
                  icon={<ArrowDown size={16} aria-hidden="true" />}
                  isDisabled={index === items.length - 1}
                  onPress={() => step(id, 1)}
                />
              </>
            )}
            {actions}
          </div>
        </GridListItem>
      ))}
    </GridList>
  );
}
