import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useSignOut } from '../../features/accounts/sign-out.ts';
import { useViewer } from '../../features/accounts/viewer.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { chooseTheme, storedTheme, type Theme } from '../../lib/theme.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import styles from './account-menu.module.css';

const THEMES = [
  { theme: 'device', Icon: Monitor },
  { theme: 'light', Icon: Sun },
  { theme: 'dark', Icon: Moon },
] as const;

/** Who is signed in, light or dark, and the way out. */
export function AccountMenu({ onKeys }: { readonly onKeys: () => void }) {
  const say = useSay();
  const { language: lang } = useSpeech();
  const { viewer } = useViewer();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const themes = useThemeEntries();
  const { displayName } = viewer.account;
  return (
    <Menu
      label={say('web.shell.account')}
      entries={[
        {
          id: 'account',
          section: displayName,
          label: say('web.account.title'),
          icon: <UserRound size={16} aria-hidden="true" />,
          onAction: () => void navigate({ to: '/$lang/account', params: { lang } }),
        },
        {
          id: 'keys',
          section: displayName,
          label: say('web.shell.keys.title'),
          icon: <Keyboard size={16} aria-hidden="true" />,
          keys: '?',
          onAction: onKeys,
        },
        {
          id: 'out',
          section: displayName,
          label: say('web.account.signOut'),
          icon: <LogOut size={16} aria-hidden="true" />,
          onAction: signOut,
        },
        ...themes,
      ]}
    >
      <Button
        variant="quiet"
        className={styles.trigger ?? ''}
        aria-label={`${say('web.shell.account')}: ${displayName}`}
      >
        <span className={styles.initial} aria-hidden="true">
          {[...displayName][0]?.toLocaleUpperCase(lang)}
        </span>
      </Button>
    </Menu>
  );
}

function useThemeEntries(): readonly MenuEntry[] {
  const say = useSay();
  const [current, setCurrent] = useState<Theme>(storedTheme);
  return THEMES.map(({ theme, Icon }) => ({
    id: theme,
    section: say('web.shell.theme'),
    label: say(`web.shell.theme.${theme}`),
    icon: <Icon size={16} aria-hidden="true" />,
    isSelected: theme === current,
    onAction: () => {
      chooseTheme(theme);
      setCurrent(theme);
    },
  }));
}
