import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { BoardIssue } from '../board/board-types.ts';
import { IssueSessions } from './clash-item.tsx';
import styles from './clashes.module.css';

interface WaivedGroup {
  readonly waiverId: string;
  readonly reason: string;
  readonly issues: readonly BoardIssue[];
}

/** What was accepted, by waiver, with its reason: it neither costs nor blocks, and can be opened again. */
export function WaivedList({ issues }: { readonly issues: readonly BoardIssue[] }) {
  const say = useSay();
  const groups = byWaiver(issues);
  return (
    <section className={styles.level} aria-labelledby="clashes-waived">
      <h3 id="clashes-waived">
        {say('web.clashes.waived')}
        <span className={styles.count}>{issues.length}</span>
      </h3>
      <ul className={styles.issues}>
        {groups.map((group) => (
          <Waived key={group.waiverId} group={group} />
        ))}
      </ul>
    </section>
  );
}

function byWaiver(issues: readonly BoardIssue[]): readonly WaivedGroup[] {
  const groups = new Map<string, WaivedGroup>();
  for (const issue of issues) {
    if (!issue.waiver) continue;
    const known = groups.get(issue.waiver.id);
    groups.set(issue.waiver.id, {
      waiverId: issue.waiver.id,
      reason: issue.waiver.reason,
      issues: [...(known?.issues ?? []), issue],
    });
  }
  return [...groups.values()];
}

function Waived({ group: { waiverId, reason, issues } }: { readonly group: WaivedGroup }) {
  const say = useSay();
  const { liftWaiver } = useBoardActions();
  const canEdit = useBoard((data) => data.canEdit);
  const [isPending, setIsPending] = useState(false);
  const [first] = issues;
  const lift = async (): Promise<void> => {
    setIsPending(true);
    await liftWaiver(waiverId);
    setIsPending(false);
  };
  return (
    <li className={styles.issue}>
      {issues.map(({ key, text }) => (
        <p key={key} dir="auto">
          {text}
        </p>
      ))}
      <p className={styles.reason}>
        <span className={styles.soft}>{say('web.clashes.reason')}</span> <bdi>{reason}</bdi>
      </p>
      {first ? <IssueSessions issue={first} /> : null}
      {canEdit ? (
        <div className={styles.issueActions}>
          <Button isSmall variant="quiet" isPending={isPending} onPress={() => void lift()}>
            {say('web.clashes.liftWaiver')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
