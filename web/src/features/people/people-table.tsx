import { CircleCheck, Clock3 } from 'lucide-react';
import { useMemo } from 'react';
import { useSay, useSpeech, type Say } from '../../lib/say.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Pill } from '../../ui/surfaces.tsx';
import type { Sorting } from '../../ui/table.tsx';
import type { PersonRow } from './people-list.ts';

export interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly totalCount: number;
  readonly currentId: string | null;
  readonly sorting: Sorting;
  readonly hrefOf: (id: string) => string;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (id: string) => void;
}

export function PeopleTable({ rows, totalCount, currentId, sorting, hrefOf, onSort, onOpen }: PeopleTableProps) {
  const say = useSay();
  const { intl } = useSpeech();
  const columns = useMemo(() => columnsIn(say, (names) => intl.formatList(names)), [say, intl]);
  return (
    <DataTable
      caption={say('web.people.title')}
      columns={columns}
      rows={rows}
      totalCount={totalCount}
      rowKey={({ id }) => id}
      rowName={({ displayName }) => displayName}
      rowHref={({ id }) => hrefOf(id)}
      currentKey={currentId}
      sorting={sorting}
      onSort={onSort}
      onOpen={({ id }) => onOpen(id)}
    />
  );
}

function columnsIn(say: Say, list: (names: readonly string[]) => string): DataColumn<PersonRow>[] {
  return [
    {
      key: 'name',
      head: say('web.people.name'),
      isSortable: true,
      cell: ({ displayName }) => <bdi>{displayName}</bdi>,
    },
    {
      key: 'role',
      head: say('web.people.role'),
      size: 10,
      priority: 2,
      cell: ({ parts }) => list(parts?.roles.map((role) => say(`web.words.personRole.${role}`)) ?? []),
    },
    {
      key: 'sessions',
      head: say('web.people.sessions'),
      size: 7,
      isNumber: true,
      isSortable: true,
      isLargestFirst: true,
      priority: 1,
      isLabelledOnCards: true,
      cell: ({ parts }) => parts?.sessionCount ?? null,
    },
    {
      key: 'confirmed',
      head: say('web.people.confirmation'),
      size: 12,
      priority: 1,
      cell: (row) => <Confirmation row={row} />,
    },
    {
      key: 'email',
      head: say('web.people.email'),
      size: 17,
      priority: 2,
      cell: ({ email }) => (email ? <span dir="ltr">{email}</span> : null),
    },
    {
      key: 'claimed',
      head: say('web.people.account'),
      size: 9,
      priority: 3,
      cell: ({ isClaimed }) =>
        isClaimed ? (
          <Pill kind="good" icon={<CircleCheck size={13} aria-hidden="true" />}>
            {say('web.people.claimed')}
          </Pill>
        ) : null,
    },
  ];
}

function Confirmation({ row: { parts } }: { readonly row: PersonRow }) {
  const say = useSay();
  if (!parts) return null;
  if (parts.unconfirmedCount > 0)
    return (
      <Pill kind="warn" icon={<Clock3 size={13} aria-hidden="true" />}>
        {say('web.people.waiting', { count: parts.unconfirmedCount })}
      </Pill>
    );
  if (parts.confirmedCount > 0)
    return (
      <Pill kind="good" icon={<CircleCheck size={13} aria-hidden="true" />}>
        {say('web.people.allConfirmed')}
      </Pill>
    );
  return null;
}
