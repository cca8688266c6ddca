import type { CarriedFields, PersonField } from '../../programme.js';

/** What pretalx says of sessions; docs/interchange/pretalx-json.md says how. */
export const PRETALX_JSON_FIELDS: CarriedFields = {
  conference: [],
  days: false,
  rooms: ['name', 'guid', 'capacity'],
  tracks: ['names', 'color'],
  people: ['name', 'externalId', 'biographies', 'photoUrl'],
  sessions: [
    ...(['guid', 'kind', 'typeLabel', 'title', 'abstract', 'description', 'translations', 'language'] as const),
    ...(['durationMinutes', 'trackId', 'tags', 'people', 'state', 'doNotRecord', 'links', 'repeatOf'] as const),
    'placement',
  ],
};

/** What it says of people; some of it depends on what the one who asked may see. */
export function pretalxSpeakerFields(seen: { readonly email: boolean; readonly available: boolean }): CarriedFields {
  const people: readonly PersonField[] = [
    ...(['name', 'externalId', 'biographies', 'photoUrl'] as const),
    ...(seen.email ? (['email'] as const) : []),
    ...(seen.available ? (['available'] as const) : []),
  ];
  return { conference: [], days: false, rooms: null, tracks: null, people, sessions: null };
}
