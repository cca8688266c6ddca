/**
 * Controls, bidirectional controls and other characters that nobody sees and that could make one name look like another.
 * The joiner and the non-joiner stay: Persian and Indic names are spelled with them.
 */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0\u2800\u034f]|(?![\t\n\r])\p{Cc}/gu;
const READABLE = /[\p{L}\p{N}\p{S}\p{P}]/u;

/**
 * A text of one line as it is kept, in any script: without invisible controls, white space trimmed and single, letters
 * composed (NFC). Empty where nobody could read anything of it.
 */
export function visibleLine(text: string): string {
  const line = text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return READABLE.test(line) ? line : '';
}
