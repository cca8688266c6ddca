import type { CarriedFields } from '../../programme.js';

/** What EMF's schedule.json says of a programme; docs/interchange/emf-json.md says how. */
export const EMF_JSON_FIELDS: CarriedFields = {
  conference: [],
  days: false,
  rooms: ['name'],
  tracks: null,
  people: ['name', 'externalId'],
  sessions: [
    ...(['guid', 'number', 'kind', 'typeLabel', 'title', 'description', 'durationMinutes', 'tags', 'people'] as const),
    ...(['expectedAudience', 'seatLimit', 'prerequisites', 'state', 'doNotRecord', 'url', 'links'] as const),
    ...(['repeatOf', 'placement'] as const),
  ],
};
