import { useEffect, useRef } from 'react';
import { useSay } from '../lib/say.tsx';
import { Button } from './button.tsx';
import styles from './table-foot.module.css';

/** How far below the window the foot may be for the next rows to be fetched already. */
const AHEAD = '800px';

export interface TableFootProps {
  readonly shown: number;
  readonly total: number;
  readonly isLoading: boolean;
  /** Fetches the next rows. Null where all are shown. */
  readonly onMore: (() => void) | null;
}

/** Says how many rows are shown; brings the next ones as one comes near, or by its button. */
export function TableFoot({ shown, total, isLoading, onMore }: TableFootProps) {
  const say = useSay();
  const foot = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = isLoading ? null : onMore;
  const hasMore = onMore !== null;
  useEffect(() => {
    const element = foot.current;
    if (!element || !hasMore) return;
    const observer = new IntersectionObserver(
      (entries) => (entries.some(({ isIntersecting }) => isIntersecting) ? latest.current?.() : undefined),
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
    // A short page may leave the foot in sight: it is looked at again after each.
  }, [hasMore, shown]);
  return (
    <div ref={foot} className={styles.foot}>
      <span role="status">{say('web.table.shown', { shown, total })}</span>
      {onMore ? (
        <Button isSmall isPending={isLoading} onPress={onMore}>
          {say('web.table.more')}
        </Button>
      ) : null}
    </div>
  );
}
