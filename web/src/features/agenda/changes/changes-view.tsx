// Lists of changes by kind, with filters by day, track and person, as lines or in a small grid.
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { useSay, useSpeech } from '../../../lib/say.tsx';
import { FilterPill } from '../../../ui/filter-pill.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { TableFoot } from '../../../ui/table-foot.tsx';
import { useConference } from '../../conferences/conference.ts';
import type { AgendaChange } from './agenda-changes.ts';
import { dayOf, passes } from './change-filter.ts';
import { ChangeRow } from './change-row.tsx';
import styles from './changes.module.css';
import { CHANGE_KINDS, type ChangeFilter, type ChangeKind } from './search.ts';

const ChangesGrid = lazy(() => import('./changes-grid.tsx').then((file) => ({ default: file.ChangesGrid })));

export interface ChangesViewProps {
  readonly changes: readonly AgendaChange[];
  readonly clock: ConferenceClock;
  readonly filter: ChangeFilter;
  readonly onFilter: (change: Partial<ChangeFilter>) => void;
  /** Said where nothing changed at all. */
  readonly empty: ReactNode;
  /** The words of a kind; as for a release where left out. */
  readonly nameOf?: (kind: ChangeKind) => string;
}

export function ChangesView({ changes, clock, filter, onFilter, empty, nameOf }: ChangesViewProps) {
  const say = useSay();
  const { dayBoundaryMinutes } = useConference();
  const name = nameOf ?? ((kind: ChangeKind) => say(`web.changes.kind.${kind}`));
  if (changes.length === 0) return <>{empty}</>;
  const shown = changes.filter(passes(filter, dayOf(clock, dayBoundaryMinutes)));
  const kinds = CHANGE_KINDS.filter((kind) => changes.some((change) => change.kind === kind));
  const kind = kinds.find((each) => each === filter.kind) ?? null;
  const ofKind = kind ? shown.filter((change) => change.kind === kind) : shown;
  return (
    <div className={styles.view}>
      <TabLinks label={say('web.changes.kinds')}>
        <Tab
          label={say('web.ui.all')}
          count={shown.length}
          isCurrent={kind === null}
          onPress={() => onFilter({ kind: undefined })}
        />
        {kinds.map((each) => (
          <Tab
            key={each}
            label={name(each)}
            count={shown.filter((change) => change.kind === each).length}
            isCurrent={kind === each}
            onPress={() => onFilter({ kind: each })}
          />
        ))}
      </TabLinks>
      <Tools changes={changes} clock={clock} filter={filter} onFilter={onFilter} />
      {ofKind.length === 0 ? (
        <p className={styles.soft} role="status">
          {say('web.changes.noneShown')}
        </p>
      ) : null}
      {filter.view === 'grid' ? (
        <Suspense fallback={<SkeletonLines />}>
          <ChangesGrid
            changes={ofKind}
            clock={clock}
            {...(filter.day ? { day: filter.day } : {})}
            onDay={(day) => onFilter({ day })}
          />
        </Suspense>
      ) : (
        (kind ? [kind] : kinds).map((each) => (
          <KindList
            key={each}
            name={name(each)}
            changes={ofKind.filter((change) => change.kind === each)}
            clock={clock}
          />
        ))
      )}
    </div>
  );
}

function Tab({
  label,
  count,
  isCurrent,
  onPress,
}: {
  readonly label: string;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}) {
  const { intl } = useSpeech();
  return (
    <button type="button" aria-pressed={isCurrent} onClick={onPress}>
      {label} <span className={styles.count}>{intl.formatNumber(count)}</span>
    </button>
  );
}

function Tools({
  changes,
  clock,
  filter,
  onFilter,
}: Pick<ChangesViewProps, 'changes' | 'clock' | 'filter' | 'onFilter'>) {
  const say = useSay();
  const { days, tracks } = useConference();
  const people = [
    ...new Map(changes.flatMap((change) => change.people).map((person) => [person.id, person.displayName])),
  ].sort(([, one], [, other]) => one.localeCompare(other));
  const single = (key: 'day' | 'track' | 'person') => ({
    isSingle: true,
    values: filter[key] ? [filter[key]] : [],
    onChange: ([value]: readonly string[]) => onFilter({ [key]: value }),
  });
  return (
    <div className={styles.tools}>
      <FilterPill
        label={say('web.changes.day')}
        options={days.map(({ date }) => ({ value: date, label: clock.day(date) }))}
        {...single('day')}
      />
      {tracks.length > 0 ? (
        <FilterPill
          label={say('web.changes.track')}
          options={tracks.map(({ id, name }) => ({ value: id, label: name }))}
          {...single('track')}
        />
      ) : null}
      <FilterPill
        label={say('web.changes.person')}
        options={people.map(([value, label]) => ({ value, label }))}
        {...single('person')}
      />
      <span className={styles.viewSwitch}>
        <Segments
          label={say('web.changes.view')}
          value={filter.view ?? 'list'}
          options={[
            { value: 'list', label: say('web.changes.view.list') },
            { value: 'grid', label: say('web.changes.view.grid') },
          ]}
          onChange={(view) => onFilter({ view: view === 'list' ? undefined : view })}
        />
      </span>
    </div>
  );
}

const PAGE = 60;

function KindList({
  name,
  changes,
  clock,
}: {
  readonly name: string;
  readonly changes: readonly AgendaChange[];
  readonly clock: ConferenceClock;
}) {
  const { intl } = useSpeech();
  const [most, setMost] = useState(PAGE);
  if (changes.length === 0) return null;
  return (
    <section className={styles.kind}>
      <h3>
        {name} <span className={styles.count}>{intl.formatNumber(changes.length)}</span>
      </h3>
      <ul className={styles.rows}>
        {changes.slice(0, most).map((change) => (
          <ChangeRow key={change.key} change={change} clock={clock} />
        ))}
      </ul>
      {changes.length > most ? (
        <TableFoot shown={most} total={changes.length} isLoading={false} onMore={() => setMost(most + PAGE)} />
      ) : null}
    </section>
  );
}
