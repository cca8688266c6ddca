import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { ForwardChevron } from '../../../ui/icons.tsx';
import type { BoardIssue } from '../board/board-types.ts';
import type { Level, LevelGroup, RuleGroup } from './clash-groups.ts';
import { ClashItem } from './clash-item.tsx';
import styles from './clashes.module.css';
import { LevelIcon } from './level-icon.tsx';

/** Shown of a rule at first, and with each press more. */
const STEP = 20;
/** Longer lists of wishes begin closed, so that what must be solved stays in sight. */
const MOST_WISHES_OPEN = 12;

export interface ClashListProps {
  readonly groups: readonly LevelGroup[];
  readonly currentKey: string | null;
  readonly chosen: ReadonlySet<string>;
  /** Null where the viewer may not waive. */
  readonly onChoose: ((key: string, isChosen: boolean) => void) | null;
  readonly onWaive: (issue: BoardIssue) => void;
}

export function ClashList({ groups, ...rest }: ClashListProps) {
  const say = useSay();
  return groups.map(({ level, count, rules }) => (
    <section key={level} className={styles.level} data-level={level} aria-labelledby={`clashes-${level}`}>
      <h3 id={`clashes-${level}`}>
        <LevelIcon level={level} />
        {say(`web.words.level.${level}`)}
        <span className={styles.count}>{count}</span>
      </h3>
      {rules.map((group) => (
        <Rule
          key={group.rule}
          group={group}
          level={level}
          isLong={level !== 'HARD' && count > MOST_WISHES_OPEN}
          {...rest}
        />
      ))}
    </section>
  ));
}

function Rule({
  group: { rule, issues },
  level,
  isLong,
  currentKey,
  chosen,
  onChoose,
  onWaive,
}: Omit<ClashListProps, 'groups'> & { readonly group: RuleGroup; readonly level: Level; readonly isLong: boolean }) {
  const say = useSay();
  const [isToggled, setIsToggled] = useState(false);
  const [most, setMost] = useState(STEP);
  const currentIndex = issues.findIndex(({ key }) => key === currentKey);
  const isOpen = isLong === isToggled || currentIndex >= 0;
  const shown = issues.slice(0, Math.max(most, currentIndex + 1));
  return (
    <div className={styles.rule}>
      <h4>
        <button
          type="button"
          className={styles.ruleHead}
          aria-expanded={isOpen}
          onClick={() => setIsToggled(!isToggled)}
        >
          <i className={styles.chevron}>
            <ForwardChevron size={14} />
          </i>
          <span>{say(`constraint.${rule.toLowerCase()}`)}</span>
          <span className={styles.count}>{issues.length}</span>
        </button>
      </h4>
      {isOpen ? (
        <ul className={styles.issues}>
          {shown.map((issue) => (
            <ClashItem
              key={issue.key}
              issue={issue}
              level={level}
              isCurrent={issue.key === currentKey}
              isChosen={chosen.has(issue.key)}
              onChoose={onChoose && ((isChosen) => onChoose(issue.key, isChosen))}
              onWaive={() => onWaive(issue)}
            />
          ))}
        </ul>
      ) : null}
      {isOpen && shown.length < issues.length ? (
        <Button isSmall variant="quiet" onPress={() => setMost(shown.length + STEP)}>
          {say('web.clashes.more', { count: issues.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}
