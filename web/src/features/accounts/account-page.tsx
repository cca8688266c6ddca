import { useSuspenseQuery } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { apiQuery } from '../../lib/queries.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/surfaces.tsx';
import { ACCOUNT } from './account-operations.ts';
import { AccessTokens } from './access-tokens.tsx';
import styles from './account-page.module.css';
import { PasswordSection } from './password-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { useSignOut } from './sign-out.ts';

export function AccountPage() {
  const say = useSay();
  const signOut = useSignOut();
  const { viewer } = useSuspenseQuery(apiQuery(ACCOUNT, {})).data;
  if (!viewer) return null;
  return (
    <Page
      title={say('web.account.title')}
      lead={<bdi dir="ltr">{viewer.email}</bdi>}
      actions={
        <Button onPress={signOut}>
          <LogOut size={16} aria-hidden="true" />
          {say('web.account.signOut')}
        </Button>
      }
    >
      <div className={styles.sections}>
        <ProfileSection displayName={viewer.account.displayName} locale={viewer.locale} />
        <PasswordSection hasPassword={viewer.hasPassword} email={viewer.email} />
      </div>
      <AccessTokens tokens={viewer.accessTokens} />
    </Page>
  );
}
