import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Actions } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { UPDATE_ORGANISATION } from './organisation-operations.ts';
import styles from './start-page.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

export function RenameOrganisation({
  organisation,
  onClose,
}: {
  readonly organisation: Named;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { language: lang } = useSpeech();
  const navigate = useNavigate();
  const [name, setName] = useState(organisation.name);
  const [slug, setSlug] = useState(organisation.slug);
  const { save, isPending, errors } = useSave(UPDATE_ORGANISATION, {
    onSaved: () => {
      toast({ text: say('web.ui.saved') });
      onClose();
      if (slug !== organisation.slug)
        void navigate({
          to: '/$lang/organisations/$organisation',
          params: { lang, organisation: slug },
          replace: true,
        });
    },
  });
  const errorAt = useFieldError(errors);
  return (
    <Dialog isOpen onClose={onClose} title={say('web.organisation.rename')}>
      <form
        className={styles.group}
        onSubmit={(event) => {
          event.preventDefault();
          save({ input: { organisationId: organisation.id, name, slug } });
        }}
      >
        <FormErrors errors={errors} />
        <TextField
          label={say('web.start.name')}
          required
          maxLength={200}
          value={name}
          onChange={setName}
          error={errorAt('name')}
        />
        <TextField
          label={say('web.start.slug')}
          hint={say('web.organisation.slug.hint')}
          required
          dir="ltr"
          minLength={2}
          maxLength={60}
          value={slug}
          onChange={setSlug}
          error={errorAt('slug')}
        />
        <Actions>
          <Button type="submit" variant="primary" isPending={isPending}>
            {say('web.ui.save')}
          </Button>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
