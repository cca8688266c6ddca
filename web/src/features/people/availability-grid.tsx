// Hours of the conference as a grid of cells to paint: with a pen or mouse by drawing over them, by touch one at a time, with
// the keyboard by arrows and Space (with Shift the arrows paint on).
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { type Interval, mergeIntervals, subtractIntervals } from '../../../../src/intervals/index.ts';
import { type ConferenceClock, instantOf } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import styles from './availability.module.css';
import { coverOf, type DayHours } from './availability.ts';

export interface AvailabilityGridProps {
  readonly label: string;
  readonly days: readonly DayHours[];
  readonly spans: readonly Interval[];
  readonly clock: ConferenceClock;
  readonly onChange: (spans: readonly Interval[]) => void;
}

export function AvailabilityGrid({ label, days, spans, clock, onChange }: AvailabilityGridProps) {
  const say = useSay();
  const [at, setAt] = useState({ day: 0, hour: 0 });
  // Null while nothing is painted; else whether hours are added or taken away.
  const paints = useRef<boolean | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const count = days[0]?.hours.length ?? 0;

  const paint = (day: number, hour: number, isOn: boolean): void => {
    const span = days[day]?.hours[hour];
    if (span) onChange(isOn ? mergeIntervals([...spans, span]) : subtractIntervals(spans, [span]));
  };
  const isFull = (day: number, hour: number): boolean => {
    const span = days[day]?.hours[hour];
    return span !== undefined && coverOf(spans, span) === 'all';
  };
  const press = (event: KeyboardEvent): void => {
    const isBackwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      return paint(at.day, at.hour, !isFull(at.day, at.hour));
    }
    const step = {
      ArrowDown: [0, 1],
      ArrowUp: [0, -1],
      ArrowRight: [isBackwards, 0],
      ArrowLeft: [-isBackwards, 0],
      Home: [0, -count],
      End: [0, count],
    }[event.key];
    if (!step) return;
    event.preventDefault();
    const day = clamp(at.day + (step[0] ?? 0), days.length - 1);
    const hour = clamp(at.hour + (step[1] ?? 0), count - 1);
    if (event.shiftKey) paint(day, hour, isFull(at.day, at.hour));
    setAt({ day, hour });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${day}-${hour}"]`)?.focus();
  };
  const begin = (event: PointerEvent, day: number, hour: number): void => {
    if (event.button !== 0) return;
    setAt({ day, hour });
    const isOn = !isFull(day, hour);
    if (event.pointerType !== 'touch') paints.current = isOn;
    paint(day, hour, isOn);
  };

  return (
    <div className={styles.scroll}>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        className={styles.grid}
        style={{ gridTemplateColumns: `auto repeat(${days.length}, minmax(3.25rem, 1fr))` }}
        onKeyDown={press}
        onPointerUp={() => (paints.current = null)}
        onPointerLeave={() => (paints.current = null)}
      >
        <div role="row" className={styles.row}>
          <span role="columnheader" className={styles.corner}>
            <span className="visually-hidden">{say('web.people.hour')}</span>
          </span>
          {days.map(({ date }) => (
            <span key={date} role="columnheader" className={styles.day}>
              {clock.day(date)}
            </span>
          ))}
        </div>
        {Array.from({ length: count }, (_, hour) => (
          <div key={hour} role="row" className={styles.row}>
            <span role="rowheader" className={styles.hour}>
              {clock.time(instantOf(days[0]?.hours[hour]?.start ?? 0))}
            </span>
            {days.map(({ date, hours }, day) => {
              const span = hours[hour] ?? { start: 0, end: 1 };
              const cover = coverOf(spans, span);
              return (
                <span
                  key={date}
                  role="gridcell"
                  tabIndex={at.day === day && at.hour === hour ? 0 : -1}
                  data-cell={`${day}-${hour}`}
                  data-cover={cover}
                  aria-selected={cover === 'all'}
                  aria-label={say('web.people.cell', {
                    day: clock.day(date),
                    span: clock.span(instantOf(span.start), instantOf(span.end)),
                    cover,
                  })}
                  className={styles.cell}
                  onPointerDown={(event) => begin(event, day, hour)}
                  onPointerEnter={() => (paints.current === null ? undefined : paint(day, hour, paints.current))}
                  onFocus={() => setAt({ day, hour })}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
