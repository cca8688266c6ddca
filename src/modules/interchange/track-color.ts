/** The colour of tracks whose source names none. */
export const DEFAULT_TRACK_COLOR = '#6b7280';
