import { Link, useParams } from '@tanstack/react-router';
import { useSay } from '../../lib/say.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Actions, Notice } from '../../ui/surfaces.tsx';
import { countOf, type ImportResult } from './import-documents.ts';

/** What the import did, with the way to the agenda that holds the placements. */
export function ImportResultNotice({
  result,
  onAnother,
}: {
  readonly result: ImportResult;
  readonly onAnother: () => void;
}) {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug/import' });
  const counts = result.importRun?.counts ?? [];
  return (
    <Notice kind="good" isAlert title={say('web.import.done')}>
      <p>
        {result.importRun
          ? say('web.import.done.counts', {
              create: countOf(counts, 'create'),
              take: countOf(counts, 'take'),
              keep: countOf(counts, 'keep'),
              cancel: countOf(counts, 'cancel'),
            })
          : say('web.import.done.unchanged')}
      </p>
      <Actions>
        <Link
          className={buttonClass({ variant: 'primary' })}
          to="/$lang/c/$slug/agenda"
          params={{ lang, slug }}
          search={result.draft ? { draft: result.draft.id } : {}}
        >
          {say('web.import.toAgenda')}
        </Link>
        <Link className={buttonClass()} to="/$lang/c/$slug/sessions" params={{ lang, slug }}>
          {say('web.import.toSessions')}
        </Link>
        <Button onPress={onAnother}>{say('web.import.another')}</Button>
      </Actions>
      <p>{say('web.import.undo')}</p>
    </Notice>
  );
}
