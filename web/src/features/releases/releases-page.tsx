import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState, Page, Pill, SkeletonLines } from '../../ui/surfaces.tsx';
import { useConference } from '../conferences/conference.ts';
import { type ReleaseItem, releasesQuery } from './release-data.ts';
import { ReleaseDetail } from './release-detail.tsx';
import styles from './releases.module.css';

/** Everything that was ever released, the latest first; one of them open beside the list. */
export function ReleasesPage() {
  const say = useSay();
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { viewerCanRelease } = useConference();
  const { number } = useSearch({ from: '/$lang/shell/c/$slug/releases' });
  const { nodes } = useSuspenseQuery(releasesQuery(slug)).data.conference.releases;
  const current = nodes.find((release) => String(release.number) === number) ?? nodes[0];
  const toRelease = viewerCanRelease ? (
    <Link className={buttonClass({ variant: 'primary' })} from="/$lang/c/$slug" to="/$lang/c/$slug/release">
      {say('web.releases.releaseDraft')}
    </Link>
  ) : null;
  if (!current) {
    return (
      <Page title={say('web.releases.title')}>
        <EmptyState title={say('web.releases.none')} actions={toRelease}>
          <p>{say('web.releases.none.text')}</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page isWide title={say('web.releases.title')} lead={say('web.releases.lead')} actions={toRelease}>
      <div className={styles.releases}>
        <ReleaseList releases={nodes} current={current} />
        <Suspense fallback={<SkeletonLines lines={8} />}>
          <ReleaseDetail key={current.id} release={current} releases={nodes} />
        </Suspense>
      </div>
    </Page>
  );
}

function ReleaseList({
  releases,
  current,
}: {
  readonly releases: readonly ReleaseItem[];
  readonly current: ReleaseItem;
}) {
  const say = useSay();
  const clock = useConferenceClock(useConference().timeZone);
  return (
    <nav aria-label={say('web.releases.title')}>
      <ol className={styles.list} reversed>
        {releases.map((release) => (
          <li key={release.id}>
            <Link
              from="/$lang/c/$slug/releases"
              to="."
              search={{ number: String(release.number) }}
              resetScroll={false}
              aria-current={release.id === current.id ? 'true' : undefined}
              activeProps={{}}
            >
              <span className={styles.releaseName}>
                <span className={styles.number}>{say('web.releases.number', { number: release.number })}</span>
                <bdi>{release.name}</bdi>
                {release.isCurrent ? <Pill kind="good">{say('web.releases.current')}</Pill> : null}
              </span>
              <span className={styles.soft}>
                <time dateTime={release.releasedAt}>{clock.moment(release.releasedAt)}</time> ·{' '}
                {say('web.words.sessions', { count: release.sessions.totalCount })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
