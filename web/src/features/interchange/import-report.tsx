import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Actions, Card, Notice, Pill } from '../../ui/surfaces.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { DifferenceGroups } from './difference-groups.tsx';
import { Findings } from './findings.tsx';
import styles from './import.module.css';
import { countOf, type ImportPreview } from './import-documents.ts';
import { ImportTarget } from './import-target.tsx';
import type { Import } from './use-import.ts';

const IN_FILE = ['sessions', 'placed', 'people', 'rooms', 'tracks', 'days'] as const;
const OUTCOMES = ['create', 'take', 'keep', 'cancel', 'gone'] as const;

/** What the dry run found: what the file holds, what would happen, what is wrong with it, and what it asks. */
export function ImportReport({ running }: { readonly running: Import }) {
  const say = useSay();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { preview, errors, origin } = running;
  const needs = (code: string): boolean => errors.some((error) => error.code === code);
  const asksColumns = needs('COLUMNS_NEEDED');
  const [showsColumns, setShowsColumns] = useState(asksColumns);
  const isTable = origin?.kind === 'file' && (asksColumns || preview?.format.startsWith('csv'));
  const hasChanged = needs('IMPORT_CHANGED');
  return (
    <>
      <div className={styles.head}>
        <h2>{say('web.import.report', { name: origin?.name ?? '' })}</h2>
        <Actions>
          {preview ? <Pill kind="info">{preview.format}</Pill> : null}
          <Button onPress={running.startOver}>{say('web.import.another')}</Button>
        </Actions>
      </div>
      <FormErrors errors={errors} title={say('web.import.notRead')} />
      {hasChanged ? (
        <Actions>
          <Button variant="primary" onPress={() => void running.lookAgain({})}>
            {say('web.import.lookAgain')}
          </Button>
        </Actions>
      ) : null}
      {origin?.kind === 'file' && isTable ? (
        showsColumns ? (
          <ColumnMapping
            fileId={origin.fileId}
            known={running.options.columns}
            onDone={(columns) => void running.lookAgain({ columns })}
          />
        ) : (
          <Actions>
            <Button onPress={() => setShowsColumns(true)}>{say('web.import.columns.show')}</Button>
          </Actions>
        )
      ) : null}
      <ImportTarget running={running} isZoneNeeded={needs('TIME_ZONE_NEEDED')} />
      {preview ? (
        <>
          <Summary preview={preview} />
          <Findings findings={preview.findings} />
          <DifferenceGroups differences={preview.differences} counts={preview.counts} taken={taken} onTake={setTaken} />
          <div className={styles.save}>
            <Button variant="primary" isDisabled={hasChanged} onPress={() => void running.carryOut([...taken])}>
              {preview.changesNothing && taken.size === 0
                ? say('web.import.confirmNothing')
                : say('web.import.carryOut')}
            </Button>
            <span className={styles.soft}>{say('web.import.allOrNothing')}</span>
          </div>
        </>
      ) : null}
    </>
  );
}

function Summary({ preview }: { readonly preview: ImportPreview }) {
  const say = useSay();
  return (
    <Card>
      <h3>{say('web.import.inFile')}</h3>
      <dl className={styles.counts}>
        {IN_FILE.map((kind) => (
          <div key={kind}>
            <dt>{say(`web.import.count.${kind}`)}</dt>
            <dd>{countOf(preview.counts, kind)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('web.import.outcome')}</h3>
      {preview.changesNothing ? <Notice kind="good">{say('web.import.nothing')}</Notice> : null}
      <dl className={styles.counts}>
        {OUTCOMES.map((kind) => (
          <div key={kind} data-outcome={kind}>
            <dt>{say(`web.import.verdict.${kind}`)}</dt>
            <dd>{countOf(preview.counts, kind)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
