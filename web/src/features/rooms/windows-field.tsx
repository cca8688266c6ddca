import { Plus, Trash2 } from 'lucide-react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { wallClockAt } from '../../lib/wall-clock.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import type { WindowForm } from './room-form.ts';
import type { RoomsConference } from './rooms.ts';
import styles from './rooms.module.css';

export interface WindowsFieldProps {
  readonly conference: RoomsConference;
  /** Null: always. */
  readonly value: readonly WindowForm[] | null;
  readonly onChange: (value: readonly WindowForm[] | null) => void;
  readonly error: string | null;
}

/** When a room can be used: always, or at given times, in the zone of the conference. */
export function WindowsField({ conference, value, onChange, error }: WindowsFieldProps) {
  const say = useSay();
  const clock = useConferenceClock(conference.timeZone);
  const local = (instant: string): string => {
    const { date, time } = wallClockAt(conference.timeZone, instant);
    return `${date}T${time}`;
  };
  const wholeDays = (): readonly WindowForm[] =>
    conference.days.map(({ opensAt, closesAt }, key) => ({ key, start: local(opensAt), end: local(closesAt) }));
  const change = (key: number, part: Partial<WindowForm>): void =>
    onChange((value ?? []).map((each) => (each.key === key ? { ...each, ...part } : each)));
  const add = (): void => {
    const last = value?.at(-1);
    onChange([...(value ?? []), { key: (last?.key ?? 0) + 1, start: last?.start ?? '', end: last?.end ?? '' }]);
  };
  return (
    <div className={styles.part}>
      <RadioGroup
        label={say('web.rooms.windows')}
        value={value ? 'given' : 'always'}
        options={[
          { value: 'always', label: say('web.rooms.windows.always') },
          {
            value: 'given',
            label: say('web.rooms.windows.given'),
            hint: say('web.rooms.windows.zone', { zone: clock.zoneName() }),
          },
        ]}
        onChange={(choice) => onChange(choice === 'always' ? null : wholeDays())}
      />
      {error ? <p className={styles.error}>{error}</p> : null}
      {value?.map((each) => (
        <div key={each.key} className={styles.window}>
          <TextField
            type="datetime-local"
            label={say('web.rooms.windows.from')}
            value={each.start}
            onChange={(start) => change(each.key, { start })}
          />
          <TextField
            type="datetime-local"
            label={say('web.rooms.windows.to')}
            value={each.end}
            onChange={(end) => change(each.key, { end })}
          />
          <IconButton
            label={say('web.ui.remove')}
            icon={<Trash2 size={16} aria-hidden="true" />}
            onPress={() => onChange(value.filter(({ key }) => key !== each.key))}
          />
        </div>
      ))}
      {value ? (
        <div>
          <Button isSmall onPress={add}>
            <Plus size={16} aria-hidden="true" />
            {say('web.rooms.windows.add')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
