// One broken rule: what it says, the cards that break it, ways out, and acceptance with a reason.
import { memo, useEffect, useRef, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { useBoard } from '../board/board-store.ts';
import type { BoardIssue } from '../board/board-types.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import type { Level } from './clash-groups.ts';
import styles from './clashes.module.css';
import { usePointing } from './clash-view.ts';
import { FixList } from './fix-list.tsx';
import { instantOf } from '../../../lib/conference-time.ts';

export interface ClashItemProps {
  readonly issue: BoardIssue;
  readonly level: Level;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onChoose: ((isChosen: boolean) => void) | null;
  readonly onWaive: () => void;
}

/** Drawn anew only where it changes itself: the handlers do the same for the same issue. */
export const ClashItem = memo(
  Item,
  (before, after) =>
    before.issue === after.issue &&
    before.isCurrent === after.isCurrent &&
    before.isChosen === after.isChosen &&
    (before.onChoose === null) === (after.onChoose === null),
);

function Item({ issue, level, isCurrent, isChosen, onChoose, onWaive }: ClashItemProps) {
  const say = useSay();
  const { light } = usePointing();
  const [isFixing, setIsFixing] = useState(false);
  const ref = useRef<HTMLLIElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isCurrent) return;
    light(issue);
    ref.current?.scrollIntoView({ block: 'nearest' });
    // Stepping by key leads the reader here; a press on something in it keeps its own focus.
    if (!ref.current?.contains(document.activeElement)) text.current?.focus({ preventScroll: true });
  }, [isCurrent, issue, light]);
  return (
    <li
      ref={ref}
      className={styles.issue}
      data-level={level}
      aria-current={isCurrent || undefined}
      onMouseEnter={() => light(issue)}
      onMouseLeave={() => light(isCurrent ? issue : null)}
      onFocus={() => light(issue)}
    >
      <div className={styles.says}>
        {onChoose ? (
          <Checkbox
            label={say('web.clashes.choose', { text: issue.text })}
            isLabelHidden
            isSelected={isChosen}
            onChange={onChoose}
          />
        ) : null}
        <p ref={text} tabIndex={-1} dir="auto">
          {issue.text}
        </p>
      </div>
      <IssueSessions issue={issue} />
      <div className={styles.issueActions}>
        {onChoose ? (
          <>
            <Button isSmall aria-expanded={isFixing} onPress={() => setIsFixing(!isFixing)}>
              {say('web.clashes.fix')}
            </Button>
            <Button isSmall variant="quiet" onPress={onWaive}>
              {say('web.clashes.waive')}
            </Button>
          </>
        ) : null}
        {issue.level === 'HARD' ? null : (
          <span className={styles.soft}>{say('web.clashes.cost', { cost: issue.cost })}</span>
        )}
      </div>
      {isFixing ? <FixList issue={issue} /> : null}
    </li>
  );
}

/** The sessions of an issue: a press selects the card, shows it and lights all of them. */
export function IssueSessions({ issue }: { readonly issue: BoardIssue }) {
  const say = useSay();
  const { showSession } = usePointing();
  const { clock, title, rooms } = useBoardWords();
  const placements = useBoard((data) => data.placements);
  return (
    <ul className={styles.sessions} aria-label={say('web.clashes.sessions')}>
      {issue.sessions.map(({ id }) => {
        const placement = placements.get(id);
        return (
          <li key={id}>
            <button type="button" className={styles.session} onClick={() => showSession(issue, id)}>
              <span className={styles.sessionTitle} dir="auto">
                {title(id)}
              </span>
              <span className={styles.soft}>
                {placement ? (
                  <bdi>
                    {say('web.clashes.at', {
                      time: clock.dayAndTime(instantOf(placement.start)),
                      rooms: rooms(placement.roomIds),
                    })}
                  </bdi>
                ) : (
                  say('web.clashes.unplaced')
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
