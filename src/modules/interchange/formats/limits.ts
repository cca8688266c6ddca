// What one file may hold. The largest real schedule seen has 1,007 events in 3 MB; the limits leave two orders of
// magnitude and keep the memory for the worst accepted file bounded.
export const MAX_BYTES = 50 * 1024 * 1024;
export const MAX_DEPTH = 32;
export const MAX_ELEMENTS = 5_000_000;
/** Inside one event or the conference. */
export const MAX_ELEMENTS_OF_ONE = 20_000;
export const MAX_EVENTS = 100_000;
export const MAX_DAYS = 1_000;
export const MAX_ROOMS = 10_000;
/**
 * Characters of a title, name or label; the rest is cut off with a finding. Names stand in indexes of the database,
 * which take 2,704 bytes: 500 characters are 1,500 at most.
 */
export const MAX_LINE = 500;
/** Characters of an abstract or description. */
export const MAX_TEXT = 50_000;
/** 99:59, the longest duration that schedule.xml can express. */
export const MAX_DURATION_MINUTES = 5_999;
