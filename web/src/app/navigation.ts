import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { announce } from '../lib/announce.ts';

const withoutLanguage = (pathname: string): string => pathname.replace(/^\/[^/]*/u, '');

/** After a page changed: the focus goes to its content, and its title is read out, as a browser does with a new document. */
export function useNavigationFocus(title: string): void {
  const router = useRouter();
  const isFirst = useRef(true);
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, toLocation }) => {
        if (!fromLocation || withoutLanguage(fromLocation.pathname) === withoutLanguage(toLocation.pathname)) return;
        const main = document.querySelector('#main');
        // A page may have put the focus where the work begins.
        if (!(main instanceof HTMLElement) || main.contains(document.activeElement)) return;
        main.focus({ preventScroll: true });
      }),
    [router],
  );
  useEffect(() => {
    if (!isFirst.current) announce(title);
    isFirst.current = false;
  }, [title]);
}
