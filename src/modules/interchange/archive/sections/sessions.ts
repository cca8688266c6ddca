// Sessions with their people, tags, orders, requests and stars.
import { z } from 'zod';
import { PERSON_ROLES, SESSION_KINDS, SESSION_LEVELS, SESSION_STATES } from '../../../sessions/session-kinds.js';
import { SessionOrder } from '../../../sessions/session-order.entity.js';
import { SessionPerson } from '../../../sessions/session-person.entity.js';
import { SessionStar } from '../../../sessions/session-star.entity.js';
import { SessionTag } from '../../../sessions/session-tag.entity.js';
import { Session } from '../../../sessions/session.entity.js';
import { TimeRequest } from '../../../sessions/time-request.entity.js';
import type { Field } from '../format/field.js';
import { accountOrNull, idOf, idOrNull, ownId } from '../format/ids.js';
import { section } from '../format/section.js';
import {
  flag,
  instant,
  instantOrNull,
  LANGUAGE,
  languageOrNull,
  links,
  oneOf,
  orNull,
  TEXT,
  text,
  textList,
  textOrNull,
  value,
  webAddressOrNull,
  whole,
} from '../format/values.js';
import { OF_CONFERENCE } from './conference.js';

const SESSION_IDS = 'SELECT id FROM session WHERE conference_id = $1';
const MAX_COUNT = 1_000_000;

const TRANSLATION = z.strictObject({
  title: TEXT.optional(),
  subtitle: TEXT.optional(),
  abstract: TEXT.optional(),
  description: TEXT.optional(),
});

export const SESSIONS = section({
  entity: Session,
  description: 'Anything that takes place at the conference.',
  where: 't.conference_id = $1',
  order: 't.number',
  rowsAtOnce: 200,
  placed: OF_CONFERENCE,
  notCarried: { searchText: 'follows from title, translations and people' },
  fields: {
    id: ownId('session'),
    number: whole(1),
    guid: ownId('guid'),
    kind: oneOf(SESSION_KINDS),
    typeLabel: textOrNull,
    state: oneOf(SESSION_STATES),
    title: text,
    subtitle: textOrNull,
    abstract: textOrNull,
    description: textOrNull,
    language: languageOrNull,
    translations: value(z.record(LANGUAGE, TRANSLATION)),
    durationMinutes: whole(1, 10_080),
    trackId: idOrNull('track'),
    level: orNull(oneOf(SESSION_LEVELS)),
    expectedAudience: orNull(whole(0, MAX_COUNT)),
    requiredFeatures: textList,
    isExclusive: flag,
    roomCount: whole(0, 100),
    seatLimit: orNull(whole(1, MAX_COUNT)),
    prerequisites: textOrNull,
    materials: links,
    links,
    doNotRecord: flag,
    recordingLicense: textOrNull,
    url: webAddressOrNull,
    repeatOfId: idOrNull('session'),
    revision: whole(1),
    createdAt: instant,
    updatedAt: instant,
    cancelledAt: instantOrNull,
  },
});

export const SESSION_PEOPLE = section({
  entity: SessionPerson,
  description: 'The part of a person in a session.',
  where: `t.session_id IN (${SESSION_IDS})`,
  order: 't.session_id, t.position, t.person_id, t.role',
  fields: {
    sessionId: idOf('session'),
    personId: idOf('person'),
    role: oneOf(PERSON_ROLES),
    position: whole(0),
  },
});

export const SESSION_TAGS = section({
  entity: SessionTag,
  description: 'A tag of a session.',
  where: `t.session_id IN (${SESSION_IDS})`,
  order: 't.session_id, t.tag_id',
  fields: { sessionId: idOf('session'), tagId: idOf('tag') },
});

export const SESSION_ORDERS = section({
  entity: SessionOrder,
  description: 'The earlier session must end before the later one starts.',
  where: 't.conference_id = $1',
  order: 't.before_id, t.after_id',
  placed: OF_CONFERENCE,
  fields: { beforeId: idOf('session'), afterId: idOf('session') },
});

export const TIME_REQUESTS = section({
  entity: TimeRequest,
  description: 'A speaker asked for another time.',
  where: 't.conference_id = $1',
  order: 't.id',
  placed: OF_CONFERENCE,
  fields: {
    id: ownId('timeRequest'),
    sessionId: idOf('session'),
    personId: idOf('person'),
    reason: text,
    state: oneOf(['open', 'granted', 'declined', 'withdrawn']),
    answer: textOrNull,
    answeredBy: accountOrNull('answeredBy'),
    answeredAt: instantOrNull,
    createdAt: instant,
  },
});

/** SQL: the digest by which an archive of a conference knows a reader. */
export const readerDigest = (conferenceId: string, email: string): string =>
  `encode(sha256(convert_to(${conferenceId} || ':' || ${email}, 'UTF8')), 'hex')`;

/** Nobody is told whose star it is, so an archive must not tell either: only who knows the address finds the account. */
const reader: Field<string> = {
  schema: z.string().regex(/^[0-9a-f]{64}$/),
  property: 'accountId',
  read: (column) => readerDigest('$1::uuid::text', `(SELECT a.email FROM account a WHERE a.id = ${column})`),
  mapIds: (digest, visitor) => visitor.reader(digest),
};

export const STARS = section({
  entity: SessionStar,
  description:
    'A reader wants to see the session. reader is the SHA-256 of conference id, colon and address; left out where nobody has the account here.',
  where: 't.conference_id = $1',
  order: 't.session_id, 1',
  placed: OF_CONFERENCE,
  needs: ['reader'],
  fields: { reader, sessionId: idOf('session'), createdAt: instant },
});
