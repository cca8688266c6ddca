import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../lib/commands.ts';
import { useShortcuts } from '../../lib/keys.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { focusNeighbour } from '../../ui/data-table.tsx';
import { Menu } from '../../ui/menu.tsx';
import { focusSearchBox } from '../../ui/search-box.tsx';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { EmptyState, Page, SkeletonLines } from '../../ui/surfaces.tsx';
import { TableFoot } from '../../ui/table-foot.tsx';
import { useConference } from '../conferences/conference.ts';
import { SavedViewsMenu } from '../saved-views/saved-views-menu.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { KINDS, sessionWish, sortText, sortingOf } from './session-filter.ts';
import { sessionPages, type FoundSession } from './session-list.ts';
import { SessionPanel } from './session-panel.tsx';
import { SessionsFilters } from './sessions-filters.tsx';
import styles from './sessions-page.module.css';
import { SessionsTable } from './sessions-table.tsx';
import { useSessionsAddress } from './use-sessions-address.ts';

export function SessionsPage() {
  const say = useSay();
  const conference = useConference();
  const address = useSessionsAddress();
  const { search } = address;
  const [selected, setSelected] = useState<ReadonlyMap<string, FoundSession>>(new Map());
  const draftId = conference.drafts?.find(({ state }) => state === 'OPEN')?.id ?? null;
  const wish = sessionWish(conference.id, search, draftId);
  const list = useInfiniteQuery({ ...sessionPages(wish), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap(({ sessions }) => sessions.nodes) ?? [];
  const rowById = new Map<string, FoundSession>(rows.map((row) => [row.id, row]));
  const totalCount = list.data?.pages[0]?.sessions.totalCount ?? 0;
  const openId = search.open ?? null;

  const close = (): void => address.open(null);
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex(({ id }) => id === openId) + by];
    if (next) address.open(next.id, { isStep: true });
  };
  const move = (by: 1 | -1): void => {
    const table = document.querySelector<HTMLElement>('[data-sessions]');
    if (openId !== null) step(by);
    else if (table) focusNeighbour(table, by);
  };
  useShortcuts([
    { keys: '/', label: 'web.table.keySearch', group: 'web.table.keys', run: () => focusSearchBox('sessions') },
    { keys: 'j', label: 'web.table.keyDown', group: 'web.table.keys', run: () => move(1) },
    { keys: 'k', label: 'web.table.keyUp', group: 'web.table.keys', run: () => move(-1) },
    { keys: 'Enter', label: 'web.table.keyOpen', group: 'web.table.keys' },
    ...(conference.viewerCanEdit
      ? [{ keys: 'n', label: 'web.sessions.new', group: 'web.table.keys', run: () => address.create('TALK') }]
      : []),
  ]);
  useCommands(
    conference.viewerCanEdit
      ? KINDS.map((kind) => ({
          id: `sessions.new.${kind}`,
          label: say('web.sessions.newKind', { kind: say(`web.words.kind.${kind}`) }),
          run: () => address.create(kind),
        }))
      : [],
  );
  const select = (keys: ReadonlySet<string>): void =>
    setSelected(
      (before) =>
        new Map(
          [...keys].flatMap((key) => {
            const found = rowById.get(key) ?? before.get(key);
            return found ? [[key, found] as const] : [];
          }),
        ),
    );

  const panel =
    search.open || search.create ? (
      <SessionPanel
        key={search.open ?? 'new'}
        conference={conference}
        sessionId={openId}
        createKind={search.create ?? null}
        onClose={close}
        onStep={openId === null ? null : step}
        onOpen={(id) => address.open(id)}
      />
    ) : null;
  return (
    <Page
      isWide
      title={say('web.sessions.title')}
      lead={list.data ? say('web.sessions.found', { count: totalCount }) : null}
      actions={conference.viewerCanEdit ? <NewSessionMenu onCreate={address.create} /> : null}
    >
      <div className={styles.tools}>
        <SessionsFilters conference={conference} search={search} onChange={address.change} />
        <SavedViewsMenu conference={conference} table="SESSIONS" query={address.query} onChoose={address.show} />
      </div>
      <WithSidePanel panel={panel}>
        {list.isPending ? <SkeletonLines lines={12} /> : null}
        {list.data && rows.length === 0 ? (
          <NoSessions
            isFiltered={address.query !== ''}
            canEdit={conference.viewerCanEdit}
            onCreate={address.create}
            onClear={() => address.show('')}
          />
        ) : null}
        {rows.length > 0 ? (
          <div data-sessions="" aria-busy={list.isPlaceholderData}>
            <SessionsTable
              rows={rows}
              totalCount={totalCount}
              currentId={openId}
              sorting={sortingOf(search.sort)}
              selection={conference.viewerCanEdit ? { keys: new Set(selected.keys()), onChange: select } : null}
              hrefOf={address.hrefOf}
              onSort={(sorting) => address.change({ sort: sortText(sorting) ?? '' })}
              onOpen={(id) => address.open(id)}
            />
            <TableFoot
              shown={rows.length}
              total={totalCount}
              isLoading={list.isFetchingNextPage}
              onMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
            />
          </div>
        ) : null}
        <BulkBar
          conference={conference}
          wish={wish}
          selected={[...selected.values()].map((session) => rowById.get(session.id) ?? session)}
          totalCount={totalCount}
          onSelect={(found) => setSelected(new Map(found.map((session) => [session.id, session])))}
        />
      </WithSidePanel>
    </Page>
  );
}

function NewSessionMenu({ onCreate }: { readonly onCreate: (kind: string) => void }) {
  const say = useSay();
  return (
    <Menu
      label={say('web.sessions.new')}
      entries={KINDS.map((kind) => ({
        id: kind,
        label: say(`web.words.kind.${kind}`),
        onAction: () => onCreate(kind),
      }))}
    >
      <Button variant="primary">
        <Plus size={16} aria-hidden="true" />
        {say('web.sessions.new')}
      </Button>
    </Menu>
  );
}

interface NoSessionsProps {
  readonly isFiltered: boolean;
  readonly canEdit: boolean;
  readonly onCreate: (kind: string) => void;
  readonly onClear: () => void;
}

function NoSessions({ isFiltered, canEdit, onCreate, onClear }: NoSessionsProps) {
  const say = useSay();
  if (isFiltered)
    return (
      <EmptyState
        title={say('web.sessions.noneFound')}
        actions={<Button onPress={onClear}>{say('web.table.clearFilters')}</Button>}
      >
        <p>{say('web.sessions.noneFoundText')}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={say('web.sessions.none')} actions={canEdit ? <NewSessionMenu onCreate={onCreate} /> : null}>
      <p>{say('web.sessions.noneText')}</p>
    </EmptyState>
  );
}
