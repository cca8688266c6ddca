import { Pencil, Plus, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Card, Pill } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { useConference } from '../conferences/conference.ts';
import styles from './import.module.css';
import { type ImportSource, IMPORTS_REFRESH, REMOVE_SOURCE } from './import-documents.ts';
import { SourceDialog } from './source-dialog.tsx';

/** Addresses that are looked at when asked or by themselves, and files that came once: both are remembered for comparing. */
export function SourcesCard({
  sources,
  onLook,
}: {
  readonly sources: readonly ImportSource[];
  readonly onLook: (source: ImportSource) => void;
}) {
  const say = useSay();
  const clock = useConferenceClock(useConference().timeZone);
  const [edited, setEdited] = useState<ImportSource | 'new' | null>(null);
  const [removed, setRemoved] = useState<ImportSource | null>(null);
  const remove = useSave(REMOVE_SOURCE, {
    refresh: IMPORTS_REFRESH,
    onSaved: () => {
      setRemoved(null);
      toast({ text: say('web.ui.saved') });
    },
  });
  return (
    <Card>
      <div className={styles.head}>
        <div>
          <h2>{say('web.import.sources')}</h2>
          <p className={styles.soft}>{say('web.import.sources.lead')}</p>
        </div>
        <Button onPress={() => setEdited('new')}>
          <Plus size={16} aria-hidden="true" />
          {say('web.import.sources.new')}
        </Button>
      </div>
      <ul className={styles.differences}>
        {sources.map((source) => (
          <li key={source.id} className={styles.difference}>
            <div className={styles.grow}>
              <p className={styles.about}>
                <strong>
                  <bdi>{source.name}</bdi>
                </strong>
                {source.format ? (
                  <Pill>
                    <span dir="ltr">{source.format}</span>
                  </Pill>
                ) : null}
                {source.lastError ? (
                  <Pill kind="bad">{say('web.import.sources.failed', { count: source.failures })}</Pill>
                ) : null}
              </p>
              {source.url ? (
                <p className={styles.soft}>
                  <bdi dir="ltr">{source.url}</bdi>
                </p>
              ) : null}
              <p className={styles.soft}>
                {source.url
                  ? source.everyMinutes
                    ? say('web.import.sources.every', { minutes: source.everyMinutes })
                    : say('web.import.sources.asked')
                  : say('web.import.sources.upload')}
                {source.lastRunAt
                  ? ` · ${say('web.import.sources.last', { when: clock.moment(source.lastRunAt) })}`
                  : ''}
                {source.nextRunAt
                  ? ` · ${say('web.import.sources.next', { when: clock.moment(source.nextRunAt) })}`
                  : ''}
              </p>
            </div>
            {source.url ? (
              <Button isSmall onPress={() => onLook(source)}>
                <RefreshCw size={14} aria-hidden="true" />
                {say('web.import.look')}
              </Button>
            ) : null}
            {source.url ? (
              <IconButton
                isSmall
                label={say('web.import.sources.edit', { name: source.name })}
                icon={<Pencil size={16} aria-hidden="true" />}
                onPress={() => setEdited(source)}
              />
            ) : null}
            <IconButton
              isSmall
              label={say('web.import.sources.remove', { name: source.name })}
              icon={<Trash2 size={16} aria-hidden="true" />}
              onPress={() => setRemoved(source)}
            />
          </li>
        ))}
      </ul>
      {edited ? <SourceDialog source={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
      {removed ? (
        <ConfirmDialog
          isOpen
          title={say('web.import.sources.ask', { name: removed.name })}
          action={say('web.ui.remove')}
          isPending={remove.isPending}
          errors={remove.errors}
          onClose={() => setRemoved(null)}
          onConfirm={() => remove.save({ input: { importSourceId: removed.id } })}
        >
          <p>{say('web.import.sources.consequence')}</p>
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}
