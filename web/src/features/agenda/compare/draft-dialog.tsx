import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../../ui/form-errors.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { type Save, useSave } from '../../../ui/use-save.ts';
import { useConference } from '../../conferences/conference.ts';
import { BRANCH_DRAFT, CREATE_DRAFT, RENAME_DRAFT } from '../builder/draft-documents.ts';
import { DELETE_DRAFT, type DraftItem, DRAFTS_REFRESH } from './compare-data.ts';

export type DraftTask =
  { readonly kind: 'create' } | { readonly kind: 'rename' | 'branch' | 'delete'; readonly draft: DraftItem };

const LONGEST_NAME = 200;

export function DraftDialog({ task, onClose }: { readonly task: DraftTask; readonly onClose: () => void }) {
  switch (task.kind) {
    case 'create':
      return <Create onClose={onClose} />;
    case 'rename':
      return <Rename draft={task.draft} onClose={onClose} />;
    case 'branch':
      return <Branch draft={task.draft} onClose={onClose} />;
    case 'delete':
      return <Delete draft={task.draft} onClose={onClose} />;
  }
}

interface DraftProps {
  readonly draft: DraftItem;
  readonly onClose: () => void;
}

function Create({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { id } = useConference();
  const [key] = useState(() => crypto.randomUUID());
  const saving = useSave(CREATE_DRAFT, {
    refresh: DRAFTS_REFRESH,
    onSaved: () => {
      toast({ text: say('web.compare.created') });
      onClose();
    },
  });
  return (
    <NameDialog
      title={say('web.compare.create')}
      initial=""
      saving={saving}
      onSave={(name) => saving.save({ input: { conferenceId: id, name, idempotencyKey: key } })}
      onClose={onClose}
    />
  );
}

function Rename({ draft, onClose }: DraftProps) {
  const say = useSay();
  const saving = useSave(RENAME_DRAFT, {
    refresh: DRAFTS_REFRESH,
    onSaved: () => {
      toast({ text: say('web.ui.saved') });
      onClose();
    },
  });
  return (
    <NameDialog
      title={say('web.compare.rename')}
      initial={draft.name}
      saving={saving}
      onSave={(name) => saving.save({ input: { draftId: draft.id, name } })}
      onClose={onClose}
    />
  );
}

/** The copy is compared with the original at once. */
function Branch({ draft, onClose }: DraftProps) {
  const say = useSay();
  const navigate = useNavigate({ from: '/$lang/c/$slug/agenda/compare' });
  const [key] = useState(() => crypto.randomUUID());
  const saving = useSave(BRANCH_DRAFT, {
    refresh: DRAFTS_REFRESH,
    onSaved: ({ payload }) => {
      toast({ text: say('web.compare.branched') });
      if (payload.draft) void navigate({ search: { before: draft.id, after: payload.draft.id } });
      onClose();
    },
  });
  return (
    <NameDialog
      title={say('web.compare.branch')}
      hint={say('web.compare.branch.text')}
      initial={say('web.compare.branch.name', { name: draft.name })}
      saving={saving}
      onSave={(name) => saving.save({ input: { draftId: draft.id, name, idempotencyKey: key } })}
      onClose={onClose}
    />
  );
}

function Delete({ draft, onClose }: DraftProps) {
  const say = useSay();
  const { save, isPending, errors } = useSave(DELETE_DRAFT, {
    refresh: DRAFTS_REFRESH,
    onSaved: () => {
      toast({ text: say('web.compare.deleted', { name: draft.name }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={say('web.compare.delete.title', { name: draft.name })}
      action={say('web.compare.delete')}
      isPending={isPending}
      errors={errors}
      onConfirm={() => save({ input: { draftId: draft.id } })}
      onClose={onClose}
    >
      <p>{say('web.compare.delete.text')}</p>
    </ConfirmDialog>
  );
}

interface NameDialogProps<Variables> {
  readonly title: string;
  readonly hint?: string;
  readonly initial: string;
  readonly saving: Save<Variables>;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog<Variables>({
  title,
  hint,
  initial,
  saving: { isPending, errors },
  onSave,
  onClose,
}: NameDialogProps<Variables>) {
  const say = useSay();
  const [name, setName] = useState(initial);
  const errorOf = useFieldError(errors);
  const given = name.trim();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isPending={isPending} isDisabled={given === ''} onPress={() => onSave(given)}>
            {say('web.ui.save')}
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== '' && !isPending) onSave(given);
        }}
      >
        <FormErrors errors={errors.filter(({ path }) => !path?.includes('name'))} />
        <TextField
          label={say('web.compare.name')}
          {...(hint ? { hint } : {})}
          required
          autoFocus
          maxLength={LONGEST_NAME}
          error={errorOf('name')}
          value={name}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
