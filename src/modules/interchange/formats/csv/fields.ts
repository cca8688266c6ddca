// What a table carries follows from its columns.
import type { CarriedFields, PersonField, RoomField, SessionField } from '../../programme.js';
import type { ColumnMapping } from './columns.js';
import type { BaseField } from './csv-fields.js';

type Has = (...fields: readonly BaseField[]) => boolean;
type Carried<Field> = readonly (readonly [Field, readonly BaseField[]])[];

const NOTHING: CarriedFields = { conference: [], days: false, rooms: null, tracks: null, people: null, sessions: null };

const SPEAKERS: readonly BaseField[] = ['speakers', 'speakerIds', 'speakerEmails', 'moderators', 'chairs', 'hosts'];
const NAMES: readonly BaseField[] = ['speakers', 'moderators', 'chairs', 'hosts'];

/** Fields of a session, and the columns of which one is enough to say them. */
const SESSION_FIELDS: Carried<SessionField> = [
  ['guid', ['guid', 'id']],
  ['number', ['number', 'id']],
  ['kind', ['kind', 'type']],
  ['typeLabel', ['type']],
  ['title', ['title']],
  ['subtitle', ['subtitle']],
  ['abstract', ['abstract']],
  ['description', ['description']],
  ['language', ['language']],
  ['durationMinutes', ['duration', 'end']],
  ['trackId', ['track']],
  ['tags', ['tags']],
  ['level', ['level']],
  ['people', SPEAKERS],
  ['requiredFeatures', ['requiredFeatures']],
  ['expectedAudience', ['expectedAudience']],
  ['seatLimit', ['seatLimit']],
  ['prerequisites', ['prerequisites']],
  ['exclusive', ['exclusive']],
  ['state', ['state']],
  ['doNotRecord', ['doNotRecord']],
  ['recordingLicense', ['license']],
  ['url', ['url']],
  ['links', ['links']],
  ['repeatOf', ['repeatOf']],
  ['after', ['after']],
  ['roomCount', ['roomCount']],
  ['placement', ['start', 'date']],
];

const PERSON_FIELDS: Carried<PersonField> = [
  ['externalId', ['id']],
  ['name', ['name', 'firstName', 'lastName']],
  ['email', ['email']],
  ['biographies', ['biography']],
  ['photoUrl', ['photo']],
  ['links', ['links']],
];

const ROOM_FIELDS: Carried<RoomField> = [
  ['guid', ['guid', 'id']],
  ['name', ['name']],
  ['venue', ['venue']],
  ['capacity', ['capacity']],
  ['features', ['features']],
  ['stepFree', ['stepFree']],
  ['lanes', ['lanes']],
];

/** Exactly what the columns of a table say. */
export function carriedBy({ table, columns }: ColumnMapping): CarriedFields {
  const has: Has = (...fields) => columns.some(({ field }) => fields.includes(field));
  switch (table) {
    case 'sessions':
      return { ...sessionTable(has), sessions: sessionFields(columns, has) };
    case 'people':
      return { ...NOTHING, people: carried(PERSON_FIELDS, has) };
    case 'rooms':
      return { ...NOTHING, rooms: carried(ROOM_FIELDS, has) };
    case 'availability':
      return availabilityTable(has);
  }
}

function sessionTable(has: Has): CarriedFields {
  const people: Carried<PersonField> = [
    ['externalId', ['speakerIds']],
    ['name', NAMES],
    ['email', ['speakerEmails']],
  ];
  return {
    ...NOTHING,
    conference: zoneField(has),
    rooms: has('rooms') ? ['name'] : null,
    tracks: has('track') ? ['names'] : null,
    people: has(...SPEAKERS) ? carried(people, has) : null,
  };
}

function sessionFields(columns: ColumnMapping['columns'], has: Has): readonly SessionField[] {
  const isTranslated = columns.some(({ field, language }) => language !== null && field !== 'track');
  const fields = carried(SESSION_FIELDS, has);
  return isTranslated ? [...fields, 'translations'] : fields;
}

function availabilityTable(has: Has): CarriedFields {
  const people: Carried<PersonField> = [
    ['externalId', ['personId']],
    ['name', ['person']],
    ['email', ['email']],
  ];
  const rooms: Carried<RoomField> = [
    ['guid', ['roomGuid']],
    ['name', ['room']],
  ];
  return {
    ...NOTHING,
    conference: zoneField(has),
    people: has('person', 'personId', 'email') ? [...carried(people, has), 'available'] : null,
    rooms: has('room', 'roomGuid') ? [...carried(rooms, has), 'available'] : null,
  };
}

function zoneField(has: Has): CarriedFields['conference'] {
  return has('timeZone') ? ['timeZone'] : [];
}

function carried<Field>(fields: Carried<Field>, has: Has): readonly Field[] {
  return fields.filter(([, columns]) => has(...columns)).map(([field]) => field);
}
