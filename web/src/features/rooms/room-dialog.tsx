import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { formOfRoom, inputOfRoom, type RoomForm, STEP_FREE_CHOICES } from './room-form.ts';
import {
  CREATE_ROOM,
  ROOMS_REFRESH,
  type RoomsConference,
  type SetUpRoom,
  type SetUpVenue,
  UPDATE_ROOM,
} from './rooms.ts';
import styles from './rooms.module.css';
import { FeaturesField } from './features-field.tsx';
import { WindowsField } from './windows-field.tsx';

export interface RoomDialogProps {
  /** Null for a new one. */
  readonly room: SetUpRoom | null;
  readonly conference: RoomsConference;
  readonly venues: readonly SetUpVenue[];
  readonly organisationId: string;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function RoomDialog({ room, conference, venues, organisationId, onClose, onCreated }: RoomDialogProps) {
  const say = useSay();
  const [form, setForm] = useState(() => formOfRoom(room, conference.timeZone));
  const [key] = useState(() => crypto.randomUUID());
  const done = (): void => {
    onClose();
    toast({ text: say('web.ui.saved') });
  };
  const creating = useSave(CREATE_ROOM, {
    refresh: ROOMS_REFRESH,
    onSaved: ({ createRoom }) => {
      if (createRoom.room) onCreated(createRoom.room.id);
      done();
    },
  });
  const updating = useSave(UPDATE_ROOM, { refresh: ROOMS_REFRESH, onSaved: done });
  const { errors, isPending } = room ? updating : creating;
  const errorAt = useFieldError(errors);
  const change = (part: Partial<RoomForm>): void => setForm({ ...form, ...part });
  const submit = (): void => {
    const input = inputOfRoom(form, conference.timeZone);
    if (room) updating.save({ input: { roomId: room.id, ...input } });
    else creating.save({ input: { organisationId, idempotencyKey: key, ...input } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={room ? say('web.rooms.edit', { room: room.name }) : say('web.rooms.new')}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isPending={isPending} isDisabled={form.name.trim() === ''} onPress={submit}>
            {say('web.ui.save')}
          </Button>
        </>
      }
    >
      <FormErrors errors={errors} />
      <div className={styles.row}>
        <TextField
          label={say('web.rooms.name')}
          value={form.name}
          required
          maxLength={200}
          error={errorAt('name')}
          onChange={(name) => change({ name })}
        />
        <TextField
          type="number"
          label={say('web.rooms.capacity')}
          hint={say('web.rooms.capacity.hint')}
          min={1}
          max={1_000_000}
          value={form.capacity}
          error={errorAt('capacity')}
          onChange={(capacity) => change({ capacity })}
        />
      </div>
      <div className={styles.row}>
        <Select
          label={say('web.rooms.venue')}
          value={form.venueId}
          options={[
            { value: '', label: say('web.rooms.venue.none') },
            ...venues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(venueId) => change({ venueId })}
        />
        <Select
          label={say('web.rooms.stepFreeLabel')}
          value={form.stepFree}
          options={STEP_FREE_CHOICES.map((value) => ({ value, label: say(`web.rooms.stepFree.${value}`) }))}
          onChange={(stepFree) => change({ stepFree })}
        />
        <TextField
          type="number"
          label={say('web.rooms.lanes')}
          hint={say('web.rooms.lanes.hint')}
          min={1}
          max={100}
          value={form.lanes}
          error={errorAt('lanes')}
          onChange={(lanes) => change({ lanes })}
        />
      </div>
      <FeaturesField value={form.features} onChange={(features) => change({ features })} />
      <WindowsField
        conference={conference}
        value={form.windows}
        error={errorAt('availability')}
        onChange={(windows) => change({ windows })}
      />
    </Dialog>
  );
}
