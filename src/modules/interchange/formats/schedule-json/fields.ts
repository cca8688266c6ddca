import type { CarriedFields } from '../../programme.js';

/** What schedule.json carries of a programme; docs/interchange/schedule-json.md says how. */
export const SCHEDULE_JSON_FIELDS: CarriedFields = {
  conference: ['title', 'acronym', 'description', 'timeZone', 'url'],
  days: true,
  rooms: ['name', 'guid', 'capacity'],
  tracks: ['names', 'color'],
  people: ['name', 'externalId', 'biographies', 'photoUrl', 'links'],
  sessions: [
    ...(['guid', 'number', 'kind', 'typeLabel', 'title', 'subtitle', 'abstract', 'description', 'language'] as const),
    ...(['durationMinutes', 'trackId', 'people', 'state', 'doNotRecord', 'recordingLicense', 'url', 'links'] as const),
    'placement',
  ],
};
