import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useSay } from '../../lib/say.tsx';
import { Page, SkeletonLines } from '../../ui/surfaces.tsx';
import { useConference } from '../conferences/conference.ts';
import { FileChoice } from './file-choice.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';
import { ImportResultNotice } from './import-result.tsx';
import { importsQuery } from './import-documents.ts';
import { RunHistory } from './run-history.tsx';
import { SourcesCard } from './sources-card.tsx';
import { useImport } from './use-import.ts';

/** A programme from elsewhere: a file or an address, what it would change, and then the change itself. */
export function ImportPage() {
  const say = useSay();
  const { slug } = useParams({ from: '/$lang/shell/c/$slug/import' });
  const conference = useConference();
  const running = useImport(conference.id);
  const { data } = useQuery({ ...importsQuery(slug), throwOnError: true });
  return (
    <Page title={say('web.import.title')} lead={say('web.import.lead')}>
      {running.step === 'choose' ? (
        <FileChoice
          onFile={(file) => void running.chooseFile(file)}
          onAddress={(url) => void running.choose({ kind: 'url', url, name: url })}
        />
      ) : null}
      {running.step === 'uploading' || running.step === 'reading' || running.step === 'importing' ? (
        <ImportProgress step={running.step} sent={running.sent} name={running.origin?.name ?? null} />
      ) : null}
      {running.step === 'report' ? (
        <ImportReport key={running.preview?.fingerprint ?? 'none'} running={running} />
      ) : null}
      {running.step === 'done' && running.result ? (
        <ImportResultNotice result={running.result} onAnother={running.startOver} />
      ) : null}
      {data ? (
        <>
          <SourcesCard
            sources={data.conference.importSources ?? []}
            onLook={(source) => void running.choose({ kind: 'source', sourceId: source.id, name: source.name })}
          />
          <RunHistory runs={data.conference.importRuns?.nodes ?? []} />
        </>
      ) : (
        <SkeletonLines lines={3} />
      )}
    </Page>
  );
}
