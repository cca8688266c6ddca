// What one calendar may hold, beside what limits.ts says for all formats.

/** A real file of 482 events has 9,145 lines. */
export const MAX_LINES = 5_000_000;
/** Characters of one line once it is unfolded; what is longer is an attachment in base64. */
export const MAX_LINE_LENGTH = 1_000_000;
/** Characters of a property's name and parameters. */
export const MAX_HEAD_LENGTH = 10_000;
/** Time zones with rules of their own; each may cost the time of looking through 20,000 years. */
export const MAX_OWN_ZONES = 5;
/** Different names of zones; each may cost the time of asking the runtime for it. */
export const MAX_ZONE_NAMES = 500;
/** Changes between standard and daylight time that one zone lists. */
export const MAX_OBSERVANCES = 500;
/** Different series of one file; following a rule takes up to a millisecond. */
export const MAX_SERIES = 5_000;
/** A series with more occurrences, or a longer one, is a calendar of meetings, not a programme. */
export const MAX_OCCURRENCES = 100;
export const MAX_SERIES_DAYS = 60;
