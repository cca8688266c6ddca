import { Link, useSearch } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { CodeSignIn } from './code-sign-in.tsx';
import { DoorForm, Or, wideButton } from './door-form.tsx';
import { REQUEST_MAGIC_LINK, SIGN_IN } from './door-operations.ts';
import { useGoOn, useIsSignUpOpen, useMailedCode, useMaybeViewer } from './door.ts';
import { MailSent } from './mail-sent.tsx';

/** The landing of a mailed link where the address holds its secret, else both ways to sign in. */
export function SignInPage() {
  const code = useMailedCode();
  const [isCodeGivenUp, setIsCodeGivenUp] = useState(false);
  return code && !isCodeGivenUp ? <CodeSignIn code={code} onGiveUp={() => setIsCodeGivenUp(true)} /> : <SignInForm />;
}

function SignInForm() {
  const say = useSay();
  const goOn = useGoOn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const emailField = useRef<HTMLInputElement>(null);
  const signIn = useSend(SIGN_IN, { refresh: [] });
  const link = useSend(REQUEST_MAGIC_LINK, { refresh: [] });
  const latest = link.submittedAt > signIn.submittedAt ? link : signIn;
  const errors = (latest === link ? link.data?.requestMagicLink.errors : signIn.data?.signIn.errors) ?? [];
  const fieldError = useFieldError(errors);
  const mailedTo = link.data?.requestMagicLink.email;
  if (mailedTo) return <MailSent email={mailedTo} text={say('web.door.linkSent')} onBack={link.reset} />;
  return (
    <DoorForm
      title={say('web.door.signIn')}
      lead={say('web.door.signIn.lead')}
      submit={say('web.door.signIn')}
      isPending={signIn.isPending}
      errors={errors}
      failure={latest.error}
      onSubmit={() =>
        signIn.mutate({ input: { email, password } }, { onSuccess: (result) => void (result.signIn.viewer && goOn()) })
      }
      foot={
        <>
          <Or />
          <Button
            className={wideButton()}
            isPending={link.isPending}
            onPress={() => (isValid(emailField.current) ? link.mutate({ input: { email } }) : undefined)}
          >
            <Mail size={18} aria-hidden="true" />
            {say('web.door.sendLink')}
          </Button>
          <OtherWays />
        </>
      }
    >
      <SignedInNotice />
      <TextField
        ref={emailField}
        label={say('web.door.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
        error={fieldError('email')}
      />
      <PasswordField
        label={say('web.door.password')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
        error={fieldError('password')}
      />
    </DoorForm>
  );
}

/** Says at the field what is missing, as the browser does for the form. */
const isValid = (field: HTMLInputElement | null): boolean => field?.reportValidity() ?? false;

function OtherWays() {
  const say = useSay();
  const { language: lang } = useSpeech();
  const isOpen = useIsSignUpOpen();
  const { next } = useSearch({ strict: false });
  return (
    <>
      <p>
        <Link to="/$lang/forgot-password" params={{ lang }}>
          {say('web.door.forgot')}
        </Link>
      </p>
      <p>
        {say(isOpen ? 'web.door.new' : 'web.door.byInvitation')}{' '}
        <Link to="/$lang/sign-up" params={{ lang }} search={next ? { next } : {}}>
          {say('web.door.signUp')}
        </Link>
      </p>
    </>
  );
}

/** Who is signed in already need not do it again. */
function SignedInNotice() {
  const say = useSay();
  const { language } = useSpeech();
  const viewer = useMaybeViewer();
  const { next = `/${language}` } = useSearch({ strict: false });
  if (!viewer) return null;
  return (
    <Notice title={say('web.door.signedInAs', { name: viewer.account.displayName })}>
      <Link to={next} className={buttonClass({ isSmall: true })}>
        {say('web.door.goOn')}
      </Link>
    </Notice>
  );
}
