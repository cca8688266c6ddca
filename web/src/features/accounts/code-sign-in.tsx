import { useEffect } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SkeletonLines } from '../../ui/surfaces.tsx';
import { DoorPage, wideButton } from './door-form.tsx';
import { SIGN_IN_WITH_CODE } from './door-operations.ts';
import { useGoOn, useOnce } from './door.ts';

/** Exchanges the secret of a mailed link at once: it stands in the fragment, which mail scanners do not send. */
export function CodeSignIn({ code, onGiveUp }: { readonly code: string; readonly onGiveUp: () => void }) {
  const say = useSay();
  const goOn = useGoOn();
  const { data, error } = useOnce(SIGN_IN_WITH_CODE, { input: { code } });
  const viewer = data?.signInWithCode.viewer;
  useEffect(() => {
    if (viewer) void goOn();
  }, [viewer, goOn]);
  const errors = data?.signInWithCode.errors ?? [];
  const hasFailed = errors.length > 0 || error !== null;
  return (
    <DoorPage title={say('web.door.signIn')}>
      <FormErrors errors={errors} failure={error} title={say('web.door.failed')} />
      {hasFailed ? (
        <Button variant="primary" className={wideButton()} onPress={onGiveUp}>
          {say('web.door.anotherLink')}
        </Button>
      ) : (
        <>
          <p role="status">
            {viewer ? say('web.door.welcome', { name: viewer.account.displayName }) : say('web.door.signingIn')}
          </p>
          <SkeletonLines lines={3} />
        </>
      )}
    </DoorPage>
  );
}
