// The three cheapest ways out of an issue, each with its price in words.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minuteOf } from '../../../lib/conference-time.ts';
import { useSay, useSpeech } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFailureText } from '../../../ui/form-errors.tsx';
import { Pill, SkeletonLines } from '../../../ui/surfaces.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { BoardIssue } from '../board/board-types.ts';
import { type BoardWords, isolated } from '../board/board-words.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import { type Fix, fixesQuery } from './clash-documents.ts';
import styles from './clashes.module.css';

const MOST_SHOWN = 3;

export function FixList({ issue }: { readonly issue: BoardIssue }) {
  const { say, language } = useSpeech();
  const draftId = useBoard((data) => data.draftId);
  const revision = useBoard((data) => data.revision);
  const failureText = useFailureText();
  const { data: fixes, error } = useQuery(fixesQuery(draftId, issue.key, revision, language));
  if (error)
    return (
      <p className={styles.soft} role="alert">
        {failureText(error)}
      </p>
    );
  if (!fixes) return <SkeletonLines lines={3} />;
  if (fixes.length === 0)
    return (
      <p className={styles.soft} role="status">
        {say('web.clashes.noFix')}
      </p>
    );
  return (
    <ol className={styles.fixes} aria-label={say('web.clashes.fixes')}>
      {fixes.slice(0, MOST_SHOWN).map((fix, index) => (
        <FixItem key={index} fix={fix} issue={issue} isBest={index === 0} />
      ))}
    </ol>
  );
}

function FixItem({ fix, issue, isBest }: { readonly fix: Fix; readonly issue: BoardIssue; readonly isBest: boolean }) {
  const say = useSay();
  const words = useBoardWords();
  const { place, swap, light } = useBoardActions();
  const [isPending, setIsPending] = useState(false);
  const text = fixText(fix, words);
  const apply = async (): Promise<void> => {
    const [first, second] = fix.moves;
    if (!first) return;
    setIsPending(true);
    await (fix.kind === 'SWAP' && second
      ? swap(first.session.id, second.session.id)
      : place(first.session.id, {
          start: minuteOf(first.to.startsAt),
          durationMinutes: first.to.durationMinutes,
          roomIds: first.to.roomIds,
        }));
    setIsPending(false);
  };
  const others = fix.vanishingIssues.filter(({ key }) => key !== issue.key);
  return (
    <li className={styles.fix} onMouseEnter={() => light(fix.moves.map(({ session }) => session.id))}>
      <p dir="auto">{text}</p>
      <Price change={fix.change} />
      {fix.removesIssue ? null : <p className={styles.soft}>{say('web.clashes.onlySmaller')}</p>}
      <Consequences
        title={say('web.clashes.appears', { count: fix.appearingIssues.length })}
        issues={fix.appearingIssues}
      />
      <Consequences title={say('web.clashes.vanishes', { count: others.length })} issues={others} />
      <Button
        isSmall
        variant={isBest ? 'primary' : 'secondary'}
        isPending={isPending}
        aria-label={say('web.clashes.applyThis', { text })}
        onPress={() => void apply()}
      >
        {say('web.clashes.apply')}
      </Button>
    </li>
  );
}

/** "Move Opening to Tue 5 May, 10:30–11:15, Room A." */
function fixText({ kind, moves }: Fix, { say, title, place, rooms, clock }: BoardWords): string {
  const [first, second] = moves;
  if (!first) return '';
  const session = title(first.session.id);
  const { startsAt, durationMinutes, roomIds } = first.to;
  switch (kind) {
    case 'SWAP':
      return say('web.clashes.fix.SWAP', { session, other: second ? title(second.session.id) : '' });
    case 'ROOM':
      return say('web.clashes.fix.ROOM', { session, room: rooms(roomIds) });
    case 'TIME':
      return say('web.clashes.fix.TIME', { session, time: isolated(clock.dayAndTime(startsAt)) });
    case 'PLACE':
      return say('web.clashes.fix.PLACE', {
        session,
        place: place({ start: minuteOf(startsAt), durationMinutes, roomIds }),
      });
  }
}

const PARTS = ['hard', 'medium', 'soft'] as const;

/** What a change does to the score, level by level, in words. */
export function Price({ change }: { readonly change: Readonly<Record<(typeof PARTS)[number], number>> }) {
  const say = useSay();
  const changed = PARTS.filter((part) => change[part] !== 0);
  if (changed.length === 0) return <Pill>{say('web.clashes.costsNothing')}</Pill>;
  return (
    <span className={styles.price}>
      {changed.map((part) => (
        <Pill key={part} kind={change[part] < 0 ? 'good' : part === 'hard' ? 'bad' : 'warn'}>
          {say(change[part] < 0 ? 'web.clashes.less' : 'web.clashes.moreOf', {
            level: say(`web.words.level.${part.toUpperCase()}`),
            points: Math.abs(change[part]),
          })}
        </Pill>
      ))}
    </span>
  );
}

interface SaidIssue {
  readonly key: string;
  readonly text: string;
}

/** Issues that come or go with something, folded away. */
export function Consequences({ title, issues }: { readonly title: string; readonly issues: readonly SaidIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <details className={styles.consequences}>
      <summary>{title}</summary>
      <ul>
        {issues.map(({ key, text }) => (
          <li key={key} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
