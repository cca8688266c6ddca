import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../../ui/form-errors.tsx';
import { givenTexts, LocalizedFields, type LocalizedValue } from '../../../ui/localized-fields.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { trackBackground } from '../../../ui/track-pattern.ts';
import { useSave } from '../../../ui/use-save.ts';
import { useConference } from '../conference.ts';
import styles from './set-up.module.css';
import { CREATE_TRACK, type SetUpTrack, UPDATE_TRACK } from './tracks.ts';

/** Colours that stay apart from one another, for new tracks in turn. */
const COLORS = ['#0f6f78', '#b4532a', '#5b4bb0', '#5f7a1e', '#a83266', '#2f62ad', '#8a6410', '#3f7f5f'];

/** Makes a track (`track` null) or changes one. `index` is its place in the order: the preview shows its pattern. */
export function TrackDialog({
  track,
  index,
  onClose,
}: {
  readonly track: SetUpTrack | null;
  readonly index: number;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const conference = useConference();
  const [names, setNames] = useState<readonly LocalizedValue[]>(track?.names ?? []);
  const [color, setColor] = useState(track?.color ?? COLORS[index % COLORS.length] ?? '#0f6f78');
  const onSaved = (): void => {
    onClose();
    toast({ text: say('web.ui.saved') });
  };
  const creating = useSave(CREATE_TRACK, { onSaved });
  const updating = useSave(UPDATE_TRACK, { onSaved });
  const { errors, isPending } = track ? updating : creating;
  const errorAt = useFieldError(errors);
  const submit = (): void => {
    const input = { names: givenTexts(names), color };
    if (track) updating.save({ input: { trackId: track.id, ...input } });
    else creating.save({ input: { conferenceId: conference.id, ...input } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={track ? say('web.setup.tracks.edit', { track: track.name }) : say('web.setup.tracks.new')}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={submit}>
            {say('web.ui.save')}
          </Button>
        </>
      }
    >
      <FormErrors errors={errors} />
      <LocalizedFields
        label={say('web.setup.tracks.name')}
        languages={conference.languages}
        value={names}
        isRequired
        error={errorAt('names') ?? errorAt('names.0.text')}
        onChange={setNames}
      />
      <div className={styles.row}>
        <TextField
          type="color"
          label={say('web.setup.tracks.color')}
          value={color}
          error={errorAt('color')}
          onChange={setColor}
        />
        <div>
          <p className={styles.soft}>{say('web.setup.tracks.preview')}</p>
          <div
            style={{
              blockSize: '2.5rem',
              borderRadius: 'var(--radius-m)',
              border: '1px solid var(--line-strong)',
              ...trackBackground(color, index),
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}
