import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Actions } from '../../ui/surfaces.tsx';
import { SlugField, useSlug } from './slug-field.tsx';
import { CREATE_ORGANISATION } from './start-operations.ts';
import styles from './start-page.module.css';

export function CreateOrganisation({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const slug = useSlug(name);
  const create = useSend(CREATE_ORGANISATION);
  const errors = create.data?.createOrganisation.errors ?? [];
  const fieldError = useFieldError(errors);
  return (
    <Dialog isOpen onClose={onClose} title={say('web.start.newOrganisation')}>
      <form
        className={styles.group}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(
            { input: { name, slug: slug.value } },
            {
              onSuccess: ({ createOrganisation: { organisation } }) =>
                void (
                  organisation &&
                  navigate({
                    to: '/$lang/organisations/$organisation',
                    params: { lang, organisation: organisation.slug },
                  })
                ),
            },
          );
        }}
      >
        <p>{say('web.start.newOrganisation.text')}</p>
        <FormErrors errors={errors} failure={create.error} />
        <TextField
          label={say('web.start.name')}
          required
          maxLength={200}
          value={name}
          onChange={setName}
          error={fieldError('name')}
        />
        <SlugField
          slug={slug}
          label={say('web.start.slug')}
          hint={say('web.start.slug.hint')}
          error={fieldError('slug')}
        />
        <Actions>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            {say('web.start.create')}
          </Button>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
