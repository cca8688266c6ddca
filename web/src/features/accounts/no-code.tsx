import { Link } from '@tanstack/react-router';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { DoorPage } from './door-form.tsx';

/** Where the page of a mailed link was opened without its secret. */
export function NoCode({ title }: { readonly title: string }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  return (
    <DoorPage title={title}>
      <Notice kind="warn" title={say('web.door.noCode')}>
        {say('web.door.noCode.text')}
      </Notice>
      <Link className={buttonClass({ variant: 'primary' })} to="/$lang/sign-in" params={{ lang }}>
        {say('web.door.signIn')}
      </Link>
    </DoorPage>
  );
}
