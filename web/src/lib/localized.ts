import type { Language } from './language.ts';

export interface LocalizedText {
  readonly language: string;
  readonly text: string;
}

/** The text in the language of the page; the first one, which is the main language's, where there is none. */
export function textIn(texts: readonly LocalizedText[], language: Language): string {
  const wanted = language.slice(0, 2);
  return (
    (
      texts.find((each) => each.language === wanted) ??
      texts.find((each) => each.language.startsWith(`${wanted}-`)) ??
      texts[0]
    )?.text ?? ''
  );
}
