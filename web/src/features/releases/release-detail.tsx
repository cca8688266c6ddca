import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Select } from '../../ui/field.tsx';
import { Card, Notice, SkeletonLines } from '../../ui/surfaces.tsx';
import type { AgendaChange } from '../agenda/changes/agenda-changes.ts';
import { changeOf, listed } from '../agenda/changes/agenda-changes.ts';
import { ChangesView } from '../agenda/changes/changes-view.tsx';
import { useConference } from '../conferences/conference.ts';
import {
  authorQuery,
  comparedQuery,
  exportsQuery,
  firstReleaseQuery,
  releasedChanges,
  type ReleaseItem,
} from './release-data.ts';
import styles from './releases.module.css';
import { RestoreDialog } from './restore-dialog.tsx';

const ROUTE = '/$lang/shell/c/$slug/releases';

interface DetailProps {
  readonly release: ReleaseItem;
  readonly releases: readonly ReleaseItem[];
}

/** One release: what it says, what it changed, its files, and the way back to it. */
export function ReleaseDetail({ release, releases }: DetailProps) {
  const say = useSay();
  const { viewerCanEdit } = useConference();
  const [isRestoring, setIsRestoring] = useState(false);
  return (
    <div className={styles.detail}>
      <Card>
        <h2>
          {say('web.releases.heading', { number: release.number })} <bdi>{release.name}</bdi>
        </h2>
        <Made release={release} />
        <p className={release.comment ? styles.comment : styles.soft} dir="auto">
          {release.comment ?? say('web.releases.noComment')}
        </p>
        {viewerCanEdit ? (
          <div>
            <Button onPress={() => setIsRestoring(true)}>
              <RotateCcw size={16} aria-hidden="true" />
              {say('web.releases.restore')}
            </Button>
          </div>
        ) : null}
      </Card>
      <Exports release={release} />
      <Changes release={release} releases={releases} />
      {isRestoring ? <RestoreDialog release={release} onClose={() => setIsRestoring(false)} /> : null}
    </div>
  );
}

function Made({ release }: { readonly release: ReleaseItem }) {
  const say = useSay();
  const { id, timeZone } = useConference();
  const clock = useConferenceClock(timeZone);
  const { data } = useQuery(authorQuery(id, release.id));
  const author = data?.auditEntries.nodes.find(({ account }) => account)?.account?.displayName;
  const at = clock.moment(release.releasedAt);
  return (
    <p className={styles.soft}>
      {author ? say('web.releases.madeBy', { at, name: author }) : say('web.releases.made', { at })}
    </p>
  );
}

function Changes({ release, releases }: DetailProps) {
  const say = useSay();
  const search = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/$lang/c/$slug/releases' });
  const others = releases.filter(({ id }) => id !== release.id);
  const compared =
    others.find(({ number }) => String(number) === search.from) ??
    releases.find(({ number }) => number === release.number - 1);
  return (
    <section className={styles.group}>
      <h2>{say('web.releases.changes')}</h2>
      {others.length > 0 ? (
        <div className={styles.compareWith}>
          <Select
            isSmall
            label={say('web.releases.against')}
            value={compared ? String(compared.number) : ''}
            options={[
              ...(compared ? [] : [{ value: '', label: say('web.releases.againstNothing') }]),
              ...others.map(({ number, name }) => ({
                value: String(number),
                label: say('web.releases.option', { number, name }),
              })),
            ]}
            onChange={(from) =>
              void navigate({ search: (now) => ({ ...now, from }), replace: true, resetScroll: false })
            }
          />
        </div>
      ) : null}
      {compared ? <Between from={compared} to={release} /> : <First release={release} />}
    </section>
  );
}

function Between({ from, to }: { readonly from: ReleaseItem; readonly to: ReleaseItem }) {
  const { data } = useQuery({ ...comparedQuery(from.id, to.id), throwOnError: true });
  if (!data) return <SkeletonLines />;
  return <Shown changes={releasedChanges(data.compareReleases)} />;
}

function First({ release }: { readonly release: ReleaseItem }) {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { data } = useQuery({ ...firstReleaseQuery(slug, release.number), throwOnError: true });
  if (!data) return <SkeletonLines />;
  return (
    <Shown
      changes={listed(
        (data.conference.release?.changes.added ?? []).map((after) => changeOf('NEW', { before: null, after })),
      )}
    />
  );
}

function Shown({ changes }: { readonly changes: readonly AgendaChange[] }) {
  const say = useSay();
  const clock = useConferenceClock(useConference().timeZone);
  const filter = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/$lang/c/$slug/releases' });
  return (
    <ChangesView
      changes={changes}
      clock={clock}
      filter={filter}
      onFilter={(change) =>
        void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
      }
      empty={<Notice>{say('web.releases.noChanges')}</Notice>}
    />
  );
}

function Exports({ release }: { readonly release: ReleaseItem }) {
  const say = useSay();
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { exports } = useSuspenseQuery(exportsQuery(slug, release.number)).data.conference.release ?? { exports: [] };
  return (
    <details className={styles.rule}>
      <summary>
        <span className={styles.ruleName}>{say('web.releases.files')}</span>
      </summary>
      <div className={styles.exports}>
        <p className={styles.soft}>{say('web.releases.files.text')}</p>
        {exports.map(({ format, url }) => (
          <CopyField key={format} label={say(`web.setup.feeds.${format}`)} address={url} />
        ))}
      </div>
    </details>
  );
}
