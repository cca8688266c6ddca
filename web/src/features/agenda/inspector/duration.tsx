import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { BoardSession } from '../board/board-types.ts';
import styles from './inspector.module.css';

const STEP_MINUTES = 5;
const MOST_MINUTES = 10_080;

/** How long it is in this draft: by steps, or as a number. */
export function Duration({ session }: { readonly session: BoardSession }) {
  const say = useSay();
  const { resize } = useBoardActions();
  const canEdit = useBoard((data) => data.canEdit);
  const minutes = useBoard((data) => data.placements.get(session.id)?.durationMinutes);
  // Null until something is typed: then the field shows what holds.
  const [typed, setTyped] = useState<string | null>(null);
  const planned = say('web.builder.duration.planned', { minutes: session.durationMinutes });
  if (minutes === undefined || !canEdit) {
    return (
      <section className={styles.section}>
        <h3>{say('web.builder.duration')}</h3>
        <p>{minutes === undefined ? planned : say('web.words.minutes', { count: minutes })}</p>
      </section>
    );
  }
  const given = typed ?? String(minutes);
  const wanted = Number(given);
  const change = (to: number): void => {
    setTyped(null);
    void resize(session.id, to);
  };
  const isPossible = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_MINUTES;
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible && wanted !== minutes) change(wanted);
      }}
    >
      <div className={styles.duration}>
        <TextField
          isSmall
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_MINUTES}
          label={say('web.builder.duration')}
          value={given}
          onChange={setTyped}
          {...(minutes === session.durationMinutes ? {} : { hint: planned })}
        />
        <IconButton
          isSmall
          variant="secondary"
          label={say('web.builder.duration.shorter', { minutes: STEP_MINUTES })}
          icon={<Minus size={16} aria-hidden="true" />}
          isDisabled={minutes <= STEP_MINUTES}
          onPress={() => change(minutes - STEP_MINUTES)}
        />
        <IconButton
          isSmall
          variant="secondary"
          label={say('web.builder.duration.longer', { minutes: STEP_MINUTES })}
          icon={<Plus size={16} aria-hidden="true" />}
          onPress={() => change(minutes + STEP_MINUTES)}
        />
        <Button isSmall type="submit" isDisabled={!isPossible || wanted === minutes}>
          {say('web.builder.duration.set')}
        </Button>
      </div>
    </form>
  );
}
