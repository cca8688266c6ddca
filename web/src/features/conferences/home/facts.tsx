import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { formatTag } from '../../../lib/language.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { useConference } from '../conference.ts';
import styles from './home.module.css';

const MS_PER_DAY = 86_400_000;

export interface CurrentRelease {
  readonly number: number;
  readonly name: string;
  readonly releasedAt: string;
}

/** The key facts: when, how long until then, what readers see, what is being worked on. */
export function Facts({ release }: { readonly release: CurrentRelease | null | undefined }) {
  const { say, language } = useSpeech();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const conference = useConference();
  const clock = useConferenceClock(conference.timeZone);
  const first = conference.days[0]?.date;
  const last = conference.days.at(-1)?.date;
  const [now] = useState(() => Date.now());
  const today = clock.dateOf(now);
  const drafts = (conference.drafts ?? []).filter(({ state }) => state === 'OPEN');
  return (
    <dl className={styles.facts}>
      <Fact label={say('web.home.dates')} note={clock.zoneName()}>
        {first && last ? datesOf(first, last, formatTag(language)) : say('web.home.noDays')}
      </Fact>
      {first && last ? (
        <Fact label={say('web.home.when')} note={say('web.home.dayCount', { count: conference.days.length })}>
          {today < first
            ? say('web.home.toGo', { count: daysBetween(today, first) })
            : today > last
              ? say('web.home.over')
              : say('web.home.running', { day: daysBetween(first, today) + 1 })}
        </Fact>
      ) : null}
      <Fact
        label={say('web.home.release')}
        note={
          release
            ? clock.moment(release.releasedAt)
            : say(conference.isPublic ? 'web.home.isPublic' : 'web.home.isHidden')
        }
      >
        {release ? (
          <Link to="/$lang/c/$slug/releases" params={{ lang, slug }}>
            <bdi>{release.name}</bdi>
          </Link>
        ) : (
          say('web.home.noRelease')
        )}
      </Fact>
      <Fact
        label={say('web.home.drafts')}
        note={drafts.length === 0 ? say('web.home.noDraft.text') : say('web.home.draftCount', { count: drafts.length })}
      >
        {drafts[0] ? (
          <Link to="/$lang/c/$slug/agenda" params={{ lang, slug }} search={{ draft: drafts[0].id }}>
            <bdi>{drafts[0].name}</bdi>
          </Link>
        ) : (
          say('web.ui.none')
        )}
      </Fact>
    </dl>
  );
}

function Fact({
  label,
  note,
  children,
}: {
  readonly label: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.value}>{children}</span>
        {note ? (
          <span className={styles.soft}>
            <bdi>{note}</bdi>
          </span>
        ) : null}
      </dd>
    </div>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** "8–10 March 2027": what both dates share is said once. */
function datesOf(first: string, last: string, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}
