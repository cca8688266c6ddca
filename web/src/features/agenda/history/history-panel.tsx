import { useInfiniteQuery } from '@tanstack/react-query';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { TableFoot } from '../../../ui/table-foot.tsx';
import { useConference } from '../../conferences/conference.ts';
import { useBoard } from '../board/board-store.ts';
import { historyQuery } from './history-data.ts';
import { HistoryItem } from './history-item.tsx';
import styles from './history.module.css';
import { undoneRevisions } from './undone.ts';

/** Who changed what in the draft and when, the latest first: the panel of the builder. */
export function HistoryPanel({ draftId }: { readonly draftId: string }) {
  const say = useSay();
  const clock = useConferenceClock(useConference().timeZone);
  const revision = useBoard((board) => board.revision);
  const { data, isError, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    historyQuery(draftId, revision),
  );
  if (isError && !data) {
    return (
      <div className={styles.panel} role="alert">
        <p>{say('web.history.failed')}</p>
        <div>
          <Button isSmall onPress={() => void refetch()}>
            {say('web.error.again')}
          </Button>
        </div>
      </div>
    );
  }
  if (!data) return <SkeletonLines lines={6} />;
  const entries = data.pages.flatMap(({ draft }) => draft.history.nodes);
  const undone = undoneRevisions(entries);
  const total = data.pages[0]?.draft.history.totalCount ?? 0;
  return (
    <section className={styles.panel} aria-labelledby="history-title">
      <h2 id="history-title" className={styles.title}>
        {say('web.history.title')}
      </h2>
      {entries.length === 0 ? <p className={styles.soft}>{say('web.history.none')}</p> : null}
      <ol className={styles.entries} reversed>
        {entries.map((entry) => (
          <HistoryItem key={entry.id} entry={entry} isUndone={undone.has(entry.revision)} clock={clock} />
        ))}
      </ol>
      {total > entries.length ? (
        <TableFoot
          shown={entries.length}
          total={total}
          isLoading={isFetchingNextPage}
          onMore={hasNextPage ? () => void fetchNextPage() : null}
        />
      ) : null}
    </section>
  );
}
