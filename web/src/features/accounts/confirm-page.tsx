import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { DoorForm } from './door-form.tsx';
import { VERIFY_EMAIL } from './door-operations.ts';
import { useGoOn, useMailedCode } from './door.ts';
import { NoCode } from './no-code.tsx';

/** The last step of signing up: the mailed link, and the password once more, so that the mail alone opens nothing. */
export function ConfirmPage() {
  const say = useSay();
  const { language: lang } = useSpeech();
  const code = useMailedCode();
  const goOn = useGoOn();
  const [password, setPassword] = useState('');
  const verify = useSend(VERIFY_EMAIL, { refresh: [] });
  const errors = verify.data?.verifyEmail.errors ?? [];
  const fieldError = useFieldError(errors);
  if (!code) return <NoCode title={say('web.door.confirm')} />;
  return (
    <DoorForm
      title={say('web.door.confirm')}
      lead={say('web.door.confirm.lead')}
      submit={say('web.door.confirm.submit')}
      isPending={verify.isPending}
      errors={errors}
      failure={verify.error}
      onSubmit={() =>
        verify.mutate(
          { input: { code, password: password || null } },
          { onSuccess: (result) => void (result.verifyEmail.viewer && goOn()) },
        )
      }
      foot={
        <p>
          <Link to="/$lang/sign-up" params={{ lang }}>
            {say('web.door.signUpAgain')}
          </Link>
        </p>
      }
    >
      <PasswordField
        label={say('web.door.password')}
        hint={say('web.door.confirm.hint')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={fieldError('password')}
      />
    </DoorForm>
  );
}
