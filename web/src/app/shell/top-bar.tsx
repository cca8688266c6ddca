import { Link } from '@tanstack/react-router';
import { CircleHelp, Search } from 'lucide-react';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { keyNames } from '../../ui/keys.tsx';
import { Mark } from '../../ui/mark.tsx';
import { LanguageMenu } from '../language-menu.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Switcher } from './switcher.tsx';
import styles from './top-bar.module.css';

export function TopBar({ onSearch, onHelp }: { readonly onSearch: () => void; readonly onHelp: () => void }) {
  const say = useSay();
  const { language } = useSpeech();
  return (
    <header className={styles.bar} data-no-print="">
      <Link
        to="/$lang"
        params={{ lang: language }}
        className={styles.brand}
        aria-label={say('web.shell.toStart')}
        activeOptions={{ exact: true }}
      >
        <Mark />
        <span className={styles.product}>{say('web.shell.product')}</span>
      </Link>
      <Switcher />
      <div className={styles.end}>
        <Button variant="quiet" className={styles.search ?? ''} onPress={onSearch} aria-keyshortcuts="Control+K">
          <Search size={18} aria-hidden="true" />
          <span className={styles.words}>{say('web.shell.palette.button')}</span>
          <kbd className={styles.keys} dir="ltr">
            {keyNames('Mod+k').join(' ')}
          </kbd>
        </Button>
        <LanguageMenu />
        <IconButton
          className={styles.help ?? ''}
          label={say('web.shell.keys.title')}
          keys="?"
          icon={<CircleHelp size={18} aria-hidden="true" />}
          onPress={onHelp}
        />
        <AccountMenu onKeys={onHelp} />
      </div>
    </header>
  );
}
