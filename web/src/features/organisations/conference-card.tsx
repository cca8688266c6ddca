import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { conferenceClock } from '../../lib/conference-time.ts';
import { dayRange } from '../../lib/day-range.ts';
import { formatTag } from '../../lib/language.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { StarPattern } from '../../ui/mark.tsx';
import { Pill } from '../../ui/surfaces.tsx';
import styles from './conference-card.module.css';
import { firstDay, lastDay, type StartConference } from './start-operations.ts';

const MS_PER_DAY = 86_400_000;

/** One conference: when, how far, and the way in. */
export function ConferenceCard({ conference }: { readonly conference: StartConference }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  const { slug, name, days, release, isPublic } = conference;
  return (
    <article className={styles.card}>
      <div className={styles.band}>
        <StarPattern className={styles.pattern} scale={0.75} />
        <DateBlock date={days.length > 0 ? firstDay(conference) : null} />
      </div>
      <div className={styles.words}>
        <h3>
          <Link to="/$lang/c/$slug" params={{ lang, slug }} className={styles.link}>
            <bdi>{name}</bdi>
          </Link>
        </h3>
        <p>
          {dayRange(
            days.map(({ date }) => date),
            lang,
          ) || say('web.start.noDays')}
        </p>
        <p className={styles.when}>{useWhen(conference)}</p>
        <div className={styles.pills}>
          {release ? (
            <Pill kind="good" icon={<CircleCheck size={14} aria-hidden="true" />}>
              {say('web.start.released', { number: release.number })}
            </Pill>
          ) : (
            <Pill icon={<CircleDashed size={14} aria-hidden="true" />}>{say('web.start.notReleased')}</Pill>
          )}
          {isPublic ? null : <Pill icon={<EyeOff size={14} aria-hidden="true" />}>{say('web.start.hidden')}</Pill>}
        </div>
      </div>
    </article>
  );
}

/** The first day as on a tear-off calendar. The line below it says the same in words. */
function DateBlock({ date }: { readonly date: string | null }) {
  const { language } = useSpeech();
  if (date === null) return null;
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(formatTag(language), { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return (
    <div className={styles.date} aria-hidden="true">
      <span className={styles.month}>{part({ month: 'short' })}</span>
      <span className={styles.day}>{part({ day: 'numeric' })}</span>
    </div>
  );
}

/** "In 12 days", "Day 2 of 3", "Over". */
function useWhen(conference: StartConference): string {
  const say = useSay();
  const { language } = useSpeech();
  const [now] = useState(Date.now);
  if (conference.days.length === 0) return '';
  const today = conferenceClock(conference.timeZone, language).dateOf(now);
  const daysUntil = (Date.parse(firstDay(conference)) - Date.parse(today)) / MS_PER_DAY;
  if (daysUntil > 0) return say('web.start.daysToGo', { count: daysUntil });
  return say(today <= lastDay(conference) ? 'web.start.now' : 'web.start.over');
}
