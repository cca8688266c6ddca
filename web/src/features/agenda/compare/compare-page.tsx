import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeftRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { Card, EmptyState, Page } from '../../../ui/surfaces.tsx';
import { useConference } from '../../conferences/conference.ts';
import { ComparisonView } from './comparison-view.tsx';
import { type DraftItem, draftsQuery } from './compare-data.ts';
import styles from './compare.module.css';
import { DraftDialog, type DraftTask } from './draft-dialog.tsx';
import { DraftList } from './draft-list.tsx';

/** All drafts of a conference, and two of them side by side. */
export function ComparePage() {
  const say = useSay();
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { viewerCanEdit } = useConference();
  const drafts = useSuspenseQuery(draftsQuery(slug)).data.conference.drafts ?? [];
  const [task, setTask] = useState<DraftTask | null>(null);
  return (
    <Page
      isWide
      title={say('web.compare.title')}
      lead={say('web.compare.lead')}
      actions={
        viewerCanEdit ? (
          <Button variant="primary" onPress={() => setTask({ kind: 'create' })}>
            <Plus size={16} aria-hidden="true" />
            {say('web.compare.create')}
          </Button>
        ) : null
      }
    >
      {drafts.length === 0 ? (
        <EmptyState title={say('web.compare.noDrafts')}>
          <p>{say('web.compare.noDrafts.text')}</p>
        </EmptyState>
      ) : (
        <DraftList drafts={drafts} onTask={setTask} />
      )}
      {drafts.length > 0 ? <SideBySide drafts={drafts} /> : null}
      {task ? <DraftDialog task={task} onClose={() => setTask(null)} /> : null}
    </Page>
  );
}

function SideBySide({ drafts }: { readonly drafts: readonly DraftItem[] }) {
  const say = useSay();
  const search = useSearch({ from: '/$lang/shell/c/$slug/agenda/compare' });
  const navigate = useNavigate({ from: '/$lang/c/$slug/agenda/compare' });
  if (drafts.length < 2)
    return (
      <Card>
        <h2>{say('web.compare.sideBySide')}</h2>
        <p className={styles.soft}>{say('web.compare.needTwo')}</p>
      </Card>
    );
  const find = (id: string | undefined): DraftItem | undefined => drafts.find((draft) => draft.id === id);
  const after = find(search.after) ?? drafts.find(({ id }) => id !== search.before);
  const before = find(search.before) ?? find(after?.branchedFrom?.id) ?? drafts.find(({ id }) => id !== after?.id);
  if (!before || !after) return null;
  const options = drafts.map(({ id, name }) => ({ value: id, label: name }));
  const show = (change: { readonly before?: string; readonly after?: string }): void =>
    void navigate({
      search: (now) => ({ ...now, before: before.id, after: after.id, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section className={styles.compare} aria-labelledby="side-by-side">
      <h2 id="side-by-side">{say('web.compare.sideBySide')}</h2>
      <div className={styles.choice}>
        <Select
          label={say('web.compare.before')}
          value={before.id}
          options={options}
          onChange={(id) => show({ before: id })}
        />
        <IconButton
          variant="secondary"
          label={say('web.compare.turn')}
          icon={<ArrowLeftRight size={18} aria-hidden="true" />}
          onPress={() => show({ before: after.id, after: before.id })}
        />
        <Select
          label={say('web.compare.after')}
          value={after.id}
          options={options}
          onChange={(id) => show({ after: id })}
        />
      </div>
      {before.id === after.id ? (
        <p className={styles.soft}>{say('web.compare.sameTwice')}</p>
      ) : (
        <ComparisonView key={`${before.id} ${after.id}`} beforeId={before.id} afterId={after.id} />
      )}
    </section>
  );
}
