/** Members that only pretalx has: of submissions, of slots (both words), of speakers. */
const SUBMISSION = /"(?:submission_type|submission_type_id|content_locale)"\s*:/;
const SLOT = [/"submission"\s*:/, /"schedule"\s*:/];
const SPEAKER = [/"code"\s*:/, /"avatar(?:_url|_source)?"\s*:/];
/** schedule.json, which pretalx writes as well, has these. */
const SCHEDULE_JSON = /"(?:persons|conference)"\s*:\s*[[{]/;

/**
 * Whether the opening of a file is an answer of pretalx's API, or what a site generator made of one. Linear; never
 * throws.
 */
export function looksLikePretalxJson(opening: string): boolean {
  if (!/^[\s\uFEFF]*[[{]/.test(opening) || SCHEDULE_JSON.test(opening)) return false;
  return [[SUBMISSION], SLOT, SPEAKER].some((words) => words.every((word) => word.test(opening)));
}
