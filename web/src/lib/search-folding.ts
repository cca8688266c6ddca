// Search in names of any script: case, diacritics, tashkeel and the spellings of alef and ta marbuta do not matter.

/** Folds a text for comparison: "İstanbul" and "ISTANBUL", "فاطمة" and "فاطمه" come out alike. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')
    .trim();
}

/** Whether every word of `search` is in `text`. */
export function holds(text: string, search: string): boolean {
  const haystack = folded(text);
  return folded(search)
    .split(/\s+/u)
    .every((word) => haystack.includes(word));
}
