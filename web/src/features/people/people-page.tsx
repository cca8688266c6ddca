import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Combine, UserRoundPlus } from 'lucide-react';
import { useCommands } from '../../lib/commands.ts';
import { useShortcuts } from '../../lib/keys.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { focusNeighbour } from '../../ui/data-table.tsx';
import { focusSearchBox } from '../../ui/search-box.tsx';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { EmptyState, Page, SkeletonLines } from '../../ui/surfaces.tsx';
import { TableFoot } from '../../ui/table-foot.tsx';
import { useConference } from '../conferences/conference.ts';
import { SavedViewsMenu } from '../saved-views/saved-views-menu.tsx';
import { sortText } from '../sessions/session-filter.ts';
import styles from '../sessions/sessions-page.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { peoplePages, peopleSorting, peopleWish } from './people-list.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonPanel } from './person-panel.tsx';
import { usePeopleAddress } from './use-people-address.ts';

export function PeoplePage() {
  const say = useSay();
  const conference = useConference();
  const address = usePeopleAddress();
  const { search } = address;
  const list = useInfiniteQuery({
    ...peoplePages(peopleWish(conference.slug, search)),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(({ conference: { people } }) => people.nodes) ?? [];
  const totalCount = list.data?.pages[0]?.conference.people.totalCount ?? 0;
  const openId = search.open ?? null;
  const canEdit = conference.viewerCanEdit;

  const close = (): void => address.open(null);
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex(({ id }) => id === openId) + by];
    if (next) address.open(next.id, { isStep: true });
  };
  const move = (by: 1 | -1): void => {
    const table = document.querySelector<HTMLElement>('[data-people]');
    if (openId !== null) step(by);
    else if (table) focusNeighbour(table, by);
  };
  useShortcuts([
    { keys: '/', label: 'web.table.keySearch', group: 'web.table.keys', run: () => focusSearchBox('people') },
    { keys: 'j', label: 'web.table.keyDown', group: 'web.table.keys', run: () => move(1) },
    { keys: 'k', label: 'web.table.keyUp', group: 'web.table.keys', run: () => move(-1) },
    { keys: 'Enter', label: 'web.table.keyOpen', group: 'web.table.keys' },
    ...(canEdit ? [{ keys: 'n', label: 'web.people.create', group: 'web.table.keys', run: address.create }] : []),
  ]);
  useCommands(
    canEdit
      ? [
          { id: 'people.new', label: say('web.people.create'), run: address.create },
          { id: 'people.merge', label: say('web.people.merge.title'), run: () => address.merge('all') },
        ]
      : [],
  );

  const panel =
    search.open || search.create ? (
      <PersonPanel
        key={search.open ?? 'new'}
        conference={conference}
        personId={openId}
        onClose={close}
        onStep={step}
        onOpen={(id) => address.open(id)}
        onMerge={address.merge}
      />
    ) : null;
  return (
    <Page
      isWide
      title={say('web.people.title')}
      lead={list.data ? say('web.words.people', { count: totalCount }) : null}
      actions={
        canEdit ? (
          <>
            <Button onPress={() => address.merge('all')}>
              <Combine size={16} aria-hidden="true" />
              {say('web.people.merge.open')}
            </Button>
            <Button variant="primary" onPress={address.create}>
              <UserRoundPlus size={16} aria-hidden="true" />
              {say('web.people.create')}
            </Button>
          </>
        ) : null
      }
    >
      <div className={styles.tools}>
        <PeopleFilters search={search} canEdit={canEdit} onChange={address.change} />
        <SavedViewsMenu conference={conference} table="PEOPLE" query={address.query} onChoose={address.show} />
      </div>
      <WithSidePanel panel={panel}>
        {list.isPending ? <SkeletonLines lines={12} /> : null}
        {list.data && rows.length === 0 ? (
          <EmptyState
            title={say(address.query === '' ? 'web.people.none' : 'web.people.noneFound')}
            actions={
              address.query === '' ? null : (
                <Button onPress={() => address.show('')}>{say('web.table.clearFilters')}</Button>
              )
            }
          >
            <p>{say(address.query === '' ? 'web.people.noneText' : 'web.people.noneFoundText')}</p>
          </EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <div data-people="" aria-busy={list.isPlaceholderData}>
            <PeopleTable
              rows={rows}
              totalCount={totalCount}
              currentId={openId}
              sorting={peopleSorting(search.sort)}
              hrefOf={address.hrefOf}
              onSort={(sorting) => address.change({ sort: sortText(sorting, 'name') ?? '' })}
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
      </WithSidePanel>
      {search.merge ? (
        <MergeDialog
          key={search.merge}
          conference={conference}
          personId={search.merge === 'all' ? null : search.merge}
          onClose={() => address.merge(null)}
          onMerged={(id) => address.open(id)}
        />
      ) : null}
    </Page>
  );
}
