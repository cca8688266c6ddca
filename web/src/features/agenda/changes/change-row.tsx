import { Link } from '@tanstack/react-router';
import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { ForwardArrow } from '../../../ui/icons.tsx';
import { useConference } from '../../conferences/conference.ts';
import { type AgendaChange, areRoomsChanged, type ChangedPart, isTimeChanged } from './agenda-changes.ts';
import styles from './changes.module.css';
import { Place } from './place-words.tsx';

/** One session and what becomes of it: its name, where it was, where it is. */
export function ChangeRow({ change, clock }: { readonly change: AgendaChange; readonly clock: ConferenceClock }) {
  return (
    <li className={styles.row} data-kind={change.kind}>
      <div className={styles.what}>
        <Title change={change} />
        <Under change={change} />
      </div>
      <Places change={change} clock={clock} />
    </li>
  );
}

function Title({ change: { session, title } }: { readonly change: AgendaChange }) {
  if (!session) return <bdi className={styles.title}>{title}</bdi>;
  return (
    <Link className={styles.title} from="/$lang/c/$slug" to="/$lang/c/$slug/sessions" search={{ open: session.id }}>
      <bdi>{title}</bdi>
    </Link>
  );
}

function Under({ change: { people, trackId, oldTitle, joined, left } }: { readonly change: AgendaChange }) {
  const say = useSay();
  const track = useConference().tracks.find(({ id }) => id === trackId);
  return (
    <>
      {oldTitle ? (
        <p className={styles.soft}>
          {say('web.changes.oldTitle')} <del dir="auto">{oldTitle}</del>
        </p>
      ) : null}
      <p className={styles.soft}>
        {track ? (
          <span className={styles.track}>
            <span className={styles.dot} style={{ background: track.color ?? undefined }} aria-hidden="true" />
            <bdi>{track.name}</bdi>
          </span>
        ) : null}
        {people.map(({ id, displayName }) => (
          <bdi key={id}>{displayName}</bdi>
        ))}
      </p>
      <Parts label={say('web.changes.joined')} parts={joined} />
      <Parts label={say('web.changes.left')} parts={left} />
    </>
  );
}

function Parts({ label, parts }: { readonly label: string; readonly parts: readonly ChangedPart[] }) {
  const say = useSay();
  if (parts.length === 0) return null;
  return (
    <p className={styles.parts}>
      <strong>{label}</strong>
      {parts.map(({ role, person }) => (
        <span key={`${role} ${person.id}`}>
          <bdi>{person.displayName}</bdi> ({say(`web.words.personRole.${role}`)})
        </span>
      ))}
    </p>
  );
}

function Places({ change, clock }: { readonly change: AgendaChange; readonly clock: ConferenceClock }) {
  const say = useSay();
  const { before, after } = change;
  const isSame = before !== null && after !== null && !isTimeChanged(change) && !areRoomsChanged(change);
  if (isSame)
    return (
      <div className={styles.places}>
        <Place place={after} clock={clock} />
      </div>
    );
  return (
    <div className={styles.places}>
      {before ? (
        <del className={styles.old}>
          <span className="visually-hidden">{say('web.changes.from')} </span>
          <Place place={before} clock={clock} />
        </del>
      ) : null}
      {before && after ? <ForwardArrow size={16} /> : null}
      {after ? (
        <ins className={styles.new}>
          <span className="visually-hidden">{say('web.changes.to')} </span>
          <Place place={after} clock={clock} isTimeNew={isTimeChanged(change)} areRoomsNew={areRoomsChanged(change)} />
        </ins>
      ) : null}
      {change.kind === 'RESIZED' && before && after ? (
        <span className={styles.soft}>
          {say('web.changes.length', { before: before.durationMinutes, after: after.durationMinutes })}
        </span>
      ) : null}
    </div>
  );
}
