import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { DoorForm, DoorPage } from './door-form.tsx';
import { RESET_PASSWORD } from './door-operations.ts';
import { useMailedCode } from './door.ts';
import { NoCode } from './no-code.tsx';

export function ResetPage() {
  const say = useSay();
  const { language: lang } = useSpeech();
  const code = useMailedCode();
  const [newPassword, setNewPassword] = useState('');
  const reset = useSend(RESET_PASSWORD, { refresh: [] });
  const errors = reset.data?.resetPassword.errors ?? [];
  const fieldError = useFieldError(errors);
  const title = say('web.door.newPassword');
  if (!code) return <NoCode title={title} />;
  if (reset.isSuccess && errors.length === 0) {
    return (
      <DoorPage title={title}>
        <Notice kind="good" isAlert title={say('web.door.reset.done')}>
          {say('web.door.reset.done.text')}
        </Notice>
        <Link className={buttonClass({ variant: 'primary' })} to="/$lang/sign-in" params={{ lang }}>
          {say('web.door.signIn')}
        </Link>
      </DoorPage>
    );
  }
  return (
    <DoorForm
      title={title}
      lead={say('web.door.reset.lead')}
      submit={say('web.door.reset.submit')}
      isPending={reset.isPending}
      errors={errors}
      failure={reset.error}
      onSubmit={() => reset.mutate({ input: { code, newPassword } })}
      foot={
        <p>
          <Link to="/$lang/forgot-password" params={{ lang }}>
            {say('web.door.anotherLink')}
          </Link>
        </p>
      }
    >
      <PasswordField
        label={say('web.account.newPassword')}
        hint={say('web.door.password.hint')}
        name="new-password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={200}
        value={newPassword}
        onChange={setNewPassword}
        error={fieldError('newPassword')}
      />
    </DoorForm>
  );
}
