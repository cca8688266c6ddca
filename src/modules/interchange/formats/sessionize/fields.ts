import type { CarriedFields } from '../../programme.js';

/** What a GridSmart view keeps of any programme that is written as one; docs/interchange/sessionize.md says how. */
export const GRIDSMART_FIELDS: CarriedFields = {
  conference: [],
  days: false,
  rooms: ['name'],
  tracks: [],
  people: ['name', 'externalId'],
  sessions: [
    ...(['guid', 'kind', 'typeLabel', 'title', 'language', 'durationMinutes', 'trackId', 'tags', 'level'] as const),
    ...(['people', 'exclusive', 'state', 'placement'] as const),
  ],
};

/**
 * What the schedule views of Sessionize say. Their one text and their two links are not in GRIDSMART_FIELDS because a
 * programme may have more of both than the view has room for.
 */
export const SESSIONIZE_FIELDS: CarriedFields = {
  ...GRIDSMART_FIELDS,
  tracks: ['names'],
  sessions: [...(GRIDSMART_FIELDS.sessions ?? []), 'description', 'links'],
};

/** What the Speakers view says: people alone. */
export const SESSIONIZE_SPEAKERS_FIELDS: CarriedFields = {
  conference: [],
  days: false,
  rooms: null,
  tracks: null,
  people: ['name', 'externalId', 'biographies', 'photoUrl', 'links'],
  sessions: null,
};

/** The All view has the speakers with everything said of them. */
export const SESSIONIZE_ALL_FIELDS: CarriedFields = {
  ...SESSIONIZE_FIELDS,
  people: SESSIONIZE_SPEAKERS_FIELDS.people,
};
