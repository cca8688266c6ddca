import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Card } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { UPDATE_ACCOUNT } from './account-operations.ts';
import styles from './account-page.module.css';
import { type Locale, LOCALES } from './locale.ts';

export function ProfileSection(saved: { readonly displayName: string; readonly locale: Locale }) {
  const say = useSay();
  const [displayName, setDisplayName] = useState(saved.displayName);
  const [locale, setLocale] = useState(saved.locale);
  const update = useSend(UPDATE_ACCOUNT, {
    onSuccess: (result) => void (result.updateAccount.errors.length === 0 && toast({ text: say('web.ui.saved') })),
  });
  const errors = update.data?.updateAccount.errors ?? [];
  const fieldError = useFieldError(errors);
  return (
    <Card>
      <h2>{say('web.account.profile')}</h2>
      <FormErrors errors={errors} failure={update.error} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ input: { displayName, locale } });
        }}
      >
        <TextField
          label={say('web.account.name')}
          hint={say('web.account.name.hint')}
          autoComplete="name"
          required
          maxLength={200}
          value={displayName}
          onChange={setDisplayName}
          error={fieldError('displayName')}
        />
        <Select
          label={say('web.account.locale')}
          hint={say('web.account.locale.hint')}
          value={locale}
          onChange={setLocale}
          options={LOCALES.map((value) => ({ value, label: say(`web.words.locale.${value}`) }))}
        />
        <Button type="submit" variant="primary" isPending={update.isPending}>
          {say('web.ui.save')}
        </Button>
      </form>
    </Card>
  );
}
