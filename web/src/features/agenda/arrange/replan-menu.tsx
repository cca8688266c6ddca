// What a disturbed agenda could become, by how many sessions may move.
import { CircleCheck, OctagonAlert } from 'lucide-react';
import { instantOf, minuteOf } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { ForwardArrow } from '../../../ui/icons.tsx';
import { Notice, Pill } from '../../../ui/surfaces.tsx';
import { useBoard } from '../board/board-store.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBuilderNavigation } from '../builder/builder-view.ts';
import type { Menu, MenuEntry } from './arrange-documents.ts';
import styles from './arrange.module.css';
import { ScoreWords } from './run-progress-view.tsx';

export function ReplanMenu({ menu: { before, entries, heldElsewhere } }: { readonly menu: Menu }) {
  const say = useSay();
  const worth = entries.filter(({ bringsNothingNew }) => !bringsNothingNew);
  const idle = entries.filter(({ bringsNothingNew }) => bringsNothingNew);
  return (
    <div className={styles.part}>
      <p>{say('web.replan.menuLead')}</p>
      <p className={styles.soft}>
        {say('web.replan.asItIs')} <ScoreWords score={before} />
      </p>
      <ol className={styles.menu}>
        {worth.map((entry) => (
          <Choice key={entry.mostMoved} entry={entry} />
        ))}
      </ol>
      {idle.length > 0 ? (
        <p className={styles.soft}>
          {say('web.replan.nothingMore', { most: Math.max(...idle.map(({ mostMoved }) => mostMoved)) })}
        </p>
      ) : null}
      {heldElsewhere.length > 0 ? (
        <Notice kind="info" title={say('web.replan.held', { count: heldElsewhere.length })}>
          <ul>
            {heldElsewhere.map(({ id, title }) => (
              <li key={id} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

function Choice({ entry }: { readonly entry: MenuEntry }) {
  const say = useSay();
  const show = useBuilderNavigation();
  const { moved, hardIssues, unplaced, placed, isProven, score, proposal } = entry;
  const title = say('web.replan.moves', { count: moved.length });
  const proposalId = proposal?.state === 'PROPOSAL' ? proposal.id : null;
  return (
    <li className={styles.option} data-good={hardIssues === 0 && unplaced.length === 0 ? '' : undefined}>
      <div className={styles.line}>
        <h3>{title}</h3>
        {hardIssues === 0 ? (
          <Pill kind="good" icon={<CircleCheck size={14} aria-hidden="true" />}>
            {say('web.replan.clean')}
          </Pill>
        ) : (
          <Pill kind="bad" icon={<OctagonAlert size={14} aria-hidden="true" />}>
            {say('web.replan.left', { count: hardIssues })}
          </Pill>
        )}
        {unplaced.length > 0 ? <Pill kind="warn">{say('web.replan.unplaced', { count: unplaced.length })}</Pill> : null}
        {isProven ? <Pill>{say('web.replan.proven')}</Pill> : null}
      </div>
      <ScoreWords score={score} />
      {moved.length > 0 ? <MovedList entry={entry} /> : null}
      <Named title={say('web.replan.newlyPlaced', { count: placed.length })} sessions={placed} />
      <Named title={say('web.replan.without', { count: unplaced.length })} sessions={unplaced} />
      {proposalId ? (
        <div>
          <Button
            variant={hardIssues === 0 ? 'primary' : 'secondary'}
            aria-label={say('web.replan.lookAt', { title })}
            onPress={() => show({ proposal: proposalId })}
          >
            {say('web.replan.look')}
          </Button>
        </div>
      ) : (
        <p className={styles.soft}>
          {say(proposal ? `web.arrange.decided.${proposal.state}` : 'web.replan.changesNothing')}
        </p>
      )}
    </li>
  );
}

/** Sessions that readers would find elsewhere, with the old and the new place. */
function MovedList({ entry: { moved } }: { readonly entry: MenuEntry }) {
  const say = useSay();
  const { clock, rooms } = useBoardWords();
  const sessions = useBoard((data) => data.sessions);
  return (
    <ul className={styles.moved}>
      {moved.map(({ session, from, to, grade }) => {
        const minutes = sessions.get(session.id)?.durationMinutes ?? 0;
        const words = (place: { readonly startsAt: string; readonly roomIds: readonly string[] }): string =>
          say('web.replan.place', {
            time: clock.dayAndTime(place.startsAt),
            end: clock.time(instantOf(minuteOf(place.startsAt) + minutes)),
            rooms: rooms(place.roomIds),
          });
        return (
          <li key={session.id}>
            <strong dir="auto">{session.title}</strong> <Pill>{say(`web.replan.grade.${grade}`)}</Pill>
            <span className={styles.fromTo}>
              <span className="visually-hidden">{say('web.arrange.from')}</span>
              <bdi className={styles.old}>{words(from)}</bdi>
              <ForwardArrow size={14} />
              <span className="visually-hidden">{say('web.arrange.to')}</span>
              <bdi>{words(to)}</bdi>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Named({
  title,
  sessions,
}: {
  readonly title: string;
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
}) {
  if (sessions.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{title}</summary>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} dir="auto">
            {session.title}
          </li>
        ))}
      </ul>
    </details>
  );
}
