import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Card, Notice } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { CHANGE_PASSWORD } from './account-operations.ts';
import styles from './account-page.module.css';
import { REQUEST_PASSWORD_RESET } from './door-operations.ts';

export function PasswordSection({ hasPassword, email }: { readonly hasPassword: boolean; readonly email: string }) {
  const say = useSay();
  return (
    <Card>
      <h2>{say('web.door.password')}</h2>
      {hasPassword ? <PasswordForm /> : <FirstPassword email={email} />}
    </Card>
  );
}

function PasswordForm() {
  const say = useSay();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useSend(CHANGE_PASSWORD, {
    onSuccess: ({ changePassword: { errors } }) => {
      if (errors.length > 0) return;
      setCurrent('');
      setNew('');
      toast({ text: say('web.account.passwordChanged') });
    },
  });
  const errors = change.data?.changePassword.errors ?? [];
  const fieldError = useFieldError(errors);
  return (
    <>
      <FormErrors errors={errors} failure={change.error} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ input: { currentPassword, newPassword } });
        }}
      >
        <PasswordField
          label={say('web.account.currentPassword')}
          autoComplete="current-password"
          required
          value={currentPassword}
          onChange={setCurrent}
          error={fieldError('currentPassword')}
        />
        <PasswordField
          label={say('web.account.newPassword')}
          hint={say('web.door.password.hint')}
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={200}
          value={newPassword}
          onChange={setNew}
          error={fieldError('newPassword')}
        />
        <Button type="submit" isPending={change.isPending}>
          {say('web.account.changePassword')}
        </Button>
      </form>
    </>
  );
}

/** Who signs in by mailed links sets a first password by mail too: a browser left open must not be enough. */
function FirstPassword({ email }: { readonly email: string }) {
  const say = useSay();
  const request = useSend(REQUEST_PASSWORD_RESET, { refresh: [] });
  if (request.data?.requestPasswordReset.email)
    return (
      <Notice kind="good" isAlert>
        {say('web.door.resetSent')}
      </Notice>
    );
  return (
    <>
      <FormErrors errors={request.data?.requestPasswordReset.errors ?? []} failure={request.error} />
      <p>{say('web.account.noPassword')}</p>
      <div>
        <Button isPending={request.isPending} onPress={() => request.mutate({ input: { email } })}>
          {say('web.door.sendReset')}
        </Button>
      </div>
    </>
  );
}
