// What the clash panel shows, as the address says, and how it points at cards.
import { useCallback, useMemo } from 'react';
import { useBoard, useBoardActions, useBoardStore } from '../board/board-store.ts';
import type { BoardIssue } from '../board/board-types.ts';
import { useBuilderNavigation, useBuilderView } from '../builder/builder-view.ts';
import { dayAt } from '../grid/grid-days.ts';
import { type ClashFilter, grouped, type Level, type LevelGroup, passes } from './clash-groups.ts';

export interface ClashView {
  readonly filter: ClashFilter;
  readonly isFiltered: boolean;
  readonly groups: readonly LevelGroup[];
  readonly openCount: number;
  readonly hardCount: number;
  /** Those that the filter lets through. */
  readonly shownCount: number;
  readonly waived: readonly BoardIssue[];
  readonly currentKey: string | null;
}

/** On which day a session is placed; null where it is not. */
export function useDayOf(): (sessionId: string) => string | null {
  const placements = useBoard((data) => data.placements);
  const days = useBoard((data) => data.problem.days);
  return useCallback(
    (sessionId) => {
      const placement = placements.get(sessionId);
      return placement ? dayAt(days, placement.start) : null;
    },
    [placements, days],
  );
}

export function useClashView(): ClashView {
  const { search } = useBuilderView();
  const issues = useBoard((data) => data.issues);
  const dayOf = useDayOf();
  const { level, rule, clashDay, clashSession } = search;
  const filter = useMemo<ClashFilter>(
    () => ({
      level: level ? (level.toUpperCase() as Level) : null,
      rule: rule ?? null,
      day: clashDay ?? null,
      sessionId: clashSession ?? null,
    }),
    [level, rule, clashDay, clashSession],
  );
  return useMemo(() => {
    const open = issues.filter(({ isWaived }) => !isWaived);
    const shown = open.filter((issue) => passes(filter, issue, dayOf));
    return {
      filter,
      isFiltered: Object.values(filter).some((part) => part !== null),
      groups: grouped(shown),
      openCount: open.length,
      hardCount: open.filter((issue) => issue.level === 'HARD').length,
      shownCount: shown.length,
      waived: issues.filter((issue) => issue.isWaived && passes(filter, issue, dayOf)),
      currentKey: search.issue ?? null,
    };
  }, [issues, filter, dayOf, search.issue]);
}

export interface Pointing {
  /** Makes an issue the current one and shows its cards. */
  readonly showIssue: (issue: BoardIssue) => void;
  /** Shows one card of an issue; all of its cards are lit. */
  readonly showSession: (issue: BoardIssue, sessionId: string) => void;
  readonly light: (issue: BoardIssue | null) => void;
}

/** Points at the cards of issues: their day is shown, the grid brings the selected card into view, and all of them are lit. */
export function usePointing(): Pointing {
  const show = useBuilderNavigation();
  const actions = useBoardActions();
  const store = useBoardStore();
  const dayOf = useDayOf();
  return useMemo(() => {
    const showSession: Pointing['showSession'] = (issue, sessionId) => {
      const day = dayOf(sessionId);
      show({ panel: 'clashes', issue: issue.key, session: sessionId, ...(day ? { day } : {}) });
      actions.light(issue.sessions.map(({ id }) => id));
    };
    return {
      showSession,
      showIssue: (issue) => {
        const { placements } = store.getState();
        const first = issue.sessions.find(({ id }) => placements.has(id)) ?? issue.sessions[0];
        if (first) showSession(issue, first.id);
        else show({ panel: 'clashes', issue: issue.key });
      },
      light: (issue) => actions.light(issue ? issue.sessions.map(({ id }) => id) : []),
    };
  }, [show, actions, store, dayOf]);
}
