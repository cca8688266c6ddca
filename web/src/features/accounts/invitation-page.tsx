import { Link } from '@tanstack/react-router';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { ACCEPT_INVITATION } from './door-operations.ts';
import { Offer, useKeptCode } from './offer.tsx';

/** Taking a role in a team. */
export function InvitationPage() {
  const code = useKeptCode('invitation');
  const accept = useSend(ACCEPT_INVITATION);
  const { errors = [], roleGrant = null } = accept.data?.acceptInvitation ?? {};
  return (
    <Offer
      name="invitation"
      code={code}
      isPending={accept.isPending}
      errors={errors}
      failure={accept.error}
      onAccept={(mailed) => accept.mutate({ input: { code: mailed } })}
      done={roleGrant ? <Accepted role={roleGrant.role} scope={roleGrant.scope} /> : null}
    />
  );
}

type Scope =
  | { readonly __typename: 'Conference'; readonly slug: string; readonly name: string }
  | { readonly __typename: 'Organisation'; readonly slug: string; readonly organisationName: string }
  | null;

function Accepted({ role, scope }: { readonly role: string; readonly scope: Scope }) {
  const say = useSay();
  const { language } = useSpeech();
  const place = scope?.__typename === 'Conference' ? scope.name : (scope?.organisationName ?? '');
  const to = scope
    ? `/${language}/${scope.__typename === 'Conference' ? 'c' : 'organisations'}/${scope.slug}`
    : `/${language}`;
  return (
    <>
      <Notice
        kind="good"
        isAlert
        title={say('web.door.invitation.done', { place, role: say(`web.words.role.${role}`) })}
      />
      <Link className={buttonClass({ variant: 'primary' })} to={to}>
        {say('web.door.goOn')}
      </Link>
    </>
  );
}
