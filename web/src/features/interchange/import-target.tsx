import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Card } from '../../ui/surfaces.tsx';
import { isTimeZone, ZoneField } from '../../ui/zone-field.tsx';
import { useConference } from '../conferences/conference.ts';
import styles from './import.module.css';
import type { Import } from './use-import.ts';

/** Where the placements go, and in which zone times without an offset are meant. */
export function ImportTarget({ running, isZoneNeeded }: { readonly running: Import; readonly isZoneNeeded: boolean }) {
  const say = useSay();
  const { drafts, timeZone } = useConference();
  const open = (drafts ?? []).filter(({ state }) => state === 'OPEN');
  const [zone, setZone] = useState(running.options.timeZone ?? timeZone);
  if (open.length < 2 && !isZoneNeeded) return null;
  return (
    <Card>
      {open.length > 1 ? (
        <Select
          label={say('web.import.draft')}
          hint={say('web.import.draft.hint')}
          value={running.options.draftId ?? ''}
          options={[
            { value: '', label: say('web.import.draft.auto') },
            ...open.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(draftId) => void running.lookAgain({ draftId: draftId || null })}
        />
      ) : null}
      {isZoneNeeded ? (
        <form
          className={styles.address}
          onSubmit={(event) => {
            event.preventDefault();
            void running.lookAgain({ timeZone: zone });
          }}
        >
          <ZoneField
            label={say('web.import.zone')}
            hint={say('web.import.zone.hint')}
            value={zone}
            onChange={setZone}
          />
          <Button type="submit" variant="primary" isDisabled={!isTimeZone(zone)}>
            {say('web.import.lookAgain')}
          </Button>
        </form>
      ) : null}
    </Card>
  );
}
