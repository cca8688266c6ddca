import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Interval, mergeIntervals, subtractIntervals } from '../../../../src/intervals/index.ts';
import { type ConferenceClock, instantOf, minuteOf, useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { dayAfter, instantAt } from '../../lib/wall-clock.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Actions } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import type { Conference } from '../conferences/conference.ts';
import { AvailabilityGrid } from './availability-grid.tsx';
import styles from './availability.module.css';
import { hoursOf, intervalsOf, windowsOf } from './availability.ts';
import { PERSON_READERS, SET_AVAILABILITY, type PersonDetails } from './person-data.ts';

/** When a person can be on site: painted on a grid, or given as ranges. */
export function AvailabilityEditor({
  conference,
  person,
}: {
  readonly conference: Conference;
  readonly person: PersonDetails;
}) {
  const say = useSay();
  const clock = useConferenceClock(conference.timeZone);
  const days = useMemo(() => hoursOf(conference.days, conference.timeZone), [conference.days, conference.timeZone]);
  const stored = useMemo(() => intervalsOf(person.availability ?? []), [person.availability]);
  const [spans, setSpans] = useState<readonly Interval[] | null>(null);
  const shown = spans ?? stored;
  const isDirty = spans !== null && JSON.stringify(spans) !== JSON.stringify(stored);
  const { save, isPending, errors } = useSave(SET_AVAILABILITY, {
    refresh: PERSON_READERS,
    onSaved: () => {
      setSpans(null);
      toast({ text: say('web.ui.saved') });
    },
  });
  const everything = mergeIntervals(days.flatMap(({ hours }) => hours));
  return (
    <div className={styles.editor}>
      <LeaveGuard isDirty={() => isDirty} />
      <p className={styles.hint}>
        {say(shown.length === 0 ? 'web.people.availabilityNone' : 'web.people.availabilityHint')}
      </p>
      <FormErrors errors={errors} />
      <AvailabilityGrid
        label={say('web.people.availability')}
        days={days}
        spans={shown}
        clock={clock}
        onChange={setSpans}
      />
      <Actions>
        <Button isSmall onPress={() => setSpans(everything)}>
          {say('web.people.always')}
        </Button>
        <Button isSmall isDisabled={shown.length === 0} onPress={() => setSpans([])}>
          {say('web.people.notStated')}
        </Button>
      </Actions>
      {shown.length > 0 ? (
        <ul className={styles.ranges} aria-label={say('web.people.ranges')}>
          {shown.map((span) => {
            const text = rangeText(clock, span);
            return (
              <li key={span.start}>
                {text}
                <button
                  type="button"
                  aria-label={say('web.people.removeRange', { range: text })}
                  onClick={() => setSpans(subtractIntervals(shown, [span]))}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <RangeForm conference={conference} onAdd={(span) => setSpans(mergeIntervals([...shown, span]))} />
      {isDirty ? (
        <Actions>
          <Button onPress={() => setSpans(null)}>{say('web.ui.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() =>
              save({ input: { conferenceId: conference.id, personId: person.id, intervals: windowsOf(shown) } })
            }
          >
            {say('web.people.saveAvailability')}
          </Button>
        </Actions>
      ) : null}
    </div>
  );
}

function rangeText(clock: ConferenceClock, { start, end }: Interval): string {
  const [from, to] = [instantOf(start), instantOf(end)];
  const date = clock.dateOf(from);
  return date === clock.dateOf(to)
    ? `${clock.day(date)}, ${clock.span(from, to)}`
    : `${clock.dayAndTime(from)} – ${clock.dayAndTime(to)}`;
}

function RangeForm({
  conference,
  onAdd,
}: {
  readonly conference: Conference;
  readonly onAdd: (span: Interval) => void;
}) {
  const say = useSay();
  const clock = useConferenceClock(conference.timeZone);
  const [date, setDate] = useState(conference.days[0]?.date ?? '');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('12:00');
  const add = (): void => {
    if (date === '' || from === '' || to === '') return;
    // An end before the start is on the next day.
    const endDate = to <= from ? dayAfter(date) : date;
    onAdd({
      start: minuteOf(instantAt(conference.timeZone, { date, time: from })),
      end: minuteOf(instantAt(conference.timeZone, { date: endDate, time: to })),
    });
  };
  return (
    <div className={styles.range} role="group" aria-label={say('web.people.addRange')}>
      <Select
        isSmall
        label={say('web.people.day')}
        value={date}
        options={conference.days.map((day) => ({ value: day.date, label: clock.day(day.date) }))}
        onChange={setDate}
      />
      <TextField isSmall type="time" label={say('web.people.from')} value={from} onChange={setFrom} />
      <TextField isSmall type="time" label={say('web.people.to')} value={to} onChange={setTo} />
      <Button isSmall onPress={add}>
        <Plus size={14} aria-hidden="true" />
        {say('web.people.addRange')}
      </Button>
    </div>
  );
}
