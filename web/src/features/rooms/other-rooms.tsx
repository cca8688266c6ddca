import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { holds } from '../../lib/search-folding.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { SearchField } from '../../ui/field.tsx';
import { Card } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { RoomFacts } from './room-facts.tsx';
import { RESTORE_ROOM, RETIRE_ROOM, ROOMS_REFRESH, type SetUpRoom } from './rooms.ts';
import styles from './rooms.module.css';

export interface OtherRoomsProps {
  readonly rooms: readonly SetUpRoom[];
  readonly canManage: boolean;
  readonly isPending: boolean;
  readonly onUse: (id: string) => void;
  readonly onEdit: (room: SetUpRoom) => void;
}

const SEARCH_FROM = 8;

/** Rooms of the organisation that this conference does not use. Only these can be retired from here. */
export function OtherRooms({ rooms, canManage, isPending, onUse, onEdit }: OtherRoomsProps) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [withRetired, setWithRetired] = useState(false);
  const [retiring, setRetiring] = useState<SetUpRoom | null>(null);
  const saved = (): void => {
    setRetiring(null);
    toast({ text: say('web.ui.saved') });
  };
  const retire = useSave(RETIRE_ROOM, { refresh: ROOMS_REFRESH, onSaved: saved });
  const restore = useSave(RESTORE_ROOM, { refresh: ROOMS_REFRESH, onSaved: saved });
  const shown = rooms.filter((room) => (withRetired || room.retiredAt === null) && holds(room.name, search));
  return (
    <Card>
      <div>
        <h2>{say('web.rooms.others')}</h2>
        <p className={styles.soft}>{say('web.rooms.others.lead')}</p>
      </div>
      {rooms.length > SEARCH_FROM ? (
        <SearchField label={say('web.ui.search')} value={search} onChange={setSearch} />
      ) : null}
      {rooms.some(({ retiredAt }) => retiredAt !== null) ? (
        <Checkbox label={say('web.rooms.showRetired')} isSelected={withRetired} onChange={setWithRetired} />
      ) : null}
      {shown.length === 0 ? <p className={styles.soft}>{say('web.rooms.others.none')}</p> : null}
      <ul className={styles.list}>
        {shown.map((room) => (
          <li key={room.id} className={styles.item}>
            <RoomFacts room={room} />
            <span className={styles.buttons}>
              {room.retiredAt ? null : (
                <Button isSmall isDisabled={isPending} onPress={() => onUse(room.id)}>
                  {say('web.rooms.use')}
                  <span className="visually-hidden">{room.name}</span>
                </Button>
              )}
              {canManage && !room.retiredAt ? (
                <Button isSmall variant="quiet" onPress={() => onEdit(room)}>
                  {say('web.ui.edit')}
                  <span className="visually-hidden">{room.name}</span>
                </Button>
              ) : null}
              {canManage && !room.retiredAt ? (
                <Button isSmall variant="quiet" onPress={() => setRetiring(room)}>
                  {say('web.rooms.retire')}
                  <span className="visually-hidden">{room.name}</span>
                </Button>
              ) : null}
              {canManage && room.retiredAt ? (
                <Button
                  isSmall
                  isPending={restore.isPending}
                  onPress={() => restore.save({ input: { roomId: room.id } })}
                >
                  {say('web.rooms.restore')}
                  <span className="visually-hidden">{room.name}</span>
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {retiring ? (
        <ConfirmDialog
          isOpen
          title={say('web.rooms.retireAsk', { room: retiring.name })}
          action={say('web.rooms.retire')}
          isPending={retire.isPending}
          errors={retire.errors}
          onClose={() => {
            retire.forget();
            setRetiring(null);
          }}
          onConfirm={() => retire.save({ input: { roomId: retiring.id } })}
        >
          <p>{say('web.rooms.retireConsequence')}</p>
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}
