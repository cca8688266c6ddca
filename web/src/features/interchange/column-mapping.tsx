import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Actions, Card, SkeletonLines } from '../../ui/surfaces.tsx';
import { Table } from '../../ui/table.tsx';
import styles from './import.module.css';
import { nameOfField } from './field-name.ts';
import { type ImportTable, importTableQuery } from './import-documents.ts';

type Columns = Readonly<Record<string, string>>;

export interface ColumnMappingProps {
  readonly fileId: string;
  /** What was said before; null where nothing was. */
  readonly known: Columns | null;
  readonly onDone: (columns: Columns) => void;
}

/** What each column of a table means: proposed from its heading, decided here, remembered with the source. */
export function ColumnMapping({ fileId, known, onDone }: ColumnMappingProps) {
  const { data } = useQuery({ ...importTableQuery(fileId), throwOnError: true });
  if (!data) return <SkeletonLines lines={5} />;
  return data.importTable ? <MappingForm table={data.importTable} known={known} onDone={onDone} /> : null;
}

function MappingForm({
  table,
  known,
  onDone,
}: {
  readonly table: ImportTable;
  readonly known: Columns | null;
  readonly onDone: (columns: Columns) => void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const [columns, setColumns] = useState<Columns>(
    () => known ?? Object.fromEntries(table.columns.map(({ heading, field }) => [heading, field ?? ''])),
  );
  const proposed = table.columns.flatMap(({ field }) => (field ? [field] : []));
  const options = [
    { value: '', label: say('web.import.columns.ignore') },
    ...[...new Set([...table.fields, ...proposed])].map((field) => ({
      value: field,
      label: nameOfField(field, speech),
    })),
  ];
  return (
    <Card>
      <div>
        <h3>{say('web.import.columns')}</h3>
        <p className={styles.soft}>{say('web.import.columns.lead')}</p>
      </div>
      <Table
        caption={say('web.import.columns')}
        rows={table.columns}
        rowKey={({ heading }) => heading}
        columns={[
          {
            key: 'heading',
            head: say('web.import.columns.heading'),
            isRowHead: true,
            cell: ({ heading }) => <bdi>{heading}</bdi>,
          },
          {
            key: 'samples',
            head: say('web.import.columns.samples'),
            cell: ({ samples }) => (
              <span className={styles.soft}>
                <bdi>{samples.join(' · ')}</bdi>
              </span>
            ),
          },
          {
            key: 'field',
            head: say('web.import.columns.means'),
            cell: ({ heading }) => (
              <Select
                isSmall
                isLabelHidden
                label={say('web.import.columns.meansOf', { heading })}
                value={columns[heading] ?? ''}
                options={options}
                onChange={(field) => setColumns({ ...columns, [heading]: field })}
              />
            ),
          },
        ]}
      />
      <Actions>
        <Button variant="primary" onPress={() => onDone(columns)}>
          {say('web.import.lookAgain')}
        </Button>
      </Actions>
    </Card>
  );
}
