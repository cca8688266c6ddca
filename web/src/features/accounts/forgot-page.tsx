import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { DoorForm } from './door-form.tsx';
import { REQUEST_PASSWORD_RESET } from './door-operations.ts';
import { MailSent } from './mail-sent.tsx';

export function ForgotPage() {
  const say = useSay();
  const { language: lang } = useSpeech();
  const [email, setEmail] = useState('');
  const request = useSend(REQUEST_PASSWORD_RESET, { refresh: [] });
  const errors = request.data?.requestPasswordReset.errors ?? [];
  const fieldError = useFieldError(errors);
  const mailedTo = request.data?.requestPasswordReset.email;
  if (mailedTo) return <MailSent email={mailedTo} text={say('web.door.resetSent')} onBack={request.reset} />;
  return (
    <DoorForm
      title={say('web.door.newPassword')}
      lead={say('web.door.forgot.lead')}
      submit={say('web.door.sendReset')}
      isPending={request.isPending}
      errors={errors}
      failure={request.error}
      onSubmit={() => request.mutate({ input: { email } })}
      foot={
        <p>
          <Link to="/$lang/sign-in" params={{ lang }}>
            {say('web.door.backToSignIn')}
          </Link>
        </p>
      }
    >
      <TextField
        label={say('web.door.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
        error={fieldError('email')}
      />
    </DoorForm>
  );
}
