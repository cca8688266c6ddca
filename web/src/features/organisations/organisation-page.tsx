import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { conferenceClock } from '../../lib/conference-time.ts';
import { apiQuery } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState, Page } from '../../ui/surfaces.tsx';
import { ConferenceCard } from './conference-card.tsx';
import { ORGANISATION } from './organisation-operations.ts';
import { OrganisationInvite } from './organisation-invite.tsx';
import { RenameOrganisation } from './rename-organisation.tsx';
import styles from './start-page.module.css';
import { Invitations, Members } from './team-section.tsx';

/** One organisation: its conferences and its team. */
export function OrganisationPage() {
  const say = useSay();
  const { language } = useSpeech();
  const { organisation: slug } = useParams({ from: '/$lang/shell/organisations/$organisation' });
  const { organisation, viewerConferences } = useSuspenseQuery(apiQuery(ORGANISATION, { slug })).data;
  const [isRenaming, setIsRenaming] = useState(false);
  const conferences = viewerConferences.nodes.filter((conference) => conference.organisation?.id === organisation.id);
  // A team has no place of its own: times are those of whoever reads.
  const clock = conferenceClock(new Intl.DateTimeFormat().resolvedOptions().timeZone, language);
  return (
    <Page
      title={<bdi>{organisation.name}</bdi>}
      lead={say('web.organisation.lead')}
      actions={
        <>
          {organisation.viewerCanEdit ? (
            <Button onPress={() => setIsRenaming(true)}>
              <Pencil size={16} aria-hidden="true" />
              {say('web.organisation.rename')}
            </Button>
          ) : null}
          {organisation.viewerCanCreateConference ? <NewConferenceLink slug={slug} /> : null}
        </>
      }
    >
      <section className={styles.group}>
        <h2>{say('web.shell.conferences')}</h2>
        {conferences.length === 0 ? (
          <EmptyState title={say('web.start.noConference')}>
            <p>{say('web.start.noConference.text')}</p>
          </EmptyState>
        ) : (
          <ul className={styles.cards}>
            {conferences.map((conference) => (
              <li key={conference.id}>
                <ConferenceCard conference={conference} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {organisation.viewerCanManageTeam ? (
        <>
          <OrganisationInvite organisationId={organisation.id} />
          <Members grants={organisation.roleGrants ?? []} clock={clock} />
          <Invitations invitations={organisation.invitations ?? []} clock={clock} />
        </>
      ) : null}
      {isRenaming ? <RenameOrganisation organisation={organisation} onClose={() => setIsRenaming(false)} /> : null}
    </Page>
  );
}

function NewConferenceLink({ slug }: { readonly slug: string }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  return (
    <Link
      to="/$lang/organisations/$organisation/new-conference"
      params={{ lang, organisation: slug }}
      className={buttonClass({ variant: 'primary' })}
    >
      <Plus size={16} aria-hidden="true" />
      {say('web.start.newConference')}
    </Link>
  );
}
