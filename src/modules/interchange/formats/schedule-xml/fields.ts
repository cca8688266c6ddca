import type { CarriedFields } from '../../programme.js';

/** What schedule.xml carries of a programme; docs/interchange.md says how. */
export const SCHEDULE_XML_FIELDS: CarriedFields = {
  conference: ['title', 'acronym', 'timeZone', 'url'],
  days: true,
  rooms: ['name', 'guid'],
  tracks: ['names', 'color'],
  people: ['name', 'externalId'],
  sessions: [
    ...(['guid', 'number', 'kind', 'typeLabel', 'title', 'subtitle', 'abstract', 'description', 'language'] as const),
    ...(['durationMinutes', 'trackId', 'people', 'state', 'doNotRecord', 'recordingLicense', 'url', 'links'] as const),
    'placement',
  ],
};
