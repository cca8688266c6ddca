/** Whether the opening of a file is EMF's schedule.json. Linear; never throws. */
export function looksLikeEmfJson(opening: string): boolean {
  if (!/^[\s\uFEFF]*\[\s*\{/.test(opening)) return false;
  return /"(?:is_family_friendly|is_from_cfp)"\s*:/.test(opening) && /"(?:start_date|occurrences)"\s*:/.test(opening);
}
