import type { CarriedFields } from '../../programme.js';

/**
 * What a calendar carries of a programme; docs/interchange/icalendar.md says how. The kind is not among it: categories
 * only suggest one for new sessions.
 */
export const ICALENDAR_FIELDS: CarriedFields = {
  conference: ['title', 'description', 'timeZone', 'url'],
  days: false,
  rooms: ['name'],
  tracks: ['names'],
  people: ['name', 'externalId', 'email'],
  sessions: [
    ...(['guid', 'title', 'description', 'language', 'durationMinutes', 'trackId', 'tags', 'people'] as const),
    ...(['state', 'url', 'links', 'repeatOf', 'placement'] as const),
  ],
};
