import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { useSave } from '../../ui/use-save.ts';
import { ROOMS_REFRESH, SET_TRAVEL, type SetUpVenue } from './rooms.ts';
import styles from './rooms.module.css';

interface Way {
  readonly from: SetUpVenue;
  readonly to: SetUpVenue;
}

/** Minutes between each two venues; both directions are one. */
export function TravelTimes({ venues }: { readonly venues: readonly SetUpVenue[] }) {
  const say = useSay();
  const ways = venues.flatMap((from, index) => venues.slice(index + 1).map((to): Way => ({ from, to })));
  return (
    <section className={styles.part}>
      <h3>{say('web.venues.travel')}</h3>
      <p className={styles.soft}>{say('web.venues.travel.lead')}</p>
      <ul className={styles.list}>
        {ways.map((way) => (
          <li key={`${way.from.id} ${way.to.id}`} className={styles.item}>
            <WayField way={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WayField({ way: { from, to } }: { readonly way: Way }) {
  const say = useSay();
  const known = from.travel.find((travel) => travel.to?.id === to.id)?.minutes;
  const [minutes, setMinutes] = useState(known === undefined ? '' : String(known));
  const { save, errors } = useSave(SET_TRAVEL, { refresh: ROOMS_REFRESH });
  const keep = (): void => {
    const value = minutes === '' ? null : Number(minutes);
    if (value === (known ?? null)) return;
    save({ input: { venueId: from.id, otherVenueId: to.id, minutes: value } });
  };
  return (
    <>
      <TextField
        type="number"
        isSmall
        label={say('web.venues.way', { from: from.name, to: to.name })}
        min={0}
        max={1440}
        value={minutes}
        onChange={setMinutes}
        onBlur={keep}
      />
      <FormErrors errors={errors} />
    </>
  );
}
