import { useState } from 'react';
import { graphql } from '../../../lib/graphql.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';

const RENAME = graphql(`
  mutation RenameTag($input: RenameTagInput!) {
    renameTag(input: $input) {
      tag {
        id
        name
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
const MERGE = graphql(`
  mutation MergeTags($input: MergeTagsInput!) {
    mergeTags(input: $input) {
      tag {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
const DELETE = graphql(`
  mutation DeleteTag($input: DeleteTagInput!) {
    deleteTag(input: $input) {
      deletedTagId
      errors {
        code
        message
        path
      }
    }
  }
`);

export interface Tag {
  readonly id: string;
  readonly name: string;
}

interface TagDialogProps {
  readonly tag: Tag;
  readonly onClose: () => void;
}

export function RenameTag({ tag, onClose }: TagDialogProps) {
  const say = useSay();
  const [name, setName] = useState(tag.name);
  const { save, isPending, errors } = useSave(RENAME, {
    onSaved: () => {
      onClose();
      toast({ text: say('web.ui.saved') });
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('web.setup.tags.rename', { tag: tag.name })}
      actions={
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={name.trim() === ''}
          onPress={() => save({ input: { tagId: tag.id, name: name.trim() } })}
        >
          {say('web.ui.save')}
        </Button>
      }
    >
      <FormErrors errors={errors} />
      <TextField label={say('web.setup.tags.name')} value={name} maxLength={100} autoFocus onChange={setName} />
    </Dialog>
  );
}

/** The sessions of this tag get the other one, and this one is gone. */
export function MergeTag({ tag, tags, onClose }: TagDialogProps & { readonly tags: readonly Tag[] }) {
  const say = useSay();
  const others = tags.filter(({ id }) => id !== tag.id);
  const [keepId, setKeepId] = useState(others[0]?.id ?? '');
  const { save, isPending, errors } = useSave(MERGE, {
    onSaved: () => {
      onClose();
      toast({ text: say('web.ui.saved') });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={say('web.setup.tags.merge', { tag: tag.name })}
      action={say('web.setup.tags.mergeAction')}
      isDangerous={false}
      isPending={isPending}
      errors={errors}
      onClose={onClose}
      onConfirm={() => save({ input: { duplicateId: tag.id, keepId } })}
    >
      <Select
        label={say('web.setup.tags.into')}
        value={keepId}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setKeepId}
      />
      <p>{say('web.setup.tags.mergeConsequence', { tag: tag.name })}</p>
    </ConfirmDialog>
  );
}

export function DeleteTag({ tag, onClose }: TagDialogProps) {
  const say = useSay();
  const { save, isPending, errors } = useSave(DELETE, {
    onSaved: () => {
      onClose();
      toast({ text: say('web.ui.saved') });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={say('web.setup.tags.ask', { tag: tag.name })}
      action={say('web.ui.delete')}
      isPending={isPending}
      errors={errors}
      onClose={onClose}
      onConfirm={() => save({ input: { tagId: tag.id } })}
    >
      <p>{say('web.setup.tags.consequence')}</p>
    </ConfirmDialog>
  );
}
