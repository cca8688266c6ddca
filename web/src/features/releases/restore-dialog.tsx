import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { useSave } from '../../ui/use-save.ts';
import { useConference } from '../conferences/conference.ts';
import { type LeftOut, type ReleaseItem, RESTORE_RELEASE } from './release-data.ts';
import { LONGEST_NAME } from './name-step.tsx';

interface Made {
  readonly draftId: string;
  readonly draftName: string;
  readonly leftOut: readonly LeftOut[];
}

/** Makes a draft of an old release; then says what could not come along, and leads to the draft. */
export function RestoreDialog({ release, onClose }: { readonly release: ReleaseItem; readonly onClose: () => void }) {
  const say = useSay();
  const [name, setName] = useState(say('web.releases.restore.draftName', { number: release.number }));
  const [key] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<Made | null>(null);
  const { save, isPending, errors } = useSave(RESTORE_RELEASE, {
    refresh: ['Conference', 'Drafts'],
    onSaved: ({ payload: { draft, leftOut } }) => {
      if (draft) setMade({ draftId: draft.id, draftName: draft.name, leftOut: leftOut ?? [] });
    },
  });
  const errorOf = useFieldError(errors);
  if (made) return <Restored made={made} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('web.releases.restore.title', { number: release.number })}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={name.trim() === ''}
            onPress={() => save({ input: { releaseId: release.id, name: name.trim(), idempotencyKey: key } })}
          >
            {say('web.releases.restore.do')}
          </Button>
        </>
      }
    >
      <FormErrors errors={errors.filter(({ path }) => !path?.includes('name'))} />
      <p>{say('web.releases.restore.text')}</p>
      <TextField
        label={say('web.releases.restore.name')}
        required
        maxLength={LONGEST_NAME}
        error={errorOf('name')}
        value={name}
        onChange={setName}
      />
    </Dialog>
  );
}

function Restored({
  made: { draftId, draftName, leftOut },
  onClose,
}: {
  readonly made: Made;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const clock = useConferenceClock(useConference().timeZone);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('web.releases.restored')}
      actions={
        <Link
          className={buttonClass({ variant: 'primary' })}
          from="/$lang/c/$slug"
          to="/$lang/c/$slug/agenda"
          search={{ draft: draftId }}
        >
          {say('web.releases.toDraft')}
        </Link>
      }
    >
      <p>
        <bdi>{draftName}</bdi>
      </p>
      {leftOut.length === 0 ? (
        <Notice kind="good">{say('web.releases.restored.all')}</Notice>
      ) : (
        <Notice kind="warn" title={say('web.releases.restored.leftOut', { count: leftOut.length })}>
          <ul>
            {leftOut.map(({ reason, released }) => (
              <li key={`${released.title} ${released.startsAt}`}>
                <bdi>{released.title}</bdi> ({clock.dayAndTime(released.startsAt)}):{' '}
                {say(`web.releases.leftOut.${reason}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  );
}
