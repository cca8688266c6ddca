import { KeyRound, MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import type { ResultOf } from '../../lib/graphql.ts';
import { useSend } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFailureText } from '../../ui/form-errors.tsx';
import { Card, Pill } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { type ACCOUNT, REVOKE_ACCESS_TOKEN, SIGN_OUT_EVERYWHERE } from './account-operations.ts';
import styles from './account-page.module.css';
import { deviceName } from './device-name.ts';
import { NewToken } from './new-token.tsx';

type Token = NonNullable<ResultOf<typeof ACCOUNT>['viewer']>['accessTokens'][number];

/** Where she is signed in, and the keys of programs that act for her. */
export function AccessTokens({ tokens }: { readonly tokens: readonly Token[] }) {
  const say = useSay();
  const cookies = tokens.filter(({ kind }) => kind === 'COOKIE');
  const bearers = tokens.filter(({ kind }) => kind === 'BEARER');
  return (
    <>
      <Card>
        <div className={styles.head}>
          <div>
            <h2>{say('web.account.signIns')}</h2>
            <p>{say('web.account.signIns.text')}</p>
          </div>
          <SignOutEverywhere />
        </div>
        <ul className={styles.list}>
          {cookies.map((token) => (
            <TokenLine key={token.id} token={token} />
          ))}
        </ul>
      </Card>
      <Card>
        <div className={styles.head}>
          <div>
            <h2>{say('web.account.programs')}</h2>
            <p>{say('web.account.programs.text')}</p>
          </div>
          <NewToken />
        </div>
        {bearers.length === 0 ? (
          <p>{say('web.account.noPrograms')}</p>
        ) : (
          <ul className={styles.list}>
            {bearers.map((token) => (
              <TokenLine key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function TokenLine({ token: { id, kind, label, createdAt, lastUsedAt, isCurrent } }: { readonly token: Token }) {
  const say = useSay();
  const { intl } = useSpeech();
  const failureText = useFailureText();
  const revoke = useSend(REVOKE_ACCESS_TOKEN, {
    refresh: ['AccountPage'],
    onSuccess: () => toast({ text: say('web.account.ended') }),
  });
  const date = (at: string): string => intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' });
  const name = kind === 'COOKIE' ? deviceName(label) : label;
  const Icon = kind === 'COOKIE' ? MonitorSmartphone : KeyRound;
  return (
    <li className={styles.token}>
      <Icon size={20} aria-hidden="true" />
      <div className={styles.words}>
        <div className={styles.name}>
          <bdi>{name ?? say('web.account.unknownDevice')}</bdi>
          {isCurrent ? <Pill kind="good">{say('web.account.thisOne')}</Pill> : null}
        </div>
        <p>{say('web.account.tokenTimes', { created: date(createdAt), used: date(lastUsedAt) })}</p>
      </div>
      {isCurrent ? null : (
        <Button
          isSmall
          variant="danger"
          isPending={revoke.isPending}
          aria-label={say('web.account.end.of', { name: name ?? '' })}
          onPress={() =>
            revoke.mutate(
              { input: { accessTokenId: id } },
              { onError: (error) => toast({ text: failureText(error), kind: 'bad' }) },
            )
          }
        >
          {say('web.account.end')}
        </Button>
      )}
    </li>
  );
}

function SignOutEverywhere() {
  const say = useSay();
  const { language } = useSpeech();
  const failureText = useFailureText();
  const [isAsking, setIsAsking] = useState(false);
  const send = useSend(SIGN_OUT_EVERYWHERE, { refresh: [] });
  const signOut = (): void =>
    send.mutate(
      {},
      {
        onSuccess: () => location.assign(`/${language}/sign-in`),
        onError: (error) => toast({ text: failureText(error), kind: 'bad' }),
      },
    );
  return (
    <>
      <Button isSmall variant="danger" onPress={() => setIsAsking(true)}>
        {say('web.account.signOutEverywhere')}
      </Button>
      <Dialog
        isOpen={isAsking}
        isAlert
        onClose={() => setIsAsking(false)}
        title={say('web.account.signOutEverywhere')}
        actions={
          <>
            <Button onPress={() => setIsAsking(false)}>{say('web.ui.cancel')}</Button>
            <Button variant="danger" isPending={send.isPending} onPress={signOut}>
              {say('web.account.signOutEverywhere')}
            </Button>
          </>
        }
      >
        <p>{say('web.account.signOutEverywhere.text')}</p>
      </Dialog>
    </>
  );
}
