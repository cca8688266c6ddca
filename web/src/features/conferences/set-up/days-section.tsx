import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { graphql } from '../../../lib/graphql.ts';
import { useSay } from '../../../lib/say.tsx';
import { dayAfter, instantAt, wallClockAt } from '../../../lib/wall-clock.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormErrors, useErrorText } from '../../../ui/form-errors.tsx';
import { Actions, Notice, Pill } from '../../../ui/surfaces.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { type Conference, useConference } from '../conference.ts';
import styles from './set-up.module.css';

const SET_DAYS = graphql(`
  mutation SetConferenceDays($input: SetConferenceDaysInput!) {
    setConferenceDays(input: $input) {
      conference {
        id
        days {
          date
          opensAt
          closesAt
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const MOST_DAYS = 60;
const DEFAULT_HOURS = { opens: '09:00', closes: '18:00' };

interface DayForm {
  readonly key: number;
  readonly date: string;
  readonly opens: string;
  /** At or before `opens`: after midnight. */
  readonly closes: string;
}

/** The days of the conference as forms; a day that closes after midnight closes on the next date. */
export function DaysSection() {
  const conference = useConference();
  return <DaysForm key={conference.id} conference={conference} />;
}

function DaysForm({ conference }: { readonly conference: Conference }) {
  const say = useSay();
  const textOf = useErrorText();
  const clock = useConferenceClock(conference.timeZone);
  const [days, setDays] = useState<readonly DayForm[]>(() =>
    conference.days.map((day, key) => formOf(conference.timeZone, day, key)),
  );
  const { save, isPending, errors, forget } = useSave(SET_DAYS, {
    onSaved: () => toast({ text: say('web.ui.saved') }),
  });
  const change = (key: number, part: Partial<DayForm>): void => {
    forget();
    setDays(days.map((day) => (day.key === key ? { ...day, ...part } : day)));
  };
  const add = (): void => {
    const last = days.at(-1);
    const key = Math.max(0, ...days.map((day) => day.key)) + 1;
    setDays([
      ...days,
      last
        ? { ...last, key, date: dayAfter(last.date) }
        : { key, date: new Date().toISOString().slice(0, 10), ...DEFAULT_HOURS },
    ]);
  };
  const isComplete = days.length > 0 && days.every(({ date, opens, closes }) => date && opens && closes);
  const errorOf = (index: number): string | null => {
    const found = errors.find(({ path }) => path?.includes('days') && path.includes(String(index)));
    return found ? textOf(found) : null;
  };
  const submit = (): void =>
    save({ input: { conferenceId: conference.id, days: days.map((day) => inputOf(conference.timeZone, day)) } });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <h2>{say('web.setup.section.days')}</h2>
        <p className={styles.soft}>{say('web.setup.days.lead', { zone: clock.zoneName() })}</p>
      </div>
      <FormErrors errors={errors} />
      <ul className={styles.list}>
        {days.map((day, index) => (
          <li key={day.key} className={styles.dayRow}>
            <div className={styles.dayName}>
              <h3>{day.date ? clock.longDay(day.date) : say('web.setup.days.new')}</h3>
              {day.opens && day.closes && day.closes <= day.opens ? (
                <Pill kind="info">{say('web.setup.days.afterMidnight')}</Pill>
              ) : null}
            </div>
            <TextField
              type="date"
              label={say('web.setup.days.date')}
              value={day.date}
              required
              onChange={(date) => change(day.key, { date })}
            />
            <TextField
              type="time"
              label={say('web.setup.days.opens')}
              value={day.opens}
              required
              onChange={(opens) => change(day.key, { opens })}
            />
            <TextField
              type="time"
              label={say('web.setup.days.closes')}
              value={day.closes}
              required
              onChange={(closes) => change(day.key, { closes })}
            />
            <IconButton
              label={say('web.setup.days.remove', { day: day.date ? clock.day(day.date) : '' })}
              icon={<Trash2 size={18} aria-hidden="true" />}
              isDisabled={days.length === 1}
              onPress={() => {
                forget();
                setDays(days.filter(({ key }) => key !== day.key));
              }}
            />
            {errorOf(index) ? (
              <p className={styles.dayError} role="alert">
                {errorOf(index)}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <Actions>
        <Button isDisabled={days.length >= MOST_DAYS} onPress={add}>
          <Plus size={16} aria-hidden="true" />
          {say('web.setup.days.add')}
        </Button>
      </Actions>
      <Notice>{say('web.setup.days.placements')}</Notice>
      <div className={styles.save}>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={!isComplete}>
          {say('web.ui.save')}
        </Button>
      </div>
    </form>
  );
}

function formOf(timeZone: string, day: Conference['days'][number], key: number): DayForm {
  return {
    key,
    date: day.date,
    opens: wallClockAt(timeZone, day.opensAt).time,
    closes: wallClockAt(timeZone, day.closesAt).time,
  };
}

function inputOf(
  timeZone: string,
  { date, opens, closes }: DayForm,
): { date: string; opensAt: string; closesAt: string } {
  const closingDate = closes <= opens ? dayAfter(date) : date;
  return {
    date,
    opensAt: instantAt(timeZone, { date, time: opens }),
    closesAt: instantAt(timeZone, { date: closingDate, time: closes }),
  };
}
