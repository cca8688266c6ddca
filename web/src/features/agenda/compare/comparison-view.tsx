import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { Card, Notice, Pill, SkeletonLines } from '../../../ui/surfaces.tsx';
import { useConference } from '../../conferences/conference.ts';
import { ChangesView } from '../changes/changes-view.tsx';
import { comparedChanges, type ComparedIssue, comparisonQuery } from './compare-data.ts';
import styles from './compare.module.css';
import { DayGrids } from './day-grids.tsx';
import { ScoreBars } from './score-bars.tsx';
import { ScoreTotals } from './score-totals.tsx';

const ROUTE = '/$lang/shell/c/$slug/agenda/compare';

/** What distinguishes two drafts: score, sessions, issues, and both days side by side. */
export function ComparisonView({ beforeId, afterId }: { readonly beforeId: string; readonly afterId: string }) {
  const say = useSay();
  const clock = useConferenceClock(useConference().timeZone);
  const filter = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/$lang/c/$slug/agenda/compare' });
  const { data } = useQuery({ ...comparisonQuery(beforeId, afterId), throwOnError: true });
  if (!data) return <SkeletonLines lines={8} />;
  const comparison = data.compareDrafts;
  const { before, after } = comparison;
  const changes = comparedChanges(comparison);
  const show = (change: Partial<typeof filter>): void =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  return (
    <>
      <div className={styles.columns}>
        <Card>
          <ScoreBars
            title={say('web.compare.score')}
            pairs={comparison.scoreByConstraint}
            beforeName={before.name}
            afterName={after.name}
          />
          <ScoreTotals before={before.score} after={after.score} />
        </Card>
        <Card>
          <h3>{say('web.compare.issues')}</h3>
          <Issues title={say('web.compare.vanished')} issues={comparison.vanishedIssues} />
          <Issues title={say('web.compare.appeared')} issues={comparison.appearedIssues} />
        </Card>
      </div>
      <section className={styles.part}>
        <h3>{say('web.compare.differences')}</h3>
        <ChangesView
          changes={changes}
          clock={clock}
          filter={filter}
          onFilter={show}
          nameOf={(kind) =>
            say(kind === 'NEW' || kind === 'CANCELLED' ? `web.compare.kind.${kind}` : `web.changes.kind.${kind}`)
          }
          empty={<Notice>{say('web.compare.alike')}</Notice>}
        />
      </section>
      <DayGrids before={before} after={after} changes={changes} day={filter.day} onDay={(day) => show({ day })} />
    </>
  );
}

const MOST_SHOWN = 5;

function Issues({ title, issues }: { readonly title: string; readonly issues: readonly ComparedIssue[] }) {
  const say = useSay();
  const item = (issue: ComparedIssue) => (
    <li key={issue.key}>
      {issue.text}{' '}
      <Pill kind={issue.level === 'HARD' ? 'bad' : issue.level === 'MEDIUM' ? 'warn' : 'plain'}>
        {say(`web.words.level.${issue.level}`)}
      </Pill>
    </li>
  );
  return (
    <section className={styles.issues}>
      <h4>
        {title} ({issues.length})
      </h4>
      {issues.length === 0 ? (
        <p className={styles.soft}>{say('web.compare.noIssues')}</p>
      ) : (
        <ul>{issues.slice(0, MOST_SHOWN).map(item)}</ul>
      )}
      {issues.length > MOST_SHOWN ? (
        <details>
          <summary>{say('web.compare.moreIssues', { count: issues.length - MOST_SHOWN })}</summary>
          <ul>{issues.slice(MOST_SHOWN).map(item)}</ul>
        </details>
      ) : null}
    </section>
  );
}
