// Offers that came by mail and need somebody signed in to take them: a role in a team, one's own profile.
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { PayloadError } from '../../lib/api.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SkeletonLines } from '../../ui/surfaces.tsx';
import { DoorPage, wideButton } from './door-form.tsx';
import { useMailedCode, useMaybeViewer } from './door.ts';
import { NoCode } from './no-code.tsx';

/** The secret of an offer, kept in this tab while she signs in: an address would carry it to the server. */
export function useKeptCode(name: string): string | null {
  const mailed = useMailedCode();
  const stored = `multaqa.offer.${name}`;
  const [code] = useState(() => {
    if (mailed) sessionStorage.setItem(stored, mailed);
    return mailed ?? sessionStorage.getItem(stored);
  });
  return code;
}

export interface OfferProps {
  readonly name: 'invitation' | 'claim';
  readonly code: string | null;
  readonly isPending: boolean;
  readonly errors: readonly PayloadError[];
  readonly failure: Error | null;
  readonly onAccept: (code: string) => void;
  /** What stands there once it was taken. */
  readonly done: ReactNode;
}

export function Offer({ name, code, isPending, errors, failure, onAccept, done }: OfferProps) {
  const say = useSay();
  const viewer = useMaybeViewer();
  const title = say(`web.door.${name}`);
  if (done) return <DoorPage title={title}>{done}</DoorPage>;
  if (!code) return <NoCode title={title} />;
  if (viewer === undefined)
    return (
      <DoorPage title={title}>
        <SkeletonLines />
      </DoorPage>
    );
  if (viewer === null) return <SignInFirst name={name} />;
  return (
    <DoorPage title={title} lead={say(`web.door.${name}.lead`)}>
      <FormErrors errors={errors} failure={failure} title={say('web.door.failed')} />
      <p>
        {say('web.door.signedInAs', { name: viewer.account.displayName })} <bdi dir="ltr">{viewer.email}</bdi>
      </p>
      <Button variant="primary" className={wideButton()} isPending={isPending} onPress={() => onAccept(code)}>
        {say(`web.door.${name}.accept`)}
      </Button>
    </DoorPage>
  );
}

function SignInFirst({ name }: { readonly name: OfferProps['name'] }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  const search = { next: `/${lang}/${name}` };
  return (
    <DoorPage title={say(`web.door.${name}`)} lead={say(`web.door.${name}.signInFirst`)}>
      <Link
        className={`${buttonClass({ variant: 'primary' })} ${wideButton()}`}
        to="/$lang/sign-in"
        params={{ lang }}
        search={search}
      >
        {say('web.door.signIn')}
      </Link>
      <Link className={`${buttonClass()} ${wideButton()}`} to="/$lang/sign-up" params={{ lang }} search={search}>
        {say('web.door.signUp')}
      </Link>
      <p>{say('web.door.comeBack')}</p>
    </DoorPage>
  );
}
