/** Marks that writers of Latin, Greek, Cyrillic, Hebrew and Arabic add or leave out; other scripts keep theirs (か is not が). */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/** Apostrophes of every keyboard, the signs that transliterate hamza and ayn, the Arabic tatweel and what nobody sees. */
const UNSEEN = /['`´\u2018\u2019\u02b9-\u02bf\u0640\u0621]|\p{Cf}/gu;

const SEPARATORS = /[\p{Pd}\s]+/gu;

/** Letters that Unicode does not decompose although readers take them for the same. */
const SAME_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['þ', 'th'],
  ['ə', 'e'],
  ['ς', 'σ'],
  // Arabic: alef wasla, ta marbuta, alef maqsura; Persian yeh, kaf and heh as typed on other keyboards.
  ['ٱ', 'ا'],
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
]);

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A text as search compares it: names and queries pass through this one function. Case, diacritics, the Turkish dotted
 * and dotless i, Arabic hamza, alef forms, ta marbuta and vowel signs make no difference; words are parted by one space.
 * Any text is valid; folding twice gives the same as folding once.
 */
export function foldForSearch(text: string): string {
  return [...text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(OPTIONAL_MARKS, '')]
    .map((character) => SAME_LETTERS.get(character) ?? character)
    .join('')
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(UNSEEN, '')
    .replace(SEPARATORS, ' ')
    .trim()
    .normalize('NFC');
}
