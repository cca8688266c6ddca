import { Outlet, useLoaderData, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { directionOf, formatTag, isLanguage, rememberLanguage } from '../lib/language.ts';
import { useDocumentTitle } from '../lib/page-title.ts';
import { SpeechProvider, useSay } from '../lib/say.tsx';
import { LiveRegions } from '../ui/live-regions.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { usePlainPath } from './language-menu.tsx';
import styles from './language-frame.module.css';
import { useNavigationFocus } from './navigation.ts';
import { titleKeyOf } from './titles.ts';

/** Everything of one language: direction, messages, formats, and the strings of React Aria. */
export function LanguageFrame() {
  const { lang } = useParams({ from: '/$lang' });
  const { messages } = useLoaderData({ from: '/$lang' });
  const language = isLanguage(lang) ? lang : 'en';
  // Before anything is measured: the direction decides where everything stands.
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  useEffect(() => rememberLanguage(language), [language]);
  return (
    <I18nProvider locale={formatTag(language)}>
      <SpeechProvider language={language} messages={messages}>
        <Frame />
      </SpeechProvider>
    </I18nProvider>
  );
}

function Frame() {
  const say = useSay();
  const titleKey = titleKeyOf(usePlainPath());
  const title = useDocumentTitle(say('web.shell.product'), titleKey && say(titleKey));
  useNavigationFocus(title);
  return (
    <>
      <a href="#main" className={styles.skip} onClick={skip}>
        {say('web.shell.skip')}
      </a>
      <ProgressLine />
      <Outlet />
      <Toasts />
      <LiveRegions />
    </>
  );
}

/** The fragment may hold a secret or a place: it stays as it is. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}

/** While the next page is fetched. */
function ProgressLine() {
  const isLoading = useRouterState({ select: ({ isLoading }) => isLoading });
  return isLoading ? <div className={styles.progress} aria-hidden="true" data-no-print="" /> : null;
}
