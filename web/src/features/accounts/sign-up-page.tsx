import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { DoorForm } from './door-form.tsx';
import { SIGN_UP } from './door-operations.ts';
import { useIsSignUpOpen } from './door.ts';
import { localeOf } from './locale.ts';
import { MailSent } from './mail-sent.tsx';

export function SignUpPage() {
  const say = useSay();
  const { language } = useSpeech();
  const isOpen = useIsSignUpOpen();
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isByLink, setIsByLink] = useState(false);
  const signUp = useSend(SIGN_UP, { refresh: [] });
  const errors = signUp.data?.signUp.errors ?? [];
  const fieldError = useFieldError(errors);
  const mailedTo = signUp.data?.signUp.email;
  if (mailedTo) return <MailSent email={mailedTo} text={say('web.door.confirmSent')} onBack={signUp.reset} />;
  return (
    <DoorForm
      title={say('web.door.signUp')}
      lead={say('web.door.signUp.lead')}
      submit={say('web.door.signUp')}
      isPending={signUp.isPending}
      errors={errors}
      failure={signUp.error}
      onSubmit={() =>
        signUp.mutate({ input: { displayName, email, locale: localeOf(language), ...(isByLink ? {} : { password }) } })
      }
      foot={
        <p>
          {say('web.door.haveAccount')}{' '}
          <Link to="/$lang/sign-in" params={{ lang: language }}>
            {say('web.door.signIn')}
          </Link>
        </p>
      }
    >
      {isOpen ? null : <Notice>{say('web.door.invitedOnly')}</Notice>}
      <TextField
        label={say('web.account.name')}
        hint={say('web.account.name.hint')}
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        value={displayName}
        onChange={setDisplayName}
        error={fieldError('displayName')}
      />
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
      <Checkbox
        label={say('web.door.byLink')}
        hint={say('web.door.byLink.hint')}
        isSelected={isByLink}
        onChange={setIsByLink}
      />
      {isByLink ? null : (
        <PasswordField
          label={say('web.door.password')}
          hint={say('web.door.password.hint')}
          name="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={200}
          value={password}
          onChange={setPassword}
          error={fieldError('password')}
        />
      )}
    </DoorForm>
  );
}
