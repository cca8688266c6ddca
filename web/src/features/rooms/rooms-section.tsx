import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { EmptyState, Notice } from '../../ui/surfaces.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import { useSave } from '../../ui/use-save.ts';
import { OtherRooms } from './other-rooms.tsx';
import { RoomDialog } from './room-dialog.tsx';
import { RoomFacts } from './room-facts.tsx';
import { ROOMS_REFRESH, SET_ROOMS, type SetUpRoom, useRooms } from './rooms.ts';
import styles from './rooms.module.css';
import { VenuesCard } from './venues-card.tsx';

/** The rooms that the conference uses, in the order of its columns, and those of the organisation that it could use. */
export function RoomsSection() {
  const say = useSay();
  const { conference, canManage, others, venues } = useRooms();
  const [edited, setEdited] = useState<SetUpRoom | 'new' | null>(null);
  const { save, isPending, errors } = useSave(SET_ROOMS, { refresh: ROOMS_REFRESH });
  const ids = conference.rooms.map(({ id }) => id);
  const use = (roomIds: string[]): void => save({ input: { conferenceId: conference.id, roomIds } });
  const organisationId = conference.organisation?.id;
  return (
    <>
      <section className={styles.part}>
        <div className={styles.head}>
          <div>
            <h2>{say('web.rooms.used')}</h2>
            <p className={styles.soft}>{say('web.rooms.used.lead')}</p>
          </div>
          {canManage ? (
            <Button variant="primary" onPress={() => setEdited('new')}>
              <Plus size={16} aria-hidden="true" />
              {say('web.rooms.new')}
            </Button>
          ) : null}
        </div>
        <FormErrors errors={errors} />
        {canManage ? null : <Notice>{say('web.rooms.notYours')}</Notice>}
        {conference.rooms.length === 0 ? (
          <EmptyState title={say('web.rooms.empty')}>
            <p>{say('web.rooms.empty.text')}</p>
          </EmptyState>
        ) : null}
        <SortableList
          label={say('web.rooms.used')}
          isDisabled={!conference.viewerCanEdit}
          onReorder={use}
          items={conference.rooms.map((room) => ({
            id: room.id,
            name: room.name,
            content: <RoomFacts room={room} />,
            actions: (
              <>
                {canManage ? (
                  <Button isSmall variant="quiet" onPress={() => setEdited(room)}>
                    {say('web.ui.edit')}
                    <span className="visually-hidden">{room.name}</span>
                  </Button>
                ) : null}
                {conference.viewerCanEdit ? (
                  <Button
                    isSmall
                    variant="quiet"
                    isDisabled={isPending}
                    onPress={() => use(ids.filter((id) => id !== room.id))}
                  >
                    {say('web.rooms.notHere')}
                    <span className="visually-hidden">{room.name}</span>
                  </Button>
                ) : null}
              </>
            ),
          }))}
        />
      </section>
      {canManage || others.length > 0 ? (
        <OtherRooms
          rooms={others}
          canManage={canManage}
          isPending={isPending}
          onUse={(id) => use([...ids, id])}
          onEdit={setEdited}
        />
      ) : null}
      {canManage && organisationId ? <VenuesCard organisationId={organisationId} venues={venues} /> : null}
      {edited && organisationId ? (
        <RoomDialog
          room={edited === 'new' ? null : edited}
          conference={conference}
          venues={venues}
          organisationId={organisationId}
          onClose={() => setEdited(null)}
          onCreated={(id) => use([...ids, id])}
        />
      ) : null}
    </>
  );
}
