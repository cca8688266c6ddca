// The form of a Programme, as an import source keeps the one that it read last.
import { z } from 'zod';
import { PERSON_ROLES, SESSION_KINDS, SESSION_LEVELS } from '../../../sessions/session-kinds.js';
import type {
  Programme,
  ProgrammeDay,
  ProgrammePerson,
  ProgrammeRoom,
  ProgrammeSession,
  ProgrammeTrack,
} from '../../programme.js';
import { TEXT, WHOLE } from './values.js';

/** Every member of T by name: a member that is added to it does not compile until it stands here too. */
type ShapeOf<T> = { readonly [K in keyof Required<T>]: z.ZodType };

const NAME = TEXT.nullable();
const COUNT = WHOLE.nullable();
const TEXTS = z.record(TEXT, TEXT);
const LINKS = z.array(z.strictObject({ label: TEXT, url: TEXT }));
const WINDOWS = z.array(z.strictObject({ startsAt: TEXT, endsAt: TEXT })).nullable();

const DAY = z.strictObject({ date: TEXT, opensAt: TEXT, closesAt: TEXT } satisfies ShapeOf<ProgrammeDay>);

const ROOM = z.strictObject({
  id: TEXT,
  guid: NAME,
  name: TEXT,
  venue: NAME,
  capacity: COUNT,
  features: z.array(TEXT),
  stepFree: z.boolean().nullable(),
  lanes: WHOLE,
  available: WINDOWS,
} satisfies ShapeOf<ProgrammeRoom>);

const TRACK = z.strictObject({ id: TEXT, names: TEXTS, color: NAME } satisfies ShapeOf<ProgrammeTrack>);

const PERSON = z.strictObject({
  id: TEXT,
  externalId: NAME,
  name: TEXT,
  email: NAME,
  biographies: TEXTS,
  photoUrl: NAME,
  links: LINKS,
  available: WINDOWS,
} satisfies ShapeOf<ProgrammePerson>);

const TRANSLATION = z.strictObject({
  title: TEXT.optional(),
  subtitle: TEXT.optional(),
  abstract: TEXT.optional(),
  description: TEXT.optional(),
});

const SESSION = z.strictObject({
  id: TEXT,
  guid: NAME,
  number: COUNT,
  kind: z.enum(SESSION_KINDS),
  typeLabel: NAME,
  title: TEXT,
  subtitle: NAME,
  abstract: NAME,
  description: NAME,
  translations: z.record(TEXT, TRANSLATION),
  language: NAME,
  durationMinutes: WHOLE,
  trackId: NAME,
  tags: z.array(TEXT),
  level: z.enum(SESSION_LEVELS).nullable(),
  people: z.array(z.strictObject({ personId: TEXT, role: z.enum(PERSON_ROLES) })),
  requiredFeatures: z.array(TEXT),
  expectedAudience: COUNT,
  seatLimit: COUNT,
  prerequisites: NAME,
  exclusive: z.boolean(),
  state: z.enum(['submitted', 'accepted', 'confirmed', 'cancelled']),
  doNotRecord: z.boolean(),
  recordingLicense: NAME,
  url: NAME,
  links: LINKS,
  repeatOf: NAME,
  after: z.array(TEXT),
  roomCount: WHOLE.optional(),
  placement: z.strictObject({ startsAt: TEXT, durationMinutes: WHOLE, roomIds: z.array(TEXT) }).nullable(),
} satisfies ShapeOf<ProgrammeSession>);

export const PROGRAMME = z
  .strictObject({
    title: TEXTS,
    acronym: NAME,
    slug: TEXT,
    description: TEXTS,
    timeZone: NAME,
    dayBoundaryMinutes: WHOLE,
    locales: z.array(TEXT),
    url: NAME,
    days: z.array(DAY),
    rooms: z.array(ROOM),
    travel: z.array(z.strictObject({ fromVenue: TEXT, toVenue: TEXT, minutes: WHOLE })),
    tracks: z.array(TRACK),
    people: z.array(PERSON),
    sessions: z.array(SESSION),
  } satisfies ShapeOf<Programme>)
  .meta({ id: 'Programme', description: 'What a source said, under its own ids.' });
