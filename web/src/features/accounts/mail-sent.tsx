import { MailCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/surfaces.tsx';
import { DoorPage, wideButton } from './door-form.tsx';

/** A mail goes out, whether or not the address is known here: the page says no more than the server does. */
export function MailSent({
  email,
  text,
  onBack,
}: {
  readonly email: string;
  readonly text: string;
  readonly onBack: () => void;
}) {
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1}>
      <DoorPage title={say('web.door.mailSent')}>
        <Notice kind="good" isAlert>
          <p>
            {text} <bdi dir="ltr">{email}</bdi>
          </p>
        </Notice>
        <p>{say('web.door.mailSent.text')}</p>
        <Button className={wideButton()} onPress={onBack}>
          <MailCheck size={18} aria-hidden="true" />
          {say('web.door.otherAddress')}
        </Button>
      </DoorPage>
    </div>
  );
}
