import { useSay, useSpeech } from '../../../lib/say.tsx';
import styles from './score-totals.module.css';

interface Score {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}

const LEVELS = ['hard', 'medium', 'soft'] as const;

/** The three numbers of a score before and after, with a word for which is better: fewer points are. */
export function ScoreTotals({ before, after }: { readonly before: Score; readonly after: Score }) {
  const say = useSay();
  const { intl } = useSpeech();
  return (
    <dl className={styles.totals}>
      {LEVELS.map((level) => {
        const [was, is] = [before[level], after[level]];
        const trend = is < was ? 'better' : is > was ? 'worse' : 'same';
        return (
          <div key={level} data-trend={trend}>
            <dt>{say(`web.words.level.${level.toUpperCase()}`)}</dt>
            <dd>
              <span className={styles.numbers}>
                {say('web.compare.fromTo', { before: intl.formatNumber(was), after: intl.formatNumber(is) })}
              </span>
              <span className={styles.trend}>{say(`web.compare.trend.${trend}`)}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
