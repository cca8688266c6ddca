// The title of the document: the page, the conference it belongs to, the product.
import { useEffect } from 'react';
import { create } from 'zustand';

interface TitleParts {
  /** What the page says of itself: its <h1>. */
  readonly page: string | null;
  /** Such as the name of the conference. */
  readonly place: string | null;
}

const useParts = create<TitleParts>(() => ({ page: null, place: null }));

function usePart(part: keyof TitleParts, text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    useParts.setState({ [part]: text });
    return () => useParts.setState((state) => (state[part] === text ? { [part]: null } : state));
  }, [part, text]);
}

/** Names the page; ui/surfaces.tsx does it for every page with a <Page title>. */
export function usePageTitle(text: string | null): void {
  usePart('page', text);
}

/** Names the place that the page belongs to. */
export function usePlaceTitle(text: string | null): void {
  usePart('place', text);
}

/** Keeps the title of the document, and returns it; once, in the frame of a language. `fallback` names a page that does not name itself. */
export function useDocumentTitle(product: string, fallback: string | null): string {
  const { page, place } = useParts();
  const title = [...new Set([page ?? fallback, place, product].filter((part) => part !== null))].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return title;
}
