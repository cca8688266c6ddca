import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../../ui/form-errors.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useConference } from '../../conferences/conference.ts';
import { BRANCH_DRAFT, CREATE_DRAFT, RENAME_DRAFT } from './draft-documents.ts';

export type DraftTask = 'new' | 'branch' | 'rename';

const MOST_LETTERS = 200;
const REFRESH = ['Conference', 'Board'];

export interface DraftNameDialogProps {
  readonly task: DraftTask;
  readonly draftId: string;
  readonly draftName: string;
  readonly onDone: (draftId: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a new draft, of a copy, or another one for this draft. */
export function DraftNameDialog({ task, draftId, draftName, onDone, onClose }: DraftNameDialogProps) {
  const say = useSay();
  const conference = useConference();
  const [name, setName] = useState(
    task === 'rename' ? draftName : task === 'branch' ? say('web.builder.drafts.copyName', { name: draftName }) : '',
  );
  const onSaved = ({ payload }: { readonly payload: { readonly draft: { readonly id: string } | null } }): void => {
    toast({ text: say(`web.builder.drafts.${task}.done`, { name: name.trim() }) });
    onClose();
    if (payload.draft && task !== 'rename') onDone(payload.draft.id);
  };
  const create = useSave(CREATE_DRAFT, { refresh: REFRESH, onSaved });
  const branch = useSave(BRANCH_DRAFT, { refresh: REFRESH, onSaved });
  const rename = useSave(RENAME_DRAFT, { refresh: REFRESH, onSaved });
  const { errors, isPending } = { new: create, branch, rename }[task];
  const fieldError = useFieldError(errors);
  const save = (): void => {
    const given = name.trim();
    if (task === 'new') create.save({ input: { conferenceId: conference.id, name: given } });
    if (task === 'branch') branch.save({ input: { draftId, name: given } });
    if (task === 'rename') rename.save({ input: { draftId, name: given } });
  };
  const formId = 'draft-name';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(`web.builder.drafts.${task}.title`)}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending} isDisabled={name.trim() === ''}>
            {say(`web.builder.drafts.${task}.action`)}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) save();
        }}
      >
        <FormErrors errors={errors} />
        {task === 'branch' ? <p>{say('web.builder.drafts.branch.text')}</p> : null}
        <TextField
          label={say('web.builder.drafts.name')}
          value={name}
          onChange={setName}
          maxLength={MOST_LETTERS}
          required
          autoFocus
          error={fieldError('name')}
        />
      </form>
    </Dialog>
  );
}
