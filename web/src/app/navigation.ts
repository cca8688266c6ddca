import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { announce } from '../lib/announce.ts';

/** After a page changed: the focus goes to its content, and its title is read out, as a browser does with a new document. */
export function useNavigationFocus(title: string): void {
  // Without the language: the same page in another language keeps the focus where it is.
  const path = useRouterState({
    select: ({ resolvedLocation }) => resolvedLocation?.pathname.replace(/^\/[^/]*/u, ''),
  });
  const lastPath = useRef(path);
  useEffect(() => {
    const isFirst = lastPath.current === undefined;
    if (lastPath.current === path) return;
    lastPath.current = path;
    const main = document.querySelector('#main');
    // A page may have put the focus where the work begins.
    if (isFirst || !(main instanceof HTMLElement) || main.contains(document.activeElement)) return;
    main.focus({ preventScroll: true });
  }, [path]);
  const isFirstTitle = useRef(true);
  useEffect(() => {
    if (!isFirstTitle.current) announce(title);
    isFirstTitle.current = false;
  }, [title]);
}
