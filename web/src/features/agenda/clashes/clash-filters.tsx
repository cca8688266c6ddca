import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/field.tsx';
import { useBoard } from '../board/board-store.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBuilderNavigation, useBuilderView } from '../builder/builder-view.ts';
import { CLASH_LEVELS } from '../search.ts';
import styles from './clashes.module.css';
import type { ClashView } from './clash-view.ts';

/** Lets all clashes through again. */
export function useClearFilter(): () => void {
  const show = useBuilderNavigation();
  return () => show({ level: undefined, rule: undefined, clashDay: undefined, clashSession: undefined });
}

/** Narrows the panel by level, rule, day and session, and steps from clash to clash. */
export function ClashFilters({ view, onStep }: { readonly view: ClashView; readonly onStep: (by: 1 | -1) => void }) {
  const say = useSay();
  const show = useBuilderNavigation();
  const { search } = useBuilderView();
  const { clock, title } = useBoardWords();
  const issues = useBoard((data) => data.issues);
  const days = useBoard((data) => data.problem.days);
  const rules = useMemo(
    () => [...new Set(issues.filter(({ isWaived }) => !isWaived).map(({ constraint }) => constraint))],
    [issues],
  );
  const all = { value: '', label: say('web.ui.all') };
  // A session is offered as a filter while it is the selected one, and while it is the filter.
  const session = search.clashSession ?? search.session;
  const isStillThere = useBoard((data) => session !== undefined && data.sessions.has(session));
  return (
    <div className={styles.filters} role="search" aria-label={say('web.clashes.filters')}>
      <div className={styles.selects}>
        <Select
          isSmall
          label={say('web.clashes.level')}
          value={search.level ?? ''}
          onChange={(level) => show({ level: level || undefined })}
          options={[
            all as { value: '' | (typeof CLASH_LEVELS)[number]; label: string },
            ...CLASH_LEVELS.map((level) => ({ value: level, label: say(`web.words.level.${level.toUpperCase()}`) })),
          ]}
        />
        <Select
          isSmall
          label={say('web.clashes.day')}
          value={search.clashDay ?? ''}
          onChange={(day) => show({ clashDay: day || undefined })}
          options={[all, ...days.map(({ id }) => ({ value: id, label: clock.day(id) }))]}
        />
        <div className={styles.across}>
          <Select
            isSmall
            label={say('web.clashes.rule')}
            value={search.rule ?? ''}
            onChange={(rule) => show({ rule: rule || undefined })}
            options={[
              all,
              ...rules.map((rule) => ({ value: rule as string, label: say(`constraint.${rule.toLowerCase()}`) })),
            ]}
          />
        </div>
      </div>
      {session !== undefined && isStillThere ? (
        <Checkbox
          label={say('web.clashes.onlySession', { title: title(session) })}
          isSelected={search.clashSession === session}
          onChange={(isOn) => show({ clashSession: isOn ? session : undefined })}
        />
      ) : null}
      <div className={styles.step}>
        <span className={styles.soft} aria-live="polite">
          {view.isFiltered ? say('web.clashes.shown', { shown: view.shownCount, count: view.openCount }) : null}
        </span>
        <IconButton
          isSmall
          label={say('web.clashes.before')}
          keys="Shift+C"
          icon={<ChevronUp size={16} aria-hidden="true" />}
          isDisabled={view.shownCount === 0}
          onPress={() => onStep(-1)}
        />
        <IconButton
          isSmall
          label={say('web.clashes.next')}
          keys="C"
          icon={<ChevronDown size={16} aria-hidden="true" />}
          isDisabled={view.shownCount === 0}
          onPress={() => onStep(1)}
        />
      </div>
    </div>
  );
}
