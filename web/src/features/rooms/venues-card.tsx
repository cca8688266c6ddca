import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Card, Pill } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { CREATE_VENUE, ROOMS_REFRESH, type SetUpVenue, UPDATE_VENUE } from './rooms.ts';
import styles from './rooms.module.css';
import { TravelTimes } from './travel-times.tsx';

export function VenuesCard({
  organisationId,
  venues,
}: {
  readonly organisationId: string;
  readonly venues: readonly SetUpVenue[];
}) {
  const say = useSay();
  const [edited, setEdited] = useState<SetUpVenue | 'new' | null>(null);
  return (
    <Card>
      <div className={styles.head}>
        <div>
          <h2>{say('web.venues.title')}</h2>
          <p className={styles.soft}>{say('web.venues.lead')}</p>
        </div>
        <Button onPress={() => setEdited('new')}>
          <Plus size={16} aria-hidden="true" />
          {say('web.venues.new')}
        </Button>
      </div>
      <ul className={styles.list}>
        {venues.map((venue) => (
          <li key={venue.id} className={styles.item}>
            <div className={styles.facts}>
              <strong>
                <bdi>{venue.name}</bdi>
              </strong>
              {venue.address ? (
                <span className={styles.soft}>
                  <bdi>{venue.address}</bdi>
                </span>
              ) : null}
              <span className={styles.pills}>{venue.isStepFree ? <Pill>{say('web.rooms.stepFree')}</Pill> : null}</span>
            </div>
            <Button isSmall variant="quiet" onPress={() => setEdited(venue)}>
              {say('web.ui.edit')}
              <span className="visually-hidden">{venue.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {venues.length > 1 ? <TravelTimes venues={venues} /> : null}
      {edited ? (
        <VenueDialog
          venue={edited === 'new' ? null : edited}
          organisationId={organisationId}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Card>
  );
}

function VenueDialog({
  venue,
  organisationId,
  onClose,
}: {
  readonly venue: SetUpVenue | null;
  readonly organisationId: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [name, setName] = useState(venue?.name ?? '');
  const [address, setAddress] = useState(venue?.address ?? '');
  const [isStepFree, setIsStepFree] = useState(venue?.isStepFree ?? false);
  const options = {
    refresh: ROOMS_REFRESH,
    onSaved: () => {
      onClose();
      toast({ text: say('web.ui.saved') });
    },
  };
  const creating = useSave(CREATE_VENUE, options);
  const updating = useSave(UPDATE_VENUE, options);
  const { errors, isPending } = venue ? updating : creating;
  const errorAt = useFieldError(errors);
  const submit = (): void => {
    const input = { name: name.trim(), address: address.trim() || null, isStepFree };
    if (venue) updating.save({ input: { venueId: venue.id, ...input } });
    else creating.save({ input: { organisationId, ...input } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={venue ? venue.name : say('web.venues.new')}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isPending={isPending} isDisabled={name.trim() === ''} onPress={submit}>
            {say('web.ui.save')}
          </Button>
        </>
      }
    >
      <FormErrors errors={errors} />
      <TextField
        label={say('web.venues.name')}
        value={name}
        required
        maxLength={200}
        error={errorAt('name')}
        onChange={setName}
      />
      <TextField label={say('web.venues.address')} value={address} error={errorAt('address')} onChange={setAddress} />
      <Checkbox
        label={say('web.rooms.stepFree')}
        hint={say('web.venues.stepFree.hint')}
        isSelected={isStepFree}
        onChange={setIsStepFree}
      />
    </Dialog>
  );
}
