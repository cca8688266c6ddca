/**
 * How headings are compared: without regard to case, accents, punctuation and white space, "startsAt" and "STARTS_AT" as
 * "starts at". Arabic letters are reduced to their plain forms.
 */
export function headingKey(heading: string): string {
  return (
    heading
      .slice(0, 200)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .normalize('NFKD')
      .toLowerCase()
      // Accents, the dot of a Turkish İ, Arabic vowel signs and the line that stretches words.
      .replace(/[\p{M}\u0640]/gu, '')
      .replaceAll('ı', 'i')
      .replaceAll('ß', 'ss')
      .replaceAll('ى', 'ي')
      .replaceAll('ة', 'ه')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
