import { Link } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { useBoard } from '../board/board-store.ts';
import type { BoardIssue, Placement } from '../board/board-types.ts';
import { dayAt } from '../grid/grid-days.ts';
import { useGridView } from '../grid/grid-view.ts';
import { BUILDER_PATH } from './builder-view.ts';
import styles from './toolbar.module.css';

/** The days of the conference, each with the number of clashes that its sessions are in. */
export function DayTabs() {
  const say = useSay();
  const { days, day, clock } = useGridView();
  const issues = useBoard((data) => data.issues);
  const placements = useBoard((data) => data.placements);
  const problemDays = useBoard((data) => data.problem.days);
  const clashes = useMemo(
    () => clashesByDay(issues, placements, (minute) => dayAt(problemDays, minute)),
    [issues, placements, problemDays],
  );
  return (
    <TabLinks label={say('web.builder.days')}>
      {days.map(({ id }) => {
        const count = clashes.get(id) ?? 0;
        return (
          <Link
            key={id}
            from={BUILDER_PATH}
            to="."
            search={(now) => ({ ...now, day: id })}
            replace
            resetScroll={false}
            aria-current={id === day?.id ? 'page' : undefined}
            activeProps={{}}
          >
            {clock.day(id)}
            {count > 0 ? (
              <span className={styles.dayClashes}>
                <CircleAlert size={13} aria-hidden="true" />
                {/* Read as words, shown as a number. */}
                <span aria-hidden="true">{count}</span>
                <span className="visually-hidden">{say('web.builder.dayClashes', { count })}</span>
              </span>
            ) : null}
          </Link>
        );
      })}
    </TabLinks>
  );
}

/** Open hard issues by the days of their sessions; one over midnight counts for both days. */
function clashesByDay(
  issues: readonly BoardIssue[],
  placements: ReadonlyMap<string, Placement>,
  dayOf: (minute: number) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { level, isWaived, sessions } of issues) {
    if (level !== 'HARD' || isWaived) continue;
    const days = sessions.flatMap(({ id }) => {
      const placement = placements.get(id);
      return placement ? [dayOf(placement.start)] : [];
    });
    for (const day of new Set(days)) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
