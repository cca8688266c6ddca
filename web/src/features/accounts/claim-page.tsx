import { Link } from '@tanstack/react-router';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { CLAIM_PROFILE } from './door-operations.ts';
import { Offer, useKeptCode } from './offer.tsx';

/** Taking over the profile that an organizer made for one. */
export function ClaimPage() {
  const say = useSay();
  const { language: lang } = useSpeech();
  const code = useKeptCode('claim');
  const claim = useSend(CLAIM_PROFILE);
  const { errors = [], person = null } = claim.data?.claimProfile ?? {};
  return (
    <Offer
      name="claim"
      code={code}
      isPending={claim.isPending}
      errors={errors}
      failure={claim.error}
      onAccept={(mailed) => claim.mutate({ input: { code: mailed } })}
      done={
        person ? (
          <>
            <Notice kind="good" isAlert title={say('web.door.claim.done', { name: person.displayName })} />
            <Link className={buttonClass({ variant: 'primary' })} to="/$lang" params={{ lang }}>
              {say('web.door.goOn')}
            </Link>
          </>
        ) : null
      }
    />
  );
}
