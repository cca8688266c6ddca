import { useMemo } from 'react';
import { useSay, useSpeech, type Say } from '../../lib/say.tsx';
import { DataTable, type DataColumn, type Selection } from '../../ui/data-table.tsx';
import type { Sorting } from '../../ui/table.tsx';
import type { SessionRow } from './session-list.ts';
import { StatePill, TrackMark } from './session-marks.tsx';
import styles from './sessions-page.module.css';

export interface SessionsTableProps {
  readonly rows: readonly SessionRow[];
  readonly totalCount: number;
  readonly currentId: string | null;
  readonly sorting: Sorting;
  readonly selection: Selection | null;
  readonly hrefOf: (id: string) => string;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (id: string) => void;
}

export function SessionsTable({
  rows,
  totalCount,
  currentId,
  sorting,
  selection,
  hrefOf,
  onSort,
  onOpen,
}: SessionsTableProps) {
  const { intl } = useSpeech();
  const say = useSay();
  const columns = useMemo(() => columnsIn(say, (value) => intl.formatNumber(value)), [say, intl]);
  return (
    <DataTable
      caption={say('web.sessions.title')}
      columns={columns}
      rows={rows}
      totalCount={totalCount}
      rowKey={({ id }) => id}
      rowName={({ title }) => title}
      rowHref={({ id }) => hrefOf(id)}
      currentKey={currentId}
      sorting={sorting}
      onSort={onSort}
      onOpen={({ id }) => onOpen(id)}
      {...(selection ? { selection } : {})}
    />
  );
}

function columnsIn(say: Say, number: (value: number) => string): DataColumn<SessionRow>[] {
  return [
    { key: 'title', head: say('web.sessions.column.title'), isSortable: true, cell: (row) => <TitleCell row={row} /> },
    {
      key: 'number',
      head: say('web.sessions.column.number'),
      isSortable: true,
      isNumber: true,
      size: 3.75,
      priority: 2,
      cell: (row) => `#${row.number}`,
    },
    {
      key: 'people',
      head: say('web.sessions.column.people'),
      size: 11,
      priority: 2,
      cell: (row) => <PeopleCell row={row} />,
    },
    {
      key: 'kind',
      head: say('web.sessions.kind'),
      size: 6.75,
      priority: 2,
      cell: ({ kind }) => say(`web.words.kind.${kind}`),
    },
    {
      key: 'state',
      head: say('web.sessions.state'),
      isSortable: true,
      size: 8.25,
      priority: 1,
      cell: ({ state }) => <StatePill state={state} />,
    },
    {
      key: 'track',
      head: say('web.sessions.track'),
      size: 10,
      priority: 3,
      cell: ({ track }) => (track ? <TrackMark track={track} /> : null),
    },
    {
      key: 'duration',
      head: say('web.sessions.column.duration'),
      isSortable: true,
      isLargestFirst: true,
      isNumber: true,
      size: 5,
      priority: 1,
      cell: ({ durationMinutes }) => say('web.sessions.minutesShort', { count: durationMinutes }),
    },
    {
      key: 'stars',
      head: say('web.sessions.column.stars'),
      isSortable: true,
      isLargestFirst: true,
      isNumber: true,
      size: 5,
      priority: 3,
      cell: ({ starCount }) => (starCount ? number(starCount) : <span aria-hidden="true">–</span>),
    },
  ];
}

function TitleCell({ row: { title, tags } }: { readonly row: SessionRow }) {
  return (
    <>
      <bdi>{title}</bdi>
      {tags.length > 0 ? (
        <span className={styles.tags}>
          {tags.map(({ id, name }) => (
            <bdi key={id}>{name}</bdi>
          ))}
        </span>
      ) : null}
    </>
  );
}

/** Names in full up to here; more are counted. */
const NAMES_SHOWN = 2;

function PeopleCell({ row: { people } }: { readonly row: SessionRow }) {
  const { intl } = useSpeech();
  const say = useSay();
  if (people.length === 0) return null;
  const names = people.slice(0, NAMES_SHOWN).map(({ person }) => `\u2068${person.displayName}\u2069`);
  const more = people.length - names.length;
  return (
    <span title={people.map(({ person }) => person.displayName).join(', ')}>
      {intl.formatList(more > 0 ? [...names, say('web.sessions.morePeople', { count: more })] : names)}
    </span>
  );
}
