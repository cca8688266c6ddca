import { useLocation, useRouter } from '@tanstack/react-router';
import { Languages } from 'lucide-react';
import { isLanguage, type Language, LANGUAGE_NAMES } from '../lib/language.ts';
import { useSay, useSpeech } from '../lib/say.tsx';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import styles from './language-menu.module.css';

/** Opens the same page, with all that stands in its address, in another language. */
export function useLanguageSwitch(): (language: Language) => void {
  const router = useRouter();
  return (language) => {
    const { href } = router.state.location;
    void router.navigate({ href: href.replace(/^\/[^/?#]*/u, `/${language}`), replace: true });
  };
}

/** The language of the page, and the others in their own scripts. */
export function LanguageMenu({ className }: { readonly className?: string }) {
  const say = useSay();
  const { language } = useSpeech();
  const switchTo = useLanguageSwitch();
  const current = LANGUAGE_NAMES.find((known) => known.language === language);
  return (
    <Menu
      label={say('web.shell.language')}
      entries={LANGUAGE_NAMES.map((known) => ({
        id: known.language,
        label: known.name,
        lang: known.language,
        isSelected: known.language === language,
        onAction: () => switchTo(known.language),
      }))}
    >
      <Button
        variant="quiet"
        className={[styles.trigger, className].filter(Boolean).join(' ')}
        aria-label={`${say('web.shell.language')}: ${current?.name ?? language}`}
      >
        <Languages size={18} aria-hidden="true" />
        <span className={styles.name}>{current?.name ?? language}</span>
      </Button>
    </Menu>
  );
}

/** The path without its language: what a page is, whatever the language. */
export function usePlainPath(): string {
  const { pathname } = useLocation();
  const [, first = '', ...rest] = pathname.split('/');
  return `/${(isLanguage(first) ? rest : [first, ...rest]).join('/')}`;
}
