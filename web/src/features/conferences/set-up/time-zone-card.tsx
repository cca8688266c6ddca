import { useState } from 'react';
import { graphql } from '../../../lib/graphql.ts';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Actions, Card, Notice } from '../../../ui/surfaces.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { isTimeZone, ZoneField } from '../../../ui/zone-field.tsx';
import type { ConferenceDetails } from './details.ts';

const CHANGE = graphql(`
  mutation ChangeConferenceTimeZone($input: ChangeTimeZoneInput!) {
    changeTimeZone(input: $input) {
      conference {
        id
        timeZone
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

/** A card of its own: a change moves every time of the conference, and cannot be made once something is released. */
export function TimeZoneCard({ conference }: { readonly conference: ConferenceDetails }) {
  const say = useSay();
  const clock = useConferenceClock(conference.timeZone);
  const [zone, setZone] = useState(conference.timeZone);
  const [isAsking, setIsAsking] = useState(false);
  const { save, isPending, errors } = useSave(CHANGE, {
    onSaved: () => {
      setIsAsking(false);
      toast({ text: say('web.ui.saved') });
    },
  });
  const isReleased = conference.release !== null;
  return (
    <Card>
      <h2>{say('web.setup.zone')}</h2>
      <p>{say('web.setup.zone.now', { zone: clock.zoneName() })}</p>
      {isReleased ? (
        <Notice>{say('web.setup.zone.fixed')}</Notice>
      ) : (
        <>
          <ZoneField
            label={say('web.setup.zone.new')}
            value={zone}
            error={zone !== '' && !isTimeZone(zone) ? say('web.setup.zone.unknown') : null}
            onChange={setZone}
          />
          <Actions>
            <Button isDisabled={zone === conference.timeZone || !isTimeZone(zone)} onPress={() => setIsAsking(true)}>
              {say('web.setup.zone.change')}
            </Button>
          </Actions>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={say('web.setup.zone.ask', { zone })}
        action={say('web.setup.zone.change')}
        isDangerous={false}
        isPending={isPending}
        errors={errors}
        onClose={() => setIsAsking(false)}
        onConfirm={() => save({ input: { conferenceId: conference.id, timeZone: zone } })}
      >
        <p>{say('web.setup.zone.consequence')}</p>
      </ConfirmDialog>
    </Card>
  );
}
