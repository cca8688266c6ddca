import { CalendarSearch, Check, X } from 'lucide-react';
import { Link, useParams } from '@tanstack/react-router';
import type { ConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Actions, Card, Pill } from '../../ui/surfaces.tsx';
import styles from './requests.module.css';
import type { TimeRequest } from './time-requests.ts';

const KINDS = { OPEN: 'warn', GRANTED: 'good', DECLINED: 'plain', WITHDRAWN: 'plain' } as const;

export interface RequestCardProps {
  readonly request: TimeRequest;
  readonly clock: ConferenceClock;
  readonly onAnswer: (isGranted: boolean) => void;
}

/** One wish: who, for what, in her words, when she can, and the way to see what each place would cost. */
export function RequestCard({ request, clock, onAnswer }: RequestCardProps) {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug/requests' });
  const { session, person } = request;
  return (
    <Card>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>
            <bdi>{session ? session.title : say('web.requests.sessionGone')}</bdi>
          </h2>
          <p className={styles.soft}>
            <Link to="/$lang/c/$slug/people" params={{ lang, slug }} search={{ open: person.id }}>
              <bdi>{person.displayName}</bdi>
            </Link>
            {' · '}
            <time dateTime={request.createdAt}>{clock.moment(request.createdAt)}</time>
          </p>
        </div>
        <Pill kind={KINDS[request.state]}>{say(`web.words.timeRequest.${request.state}`)}</Pill>
      </header>
      <blockquote className={styles.words} dir="auto">
        {request.reason}
      </blockquote>
      {person.availability && person.availability.length > 0 ? (
        <div className={styles.soft}>
          <h3 className={styles.small}>{say('web.requests.windows')}</h3>
          <ul className={styles.windows}>
            {person.availability.map(({ startsAt, endsAt }) => (
              <li key={startsAt}>
                {say('web.requests.window', {
                  day: clock.day(clock.dateOf(startsAt)),
                  span: clock.span(startsAt, endsAt),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {request.answer ? (
        <div>
          <h3 className={styles.small}>{say('web.requests.answer')}</h3>
          <p dir="auto">{request.answer}</p>
        </div>
      ) : null}
      <Actions>
        {session ? (
          <Link
            className={buttonClass()}
            to="/$lang/c/$slug/agenda"
            params={{ lang, slug }}
            search={{ session: session.id, panel: 'inspector' }}
          >
            <CalendarSearch size={16} aria-hidden="true" />
            {say('web.requests.places')}
          </Link>
        ) : null}
        {request.viewerCanAnswer && request.state === 'OPEN' ? (
          <>
            <Button variant="primary" onPress={() => onAnswer(true)}>
              <Check size={16} aria-hidden="true" />
              {say('web.requests.grant')}
            </Button>
            <Button onPress={() => onAnswer(false)}>
              <X size={16} aria-hidden="true" />
              {say('web.requests.decline')}
            </Button>
          </>
        ) : null}
      </Actions>
    </Card>
  );
}
