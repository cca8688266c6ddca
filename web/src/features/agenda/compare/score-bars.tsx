// What each rule cost before and costs after, as pairs of bars, with the same numbers as a table behind a switch.
import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import { useState } from 'react';
import { useSay, useSpeech } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyLine } from './empty-line.tsx';
import styles from './score-bars.module.css';
import { ScoreTable } from './score-table.tsx';

const LEVELS = ['HARD', 'MEDIUM', 'SOFT'] as const;
export type ScoreLevel = (typeof LEVELS)[number];

interface RuleScore {
  /** Minutes times weight of the open issues. */
  readonly cost: number;
  readonly openIssues: number;
}

/** One rule before and after: `ConstraintComparison` of the schema has this shape. */
export interface ScorePair {
  /** As in GraphQL, such as ROOM_DOUBLE_BOOKED. */
  readonly constraint: string;
  readonly level: ScoreLevel;
  readonly before: RuleScore;
  readonly after: RuleScore;
}

export interface ScoreBarsProps {
  /** What is compared; the heading of the chart. */
  readonly title: string;
  readonly pairs: readonly ScorePair[];
  /** What the two sides are called; "Before" and "After" where left out. */
  readonly beforeName?: string;
  readonly afterName?: string;
  /** The level of the heading in its page. */
  readonly headingLevel?: 2 | 3 | 4;
}

/** Paired bars by rule, the gravest level first. Within one level all bars have the same scale; levels have their own. */
export function ScoreBars({ title, pairs, beforeName, afterName, headingLevel = 3 }: ScoreBarsProps) {
  const say = useSay();
  const [isTable, setIsTable] = useState(false);
  const names = { before: beforeName ?? say('web.compare.before'), after: afterName ?? say('web.compare.after') };
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.head}>
        <Heading>{title}</Heading>
        {pairs.length > 0 ? (
          <Button isSmall variant="quiet" onPress={() => setIsTable(!isTable)}>
            {say(isTable ? 'web.ui.asChart' : 'web.ui.asTable')}
          </Button>
        ) : null}
      </figcaption>
      {pairs.length === 0 ? <EmptyLine>{say('web.compare.noRuleBroken')}</EmptyLine> : null}
      {isTable ? <ScoreTable title={title} pairs={pairs} names={names} /> : <Chart pairs={pairs} names={names} />}
    </figure>
  );
}

export interface SideNames {
  readonly before: string;
  readonly after: string;
}

function Chart({ pairs, names }: { readonly pairs: readonly ScorePair[]; readonly names: SideNames }) {
  const say = useSay();
  if (pairs.length === 0) return null;
  return (
    <>
      <p className={styles.key}>
        <span className={styles.sample} data-side="before" aria-hidden="true" />
        <bdi>{names.before}</bdi>
        <span className={styles.sample} data-side="after" aria-hidden="true" />
        <bdi>{names.after}</bdi>
        <span className={styles.unit}>{say('web.compare.points')}</span>
      </p>
      {LEVELS.map((level) => (
        <LevelBars key={level} level={level} pairs={pairs.filter((pair) => pair.level === level)} names={names} />
      ))}
    </>
  );
}

function LevelBars({
  level,
  pairs,
  names,
}: {
  readonly level: ScoreLevel;
  readonly pairs: readonly ScorePair[];
  readonly names: SideNames;
}) {
  const say = useSay();
  if (pairs.length === 0) return null;
  const full = Math.max(1, ...pairs.flatMap(({ before, after }) => [before.cost, after.cost]));
  return (
    <div className={styles.level} data-level={level}>
      <p className={styles.levelName}>{say(`web.words.level.${level}`)}</p>
      <ul className={styles.rules}>
        {pairs.map((pair) => (
          <PairOfBars key={pair.constraint} pair={pair} full={full} names={names} />
        ))}
      </ul>
    </div>
  );
}

function PairOfBars({
  pair,
  full,
  names,
}: {
  readonly pair: ScorePair;
  readonly full: number;
  readonly names: SideNames;
}) {
  const say = useSay();
  const { before, after } = pair;
  const rule = say(`constraint.${pair.constraint.toLowerCase()}`);
  const spoken = say('web.compare.barSpoken', {
    rule,
    beforeName: names.before,
    before: before.cost,
    afterName: names.after,
    after: after.cost,
  });
  return (
    <li className={styles.rule}>
      <span className="visually-hidden">{spoken}</span>
      <span className={styles.label} aria-hidden="true">
        {rule}
      </span>
      <span className={styles.bars} aria-hidden="true">
        <Track side="before" share={before.cost / full} />
        <Track side="after" share={after.cost / full} />
      </span>
      <ChangeOfCost before={before.cost} after={after.cost} />
    </li>
  );
}

function Track({ side, share }: { readonly side: 'before' | 'after'; readonly share: number }) {
  return (
    <span className={styles.track}>
      {share > 0 ? <span className={styles.bar} data-side={side} style={{ inlineSize: `${100 * share}%` }} /> : null}
    </span>
  );
}

const TRENDS = { better: TrendingDown, worse: TrendingUp, same: Minus };

/** "120 → 45" with a word for the direction: fewer points are better. Not read out: the row says it. */
function ChangeOfCost({ before, after }: { readonly before: number; readonly after: number }) {
  const say = useSay();
  const { intl } = useSpeech();
  const trend = after < before ? 'better' : after > before ? 'worse' : 'same';
  const Icon = TRENDS[trend];
  return (
    <span className={styles.change} data-trend={trend} aria-hidden="true">
      <span className={styles.numbers}>
        {say('web.compare.fromTo', { before: intl.formatNumber(before), after: intl.formatNumber(after) })}
      </span>
      <span className={styles.trend}>
        <Icon size={14} aria-hidden="true" />
        {say(`web.compare.trend.${trend}`)}
      </span>
    </span>
  );
}
