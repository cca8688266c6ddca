import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Combine, ExternalLink, Mail, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { useLanguageName } from '../../ui/localized-fields.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Actions, EmptyState, Pill, SkeletonLines } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import type { Conference } from '../conferences/conference.ts';
import styles from '../sessions/session-details.module.css';
import { StatePill } from '../sessions/session-marks.tsx';
import { AvailabilityEditor } from './availability-editor.tsx';
import {
  INVITE_TO_CLAIM,
  PERSON_READERS,
  personPanelQuery,
  type PersonDetails,
  type PersonSession,
} from './person-data.ts';
import { PersonForm } from './person-form.tsx';

export interface PersonPanelProps {
  readonly conference: Conference;
  /** Null while a new one is made. */
  readonly personId: string | null;
  readonly onClose: () => void;
  readonly onStep: ((step: 1 | -1) => void) | null;
  readonly onOpen: (id: string) => void;
  readonly onMerge: (personId: string) => void;
}

export function PersonPanel({ personId, ...props }: PersonPanelProps) {
  const say = useSay();
  if (personId !== null) return <OnePerson personId={personId} {...props} />;
  return (
    <SidePanel label={say('web.people.create')} title={say('web.people.create')} subject="new" onClose={props.onClose}>
      <PersonForm conference={props.conference} person={null} onDone={props.onClose} onSaved={props.onOpen} />
    </SidePanel>
  );
}

function OnePerson({
  conference,
  personId,
  onClose,
  onStep,
  onMerge,
}: PersonPanelProps & { readonly personId: string }) {
  const say = useSay();
  const [isEditing, setIsEditing] = useState(false);
  const { data, isError } = useQuery(personPanelQuery(conference.id, personId));
  const person = data?.person;
  return (
    <SidePanel
      rowKey={personId}
      label={say('web.people.panel')}
      title={person?.displayName ?? (isError ? say('web.error.notFound.title') : say('web.ui.loading'))}
      overline={person ? <Overline person={person} /> : null}
      subject={`${personId}${isEditing ? ' edit' : ''}${person ? '' : ' loading'}`}
      onClose={onClose}
      onStep={isEditing ? null : onStep}
    >
      {isError ? (
        <EmptyState title={say('web.error.notFound.title')}>
          <p>{say('web.error.notFound.text')}</p>
        </EmptyState>
      ) : null}
      {!person && !isError ? <SkeletonLines lines={8} /> : null}
      {person && isEditing ? (
        <PersonForm
          conference={conference}
          person={person}
          onDone={() => setIsEditing(false)}
          onSaved={() => setIsEditing(false)}
        />
      ) : null}
      {person && !isEditing ? (
        <Profile
          conference={conference}
          person={person}
          sessions={data.sessions.nodes}
          onEdit={() => setIsEditing(true)}
          onMerge={() => onMerge(person.id)}
        />
      ) : null}
    </SidePanel>
  );
}

function Overline({ person: { parts, isClaimed } }: { readonly person: PersonDetails }) {
  const say = useSay();
  return (
    <>
      {parts?.roles.map((role) => (
        <span key={role}>{say(`web.words.personRole.${role}`)}</span>
      ))}
      {isClaimed === null ? null : (
        <Pill kind={isClaimed ? 'good' : 'plain'}>
          {say(isClaimed ? 'web.people.claimed' : 'web.people.unclaimed')}
        </Pill>
      )}
    </>
  );
}

interface ProfileProps {
  readonly conference: Conference;
  readonly person: PersonDetails;
  readonly sessions: readonly PersonSession[];
  readonly onEdit: () => void;
  readonly onMerge: () => void;
}

function Profile({ conference, person, sessions, onEdit, onMerge }: ProfileProps) {
  const say = useSay();
  const nameOf = useLanguageName();
  const invite = useSave(INVITE_TO_CLAIM, {
    refresh: PERSON_READERS,
    onSaved: () => toast({ text: say('web.people.invited', { email: person.email ?? '' }) }),
  });
  return (
    <div className={styles.details}>
      <FormErrors errors={invite.errors} />
      <Actions>
        {person.viewerCanEdit ? (
          <Button isSmall onPress={onEdit}>
            <Pencil size={14} aria-hidden="true" />
            {say('web.ui.edit')}
          </Button>
        ) : null}
        {person.viewerCanEdit && person.isClaimed === false ? (
          <Button
            isSmall
            isPending={invite.isPending}
            onPress={() => invite.save({ input: { conferenceId: conference.id, personId: person.id } })}
          >
            <Mail size={14} aria-hidden="true" />
            {say('web.people.invite')}
          </Button>
        ) : null}
        {conference.viewerCanEdit ? (
          <Button isSmall onPress={onMerge}>
            <Combine size={14} aria-hidden="true" />
            {say('web.people.mergeWith')}
          </Button>
        ) : null}
      </Actions>
      <dl className={styles.facts}>
        <div>
          <dt>{say('web.people.email')}</dt>
          <dd>
            {person.email ? (
              <a href={`mailto:${person.email}`} dir="ltr">
                {person.email}
              </a>
            ) : (
              <span className={styles.soft}>{say('web.people.noEmail')}</span>
            )}
          </dd>
        </div>
        {person.parts && person.parts.unconfirmedCount > 0 ? (
          <div>
            <dt>{say('web.people.toConfirm')}</dt>
            <dd>{say('web.words.sessions', { count: person.parts.unconfirmedCount })}</dd>
          </div>
        ) : null}
      </dl>
      <Sessions conference={conference} sessions={sessions} />
      {person.biographies.map(({ language, text }) => (
        <section key={language} className={styles.section}>
          <h3>{say('web.people.biographyIn', { language: nameOf(language) })}</h3>
          <p className={styles.text} lang={language} dir="auto">
            {text}
          </p>
        </section>
      ))}
      {person.links.length > 0 ? (
        <section className={styles.section}>
          <h3>{say('web.people.links')}</h3>
          <ul className={styles.links}>
            {person.links.map(({ label, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  <bdi>{label}</bdi>
                  <ExternalLink size={13} aria-hidden="true" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {person.viewerCanEdit && conference.days.length > 0 ? (
        <section className={styles.section}>
          <h3>{say('web.people.availability')}</h3>
          <AvailabilityEditor conference={conference} person={person} />
        </section>
      ) : null}
    </div>
  );
}

function Sessions({
  conference,
  sessions,
}: {
  readonly conference: Conference;
  readonly sessions: readonly PersonSession[];
}) {
  const say = useSay();
  const clock = useConferenceClock(conference.timeZone);
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug' });
  return (
    <section className={styles.section}>
      <h3>{say('web.people.sessions')}</h3>
      {sessions.length === 0 ? <p className={styles.soft}>{say('web.people.noSessions')}</p> : null}
      <ul className={styles.orders}>
        {sessions.map(({ id, number, title, state, placement }) => (
          <li key={id} className={styles.line}>
            <span>
              <Link to="/$lang/c/$slug/sessions" params={{ lang, slug }} search={{ open: id }}>
                #{number} <bdi>{title}</bdi>
              </Link>
              {placement ? (
                <span className={styles.change}>
                  {clock.day(placement.day)}, {clock.span(placement.startsAt, placement.endsAt)}
                </span>
              ) : null}
            </span>
            <StatePill state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
