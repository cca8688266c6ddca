import { useState } from 'react';
import { useSay, useSpeech } from '../lib/say.tsx';
import styles from './bars.module.css';
import { Button } from './button.tsx';
import { Table } from './table.tsx';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** How the value is written; the plain number where left out. */
  readonly text?: string;
  /** CSS colour; the label tells bars apart, not this. */
  readonly color?: string;
}

/** A bar chart with the same numbers as a table behind a switch. `max` is the full width; the largest value where left out. */
export function Bars({
  title,
  unit,
  bars,
  max,
}: {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly max?: number;
}) {
  const say = useSay();
  const { intl } = useSpeech();
  const [isTable, setIsTable] = useState(false);
  const full = max ?? Math.max(1, ...bars.map(({ value }) => value));
  const textOf = (bar: Bar): string => bar.text ?? intl.formatNumber(bar.value);
  return (
    <figure className={styles.chart}>
      <figcaption
        style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: 'var(--space-2)' }}
      >
        <h3>{title}</h3>
        <Button isSmall variant="quiet" onPress={() => setIsTable(!isTable)}>
          {say(isTable ? 'web.ui.asChart' : 'web.ui.asTable')}
        </Button>
      </figcaption>
      {isTable ? (
        <Table
          caption={title}
          rows={bars}
          rowKey={({ key }) => key}
          columns={[
            { key: 'label', head: title, isRowHead: true, cell: ({ label }) => <bdi>{label}</bdi> },
            { key: 'value', head: unit, isNumber: true, cell: textOf },
          ]}
        />
      ) : (
        <div
          className={styles.bars}
          role="img"
          aria-label={`${title}: ${bars.map((bar) => `${bar.label} ${textOf(bar)}`).join(', ')}`}
        >
          {bars.map((bar) => (
            <div key={bar.key} className={styles.row}>
              <bdi className={styles.label}>{bar.label}</bdi>
              <span className={styles.track}>
                <span
                  className={styles.bar}
                  style={{ inlineSize: `${(100 * bar.value) / full}%`, background: bar.color }}
                />
              </span>
              <span className={styles.value}>{textOf(bar)}</span>
            </div>
          ))}
        </div>
      )}
    </figure>
  );
}
