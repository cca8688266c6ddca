import { useSay, useSpeech } from '../../../lib/say.tsx';
import { Table } from '../../../ui/table.tsx';
import styles from './score-bars.module.css';
import type { ScorePair, SideNames } from './score-bars.tsx';

/** The numbers of the score bars, with how many issues stand behind them. */
export function ScoreTable({
  title,
  pairs,
  names,
}: {
  readonly title: string;
  readonly pairs: readonly ScorePair[];
  readonly names: SideNames;
}) {
  const say = useSay();
  const { intl } = useSpeech();
  const side = (key: 'before' | 'after') => [
    {
      key: `${key}-points`,
      head: <span className={styles.cellHead}>{say('web.compare.pointsOf', { side: names[key] })}</span>,
      isNumber: true,
      cell: (pair: ScorePair) => intl.formatNumber(pair[key].cost),
    },
    {
      key: `${key}-issues`,
      head: <span className={styles.cellHead}>{say('web.compare.issuesOf', { side: names[key] })}</span>,
      isNumber: true,
      cell: (pair: ScorePair) => intl.formatNumber(pair[key].openIssues),
    },
  ];
  return (
    <Table
      caption={title}
      rows={pairs}
      rowKey={({ constraint }) => constraint}
      columns={[
        {
          key: 'rule',
          head: say('web.compare.rule'),
          isRowHead: true,
          cell: ({ constraint }) => (
            <span className={styles.cellRule}>{say(`constraint.${constraint.toLowerCase()}`)}</span>
          ),
        },
        { key: 'level', head: say('web.compare.level'), cell: ({ level }) => say(`web.words.level.${level}`) },
        ...side('before'),
        ...side('after'),
      ]}
    />
  );
}
