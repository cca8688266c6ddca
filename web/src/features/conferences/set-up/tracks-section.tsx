import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { SortableList } from '../../../ui/sortable-list.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { EmptyState } from '../../../ui/surfaces.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { trackBackground } from '../../../ui/track-pattern.ts';
import { useSave } from '../../../ui/use-save.ts';
import { useConference } from '../conference.ts';
import styles from './set-up.module.css';
import { TagsCard } from './tags-card.tsx';
import { TrackDialog } from './track-dialog.tsx';
import { DELETE_TRACK, REORDER_TRACKS, type SetUpTrack, TRACKS_REFRESH, useTracks } from './tracks.ts';

export function TracksSection() {
  return (
    <>
      <TrackList />
      <TagsCard />
    </>
  );
}

function TrackList() {
  const say = useSay();
  const conference = useConference();
  const tracks = useTracks();
  const [edited, setEdited] = useState<SetUpTrack | 'new' | null>(null);
  const [deleted, setDeleted] = useState<SetUpTrack | null>(null);
  const reorder = useSave(REORDER_TRACKS, { refresh: TRACKS_REFRESH });
  return (
    <section className={styles.form}>
      <div className={styles.head}>
        <div>
          <h2>{say('web.setup.section.tracks')}</h2>
          <p className={styles.soft}>{say('web.setup.tracks.lead')}</p>
        </div>
        <Button variant="primary" onPress={() => setEdited('new')}>
          <Plus size={16} aria-hidden="true" />
          {say('web.setup.tracks.new')}
        </Button>
      </div>
      {tracks.length === 0 ? (
        <EmptyState title={say('web.setup.tracks.empty')}>
          <p>{say('web.setup.tracks.empty.text')}</p>
        </EmptyState>
      ) : null}
      <FormErrors errors={reorder.errors} />
      <SortableList
        label={say('web.setup.section.tracks')}
        isDisabled={!conference.viewerCanEdit}
        onReorder={(trackIds) => reorder.save({ input: { conferenceId: conference.id, trackIds } })}
        items={tracks.map((track, index) => ({
          id: track.id,
          name: track.name,
          content: (
            <span className={styles.named}>
              <span className={styles.swatch} style={trackBackground(track.color, index)} aria-hidden="true" />
              <span className={styles.grow}>
                <bdi>
                  <strong>{track.name}</strong>
                </bdi>
                <span className={styles.soft}>{say('web.words.sessions', { count: track.sessions.length })}</span>
              </span>
            </span>
          ),
          actions: (
            <>
              <IconButton
                isSmall
                label={say('web.setup.tracks.edit', { track: track.name })}
                icon={<Pencil size={16} aria-hidden="true" />}
                onPress={() => setEdited(track)}
              />
              <IconButton
                isSmall
                label={say('web.setup.tracks.delete', { track: track.name })}
                icon={<Trash2 size={16} aria-hidden="true" />}
                onPress={() => setDeleted(track)}
              />
            </>
          ),
        }))}
      />
      {edited ? (
        <TrackDialog
          track={edited === 'new' ? null : edited}
          index={edited === 'new' ? tracks.length : tracks.indexOf(edited)}
          onClose={() => setEdited(null)}
        />
      ) : null}
      {deleted ? <DeleteTrack track={deleted} onClose={() => setDeleted(null)} /> : null}
    </section>
  );
}

function DeleteTrack({ track, onClose }: { readonly track: SetUpTrack; readonly onClose: () => void }) {
  const say = useSay();
  const { save, isPending, errors } = useSave(DELETE_TRACK, {
    onSaved: () => {
      onClose();
      toast({ text: say('web.setup.tracks.deleted', { track: track.name }) });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={say('web.setup.tracks.ask', { track: track.name })}
      action={say('web.ui.delete')}
      isPending={isPending}
      errors={errors}
      onClose={onClose}
      onConfirm={() => save({ input: { trackId: track.id } })}
    >
      <p>{say('web.setup.tracks.consequence', { count: track.sessions.length })}</p>
    </ConfirmDialog>
  );
}
