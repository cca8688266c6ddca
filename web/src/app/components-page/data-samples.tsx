import { useState } from 'react';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Bars } from '../../ui/bars.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { Pill } from '../../ui/surfaces.tsx';
import { Table, type Sorting } from '../../ui/table.tsx';
import { Row, Sample, Samples } from './sample.tsx';
import styles from './samples.module.css';

const KINDS = [
  { kind: 'TALK', count: 24 },
  { kind: 'WORKSHOP', count: 9 },
  { kind: 'PANEL', count: 4 },
  { kind: 'KEYNOTE', count: 2 },
] as const;

export function DataSamples() {
  const say = useSay();
  const kindOf = (kind: string): string => say(`web.words.kind.${kind}`);
  const [values, setValues] = useState<readonly string[]>(['TALK']);
  return (
    <Samples name="data">
      <div className={styles.columns}>
        <Sample name="table">
          <Row>
            <FilterPill
              label={say('web.components.kind')}
              options={KINDS.map(({ kind }) => ({ value: kind, label: kindOf(kind) }))}
              values={values}
              onChange={setValues}
            />
          </Row>
          <SortedTable />
        </Sample>
        <Sample name="chart">
          <Bars
            title={say('web.components.kind')}
            unit={say('web.components.number')}
            bars={KINDS.map(({ kind, count }) => ({ key: kind, label: kindOf(kind), value: count }))}
          />
          <CopyField
            label={say('web.components.link')}
            address="https://example.org/conferences/shared-horizons/schedule.ics"
          />
        </Sample>
      </div>
    </Samples>
  );
}

function SortedTable() {
  const say = useSay();
  const { intl } = useSpeech();
  const [sorting, setSorting] = useState<Sorting>({ key: 'count', isDescending: true });
  const direction = sorting.isDescending ? -1 : 1;
  return (
    <Table
      caption={say('web.components.table')}
      rows={KINDS.toSorted((a, b) => direction * (a.count - b.count))}
      rowKey={({ kind }) => kind}
      currentKey="PANEL"
      sorting={sorting}
      onSort={setSorting}
      columns={[
        {
          key: 'kind',
          head: say('web.components.kind'),
          isRowHead: true,
          cell: ({ kind }) => say(`web.words.kind.${kind}`),
        },
        {
          key: 'count',
          head: say('web.components.number'),
          isNumber: true,
          isSortable: true,
          cell: ({ count }) => intl.formatNumber(count),
        },
        {
          key: 'state',
          head: say('web.components.state'),
          cell: () => <Pill kind="good">{say('web.words.state.CONFIRMED')}</Pill>,
        },
      ]}
    />
  );
}
