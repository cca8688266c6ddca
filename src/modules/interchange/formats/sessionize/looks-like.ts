// Which of Sessionize's views a file is, by its first characters.

/** Whether the opening of a file is one of the views with sessions: GridSmart, Sessions or All. Linear; never throws. */
export function looksLikeGridSmart(opening: string): boolean {
  return /^[\s\uFEFF]*[[{]/.test(opening) && /"isServiceSession"\s*:/.test(opening);
}

/** Whether the opening of a file is the Speakers view. Linear; never throws. */
export function looksLikeSessionizeSpeakers(opening: string): boolean {
  if (!/^[\s\uFEFF]*\[/.test(opening) || looksLikeGridSmart(opening)) return false;
  return /"fullName"\s*:/.test(opening) && /"(?:tagLine|isTopSpeaker)"\s*:/.test(opening);
}
