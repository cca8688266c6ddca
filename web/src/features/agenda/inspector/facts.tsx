import { Link } from '@tanstack/react-router';
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { Pill } from '../../../ui/surfaces.tsx';
import { useConference } from '../../conferences/conference.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoard } from '../board/board-store.ts';
import type { BoardSession, Placement } from '../board/board-types.ts';
import { BUILDER_PATH } from '../builder/builder-view.ts';
import { dayAt } from '../grid/grid-days.ts';
import styles from './inspector.module.css';

export function Facts({ session }: { readonly session: BoardSession }) {
  const { say } = useBoardWords();
  const { tracks, tags } = useConference();
  const placement = useBoard((data) => data.placements.get(session.id));
  const holder = useBoard((data) => data.holds.find(({ sessionId }) => sessionId === session.id)?.name);
  const isHeldHere = useBoard((data) => data.lift?.sessionId === session.id);
  const track = tracks.find(({ id }) => id === session.track?.id);
  const ownTags = tags.filter(({ id }) => session.tags.some((tag) => tag.id === id));
  return (
    <>
      <header className={styles.head}>
        <p className={styles.overline}>
          <bdi>{session.number}</bdi> · {say(`web.words.kind.${session.kind}`)}
        </p>
        <h2 dir="auto">{session.title}</h2>
        <div className={styles.pills}>
          <Pill>{say(`web.words.state.${session.state}`)}</Pill>
          {session.starCount === null ? null : (
            <Pill icon={<Star size={12} aria-hidden="true" />}>
              {say('web.builder.inspector.stars', { count: session.starCount })}
            </Pill>
          )}
          {holder && !isHeldHere ? (
            <Pill kind="info">{say('web.builder.inspector.heldBy', { name: holder })}</Pill>
          ) : null}
        </div>
      </header>
      <dl className={styles.facts}>
        <Fact label={say('web.builder.inspector.place')}>
          {placement ? <PlaceLink placement={placement} /> : say('web.builder.notPlaced')}
        </Fact>
        {session.people.length > 0 ? (
          <Fact label={say('web.builder.inspector.people')}>
            <ul className={styles.people}>
              {session.people.map(({ role, person }) => (
                <li key={`${role} ${person.id}`}>
                  <bdi>{person.displayName}</bdi> <small>{say(`web.words.personRole.${role}`)}</small>
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {track ? (
          <Fact label={say('web.builder.inspector.track')}>
            <bdi>{track.name}</bdi>
          </Fact>
        ) : null}
        {ownTags.length > 0 ? (
          <Fact label={say('web.builder.inspector.tags')}>
            <bdi>{ownTags.map(({ name }) => name).join(say('web.builder.listComma'))}</bdi>
          </Fact>
        ) : null}
        {session.requiredFeatures.length > 0 ? (
          <Fact label={say('web.builder.inspector.needs')}>
            <bdi>{session.requiredFeatures.join(say('web.builder.listComma'))}</bdi>
          </Fact>
        ) : null}
        {session.expectedAudience === null ? null : (
          <Fact label={say('web.builder.inspector.audience')}>
            {say('web.words.people', { count: session.expectedAudience })}
          </Fact>
        )}
      </dl>
    </>
  );
}

/** Leads to its day. */
function PlaceLink({ placement }: { readonly placement: Placement }) {
  const { place } = useBoardWords();
  const days = useBoard((data) => data.problem.days);
  const day = dayAt(days, placement.start);
  if (day === null) return place(placement);
  return (
    <Link from={BUILDER_PATH} to="." search={(now) => ({ ...now, day })} replace resetScroll={false} activeProps={{}}>
      {place(placement)}
    </Link>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
