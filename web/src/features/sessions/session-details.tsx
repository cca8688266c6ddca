import { CalendarClock, ExternalLink } from 'lucide-react';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { useLanguageName } from '../../ui/localized-fields.tsx';
import { Pill } from '../../ui/surfaces.tsx';
import type { Conference } from '../conferences/conference.ts';
import { SessionActions } from './session-actions.tsx';
import { SessionHistory } from './session-history.tsx';
import { SessionOrders } from './session-orders.tsx';
import { TrackMark } from './session-marks.tsx';
import type { SessionDetails } from './session-panel-data.ts';
import styles from './session-details.module.css';

export interface SessionDetailsViewProps {
  readonly conference: Conference;
  readonly session: SessionDetails;
  readonly edit: ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onDeleted: () => void;
}

export function SessionDetailsView({ conference, session, edit, onOpen, onDeleted }: SessionDetailsViewProps) {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug' });
  return (
    <div className={styles.details}>
      {session.shownSubtitle ? (
        <p className={styles.subtitle} dir="auto">
          {session.shownSubtitle}
        </p>
      ) : null}
      <SessionActions session={session} edit={edit} onOpen={onOpen} onDeleted={onDeleted} />
      <Facts conference={conference} session={session} />
      {session.shownAbstract ? (
        <p className={styles.text} dir="auto">
          {session.shownAbstract}
        </p>
      ) : null}
      {session.shownDescription ? (
        <p className={styles.text} dir="auto">
          {session.shownDescription}
        </p>
      ) : null}
      {'prerequisites' in session && session.prerequisites ? (
        <section className={styles.section}>
          <h3>{say('web.sessions.form.prerequisites')}</h3>
          <p className={styles.text} dir="auto">
            {session.prerequisites}
          </p>
        </section>
      ) : null}
      <Links
        label={say('web.sessions.form.links')}
        links={[...session.links, ...(session.url ? [{ label: session.url, url: session.url }] : [])]}
      />
      {'materials' in session ? <Links label={say('web.sessions.form.materials')} links={session.materials} /> : null}
      <SessionOrders conference={conference} session={session} onOpen={onOpen} />
      {session.viewerCanEdit ? (
        <Link
          className={buttonClass({ isSmall: true })}
          to="/$lang/c/$slug/agenda"
          params={{ lang, slug }}
          search={{ session: session.id }}
        >
          <CalendarClock size={14} aria-hidden="true" />
          {say('web.sessions.inAgenda')}
        </Link>
      ) : null}
      {conference.viewerCanEdit ? (
        <SessionHistory conferenceId={conference.id} sessionId={session.id} timeZone={conference.timeZone} />
      ) : null}
    </div>
  );
}

function Facts({ conference, session }: { readonly conference: Conference; readonly session: SessionDetails }) {
  const say = useSay();
  const { intl } = useSpeech();
  const clock = useConferenceClock(conference.timeZone);
  const nameOf = useLanguageName();
  const { placement } = session;
  const facts: Readonly<Record<string, ReactNode>> = {
    'column.people': session.people.length > 0 ? <People session={session} /> : null,
    released: placement
      ? say('web.sessions.placedAt', {
          day: clock.day(placement.day),
          span: clock.span(placement.startsAt, placement.endsAt),
          rooms: intl.formatList(placement.rooms.map(({ name }) => `\u2068${name}\u2069`)),
          hasRooms: placement.rooms.length > 0 ? 'yes' : 'no',
        })
      : null,
    'column.duration': say('web.words.minutes', { count: session.durationMinutes }),
    track: session.track ? <TrackMark track={session.track} /> : null,
    'form.language': session.language ? nameOf(session.language) : null,
    'form.translations':
      session.translations.length > 0
        ? intl.formatList(session.translations.map(({ language }) => nameOf(language)))
        : null,
    'form.level': session.level ? say(`web.words.sessionLevel.${session.level}`) : null,
    'form.audience':
      session.expectedAudience === null ? null : say('web.words.people', { count: session.expectedAudience }),
    'form.seats': 'seatLimit' in session && session.seatLimit !== null ? intl.formatNumber(session.seatLimit) : null,
    'form.roomCount': session.roomCount === 1 ? null : say('web.words.rooms', { count: session.roomCount }),
    'form.features': session.requiredFeatures.length > 0 ? <Words words={session.requiredFeatures} /> : null,
    tags: session.tags.length > 0 ? <Words words={session.tags.map(({ name }) => name)} /> : null,
    'form.exclusive': session.isExclusive ? say('web.sessions.yes') : null,
    doNotRecord: session.doNotRecord ? say('web.sessions.yes') : null,
    'column.stars': session.starCount ? intl.formatNumber(session.starCount) : null,
  };
  return (
    <dl className={styles.facts}>
      {Object.entries(facts).map(([key, value]) =>
        value === null ? null : (
          <div key={key}>
            <dt>{say(`web.sessions.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function People({ session }: { readonly session: SessionDetails }) {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug' });
  return (
    <ul className={styles.people}>
      {session.people.map(({ role, person }) => (
        <li key={`${person.id} ${role}`}>
          <Link to="/$lang/c/$slug/people" params={{ lang, slug }} search={{ open: person.id }}>
            <bdi>{person.displayName}</bdi>
          </Link>
          {role === 'SPEAKER' ? null : <span className={styles.soft}>{say(`web.words.personRole.${role}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  return (
    <span className={styles.words}>
      {words.map((word) => (
        <Pill key={word}>
          <bdi>{word}</bdi>
        </Pill>
      ))}
    </span>
  );
}

function Links({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}) {
  if (links.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{label}</h3>
      <ul className={styles.links}>
        {links.map((link, index) => (
          <li key={index}>
            <a href={link.url} rel="noreferrer" target="_blank">
              <bdi>{link.label}</bdi>
              <ExternalLink size={13} aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
