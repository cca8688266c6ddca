import { Link, useParams } from '@tanstack/react-router';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Table } from '../../ui/table.tsx';
import { useConference } from '../conferences/conference.ts';
import styles from './import.module.css';
import { countOf, type ImportRun } from './import-documents.ts';

const COUNTS = ['create', 'take', 'keep', 'cancel'] as const;

/** What was imported before, the latest first. */
export function RunHistory({ runs }: { readonly runs: readonly ImportRun[] }) {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug/import' });
  const clock = useConferenceClock(useConference().timeZone);
  if (runs.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say('web.import.history')}</h2>
      <Table
        caption={say('web.import.history')}
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'file',
            head: say('web.import.history.file'),
            isRowHead: true,
            cell: ({ fileName, format }) => (
              <>
                <bdi>{fileName}</bdi>
                <div className={styles.soft} dir="ltr">
                  {format}
                </div>
              </>
            ),
          },
          { key: 'when', head: say('web.import.history.when'), cell: ({ createdAt }) => clock.moment(createdAt) },
          ...COUNTS.map((kind) => ({
            key: kind,
            head: say(`web.import.verdict.${kind}`),
            isNumber: true,
            cell: ({ counts }: ImportRun) => countOf(counts, kind),
          })),
          {
            key: 'draft',
            head: say('web.import.draft'),
            cell: ({ draft }) =>
              draft ? (
                <Link to="/$lang/c/$slug/agenda" params={{ lang, slug }} search={{ draft: draft.id }}>
                  <bdi>{draft.name}</bdi>
                </Link>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </section>
  );
}
