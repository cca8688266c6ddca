import { Link, useParams } from '@tanstack/react-router';
import { textIn } from '../../lib/localized.ts';
import { useSpeech } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Page, SkeletonLines } from '../../ui/surfaces.tsx';
import { useConference } from './conference.ts';
import { Facts } from './home/facts.tsx';
import { FirstSteps } from './home/first-steps.tsx';
import { Numbers } from './home/numbers.tsx';
import { useOverview } from './home/overview.ts';
import { TasksCard } from './home/tasks-card.tsx';

/** Where organizers start: what needs doing now, and how the conference stands. */
export function HomePage() {
  const { say, language } = useSpeech();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const conference = useConference();
  const loaded = useOverview();
  const overview = loaded?.overview;
  const hasSessions = overview?.numbers.sessionsByState.some(({ count }) => count > 0);
  return (
    <Page
      title={<bdi>{textIn(conference.names, language)}</bdi>}
      lead={say('web.home.lead')}
      actions={
        <Link className={buttonClass({ variant: 'primary' })} to="/$lang/c/$slug/agenda" params={{ lang, slug }}>
          {say('web.home.toAgenda')}
        </Link>
      }
    >
      <Facts release={loaded?.release} />
      {loaded ? null : <SkeletonLines lines={8} />}
      {overview && hasSessions === false ? <FirstSteps /> : null}
      {overview && hasSessions ? <TasksCard tasks={overview.tasks} /> : null}
      {overview && hasSessions ? <Numbers numbers={overview.numbers} /> : null}
    </Page>
  );
}
