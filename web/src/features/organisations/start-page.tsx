import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Building2, Plus } from 'lucide-react';
import { useState } from 'react';
import { conferenceClock } from '../../lib/conference-time.ts';
import { apiQuery } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState, Page } from '../../ui/surfaces.tsx';
import { useViewer, type Viewer } from '../accounts/viewer.ts';
import { ConferenceCard } from './conference-card.tsx';
import { CreateOrganisation } from './create-organisation.tsx';
import { grouped, START, type StartConference } from './start-operations.ts';
import styles from './start-page.module.css';

/** Where one lands: her conferences, the next one first. */
export function StartPage() {
  const say = useSay();
  const { language } = useSpeech();
  const { viewer } = useViewer();
  const [now] = useState(Date.now);
  const conferences = useSuspenseQuery(apiQuery(START, {})).data.viewerConferences.nodes;
  const { upcoming, past } = grouped(conferences, (zone) => conferenceClock(zone, language).dateOf(now));
  const hosts = viewer.organisations.filter(({ viewerCanCreateConference }) => viewerCanCreateConference);
  if (conferences.length === 0 && viewer.organisations.length === 0) return <Newcomer viewer={viewer} />;
  return (
    <Page
      title={say('web.start.title')}
      lead={say('web.start.lead', { name: viewer.account.displayName })}
      actions={hosts[0] && hosts.length === 1 ? <NewConference slug={hosts[0].slug} isPrimary /> : null}
    >
      {conferences.length === 0 ? (
        <EmptyState title={say('web.start.noConference')}>
          <p>{say('web.start.noConference.text')}</p>
        </EmptyState>
      ) : null}
      <Group name={say('web.start.upcoming')} conferences={upcoming} />
      <Group name={say('web.start.past')} conferences={past} />
      <Organisations viewer={viewer} />
    </Page>
  );
}

function Group({ name, conferences }: { readonly name: string; readonly conferences: readonly StartConference[] }) {
  if (conferences.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{name}</h2>
      <ul className={styles.cards}>
        {conferences.map((conference) => (
          <li key={conference.id}>
            <ConferenceCard conference={conference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Organisations({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h2>{say('web.shell.organisations')}</h2>
        {viewer.viewerCanCreateOrganisation ? <NewOrganisation /> : null}
      </div>
      <ul className={styles.organisations}>
        {viewer.organisations.map(({ id, slug, name, viewerCanCreateConference }) => (
          <li key={id} className={styles.organisation}>
            <Building2 size={20} aria-hidden="true" />
            <Link to="/$lang/organisations/$organisation" params={{ lang, organisation: slug }}>
              <bdi>{name}</bdi>
            </Link>
            {viewerCanCreateConference ? <NewConference slug={slug} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewConference({ slug, isPrimary = false }: { readonly slug: string; readonly isPrimary?: boolean }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  return (
    <Link
      to="/$lang/organisations/$organisation/new-conference"
      params={{ lang, organisation: slug }}
      className={buttonClass(isPrimary ? { variant: 'primary' } : { isSmall: true })}
    >
      <Plus size={16} aria-hidden="true" />
      {say('web.start.newConference')}
    </Link>
  );
}

function NewOrganisation({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button {...(isPrimary ? { variant: 'primary' as const } : { isSmall: true })} onPress={() => setIsOpen(true)}>
        <Plus size={16} aria-hidden="true" />
        {say('web.start.newOrganisation')}
      </Button>
      {isOpen ? <CreateOrganisation onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

/** Nothing yet: what this is for, and the first step that she may take. */
function Newcomer({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const canBegin = viewer.viewerCanCreateOrganisation;
  return (
    <Page title={say('web.start.welcome', { name: viewer.account.displayName })}>
      <EmptyState title={say('web.start.nothing')} actions={canBegin ? <NewOrganisation isPrimary /> : null}>
        <p>{say(canBegin ? 'web.start.nothing.begin' : 'web.start.nothing.wait')}</p>
        <p>
          <bdi dir="ltr">{viewer.email}</bdi>
        </p>
      </EmptyState>
    </Page>
  );
}
