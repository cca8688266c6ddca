// Which language a page is in: the first part of its path says.

/** Languages of the product; `en-XA` is stretched English for finding texts that do not fit. */
export const LANGUAGES = ['en', 'tr', 'ar', 'en-XA'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages that people choose from, each in its own name. */
export const LANGUAGE_NAMES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'tr', name: 'Türkçe' },
  { language: 'ar', name: 'العربية' },
];

export function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The tag for Intl and React Aria. Digits and calendar are pinned: a region would choose other digits, and for some the
 * Hijri calendar, on its own.
 */
export function formatTag(language: Language): string {
  const region = { en: 'en-GB', 'en-XA': 'en-GB', tr: 'tr-TR', ar: 'ar-AE' }[language];
  return `${region}-u-ca-gregory-nu-latn`;
}

/** The product's language that the browser asks for first; English where it asks for none of them. */
export function preferredLanguage(wanted: readonly string[] = navigator.languages): Language {
  const found = wanted.map((tag) => tag.split('-')[0]).find((tag) => tag === 'en' || tag === 'tr' || tag === 'ar');
  return (found as Language | undefined) ?? 'en';
}

/** The language of the page's address; that of the document where the address has none. */
export function pageLanguage(): Language {
  const [, first] = location.pathname.split('/');
  if (isLanguage(first)) return first;
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

const STORED = 'multaqa.language';

/** The language chosen last on this device, else what the browser asks for. */
export function rememberedLanguage(): Language {
  const stored = localStorage.getItem(STORED) ?? undefined;
  return isLanguage(stored) ? stored : preferredLanguage();
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}
