// Valid rows with as little said as possible; a test states only what matters to it.
import type { DataSource } from 'typeorm';
import { Conference } from '../../src/modules/conferences/conference.entity.js';
import { ConferenceDay } from '../../src/modules/conferences/conference-day.entity.js';
import { Tag } from '../../src/modules/conferences/tag.entity.js';
import { Track } from '../../src/modules/conferences/track.entity.js';
import { Organisation } from '../../src/modules/organisations/organisation.entity.js';
import { RoleGrant } from '../../src/modules/organisations/role-grant.entity.js';
import { scopeKindOf, type Role } from '../../src/modules/organisations/roles.js';
import { Person } from '../../src/modules/people/person.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { ConferenceRoom } from '../../src/modules/rooms/conference-room.entity.js';
import { Room } from '../../src/modules/rooms/room.entity.js';
import { Venue } from '../../src/modules/rooms/venue.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { Draft } from '../../src/modules/agenda/draft.entity.js';
import { Release } from '../../src/modules/agenda/release.entity.js';
import { ReleasedSession } from '../../src/modules/agenda/released-session.entity.js';
import { newId } from '../../src/platform/database/ids.js';

let counter = 0;
const next = (): number => (counter += 1);

export async function makeOrganisation(db: DataSource, fields: Partial<Organisation> = {}): Promise<Organisation> {
  const n = next();
  return db
    .getRepository(Organisation)
    .save({ id: newId(), slug: `organisation-${n}`, name: `Organisation ${n}`, createdAt: new Date(), ...fields });
}

/** A conference on 8 and 9 March 2027 in Istanbul, open 09:00 to 18:00 local time (06:00Z to 15:00Z). */
export async function makeConference(db: DataSource, fields: Partial<Conference> = {}): Promise<Conference> {
  const n = next();
  const organisationId = fields.organisationId ?? (await makeOrganisation(db)).id;
  const conference = await db.getRepository(Conference).save({
    id: newId(),
    slug: `conference-${n}`,
    acronym: null,
    names: { en: `Conference ${n}` },
    descriptions: {},
    timeZone: 'Europe/Istanbul',
    dayBoundaryMinutes: 0,
    languages: ['en'],
    url: null,
    isPublic: true,
    nextSessionNumber: 1,
    createdAt: new Date(),
    ...fields,
    organisationId,
  });
  for (const date of ['2027-03-08', '2027-03-09']) {
    await db.getRepository(ConferenceDay).insert({
      conferenceId: conference.id,
      date,
      opensAt: new Date(`${date}T06:00:00Z`),
      closesAt: new Date(`${date}T15:00:00Z`),
    });
  }
  return conference;
}

export async function grantRole(db: DataSource, account: { id: string }, role: Role, scopeId: string): Promise<void> {
  await db
    .getRepository(RoleGrant)
    .insert({ id: newId(), accountId: account.id, role, scopeKind: scopeKindOf(role), scopeId, grantedBy: null });
}

/** A room of the conference's organisation, used by the conference. */
export async function makeRoom(db: DataSource, conference: Conference, fields: Partial<Room> = {}): Promise<Room> {
  const n = next();
  const room = await db.getRepository(Room).save({
    id: newId(),
    organisationId: conference.organisationId,
    venueId: null,
    name: `Room ${n}`,
    capacity: 100,
    features: [],
    isStepFree: true,
    lanes: 1,
    createdAt: new Date(),
    retiredAt: null,
    ...fields,
  });
  await db
    .getRepository(ConferenceRoom)
    .insert({ conferenceId: conference.id, roomId: room.id, position: n, externalId: null });
  return room;
}

export async function makeTrack(db: DataSource, conference: Conference, fields: Partial<Track> = {}): Promise<Track> {
  const n = next();
  return db.getRepository(Track).save({
    id: newId(),
    conferenceId: conference.id,
    names: { en: `Track ${n}` },
    color: '#5b21b6',
    position: n,
    ...fields,
  });
}

/** A person with a profile at the conference. */
export async function makePerson(
  db: DataSource,
  conference: Conference,
  fields: Partial<Person> & { email?: string } = {},
): Promise<Person> {
  const n = next();
  const { email, ...rest } = fields;
  const displayName = fields.displayName ?? `Person ${n}`;
  const person = await db.getRepository(Person).save({
    id: newId(),
    displayName,
    searchName: displayName.toLowerCase(),
    accountId: null,
    mergedIntoId: null,
    mergedAt: null,
    createdAt: new Date(),
    ...rest,
  });
  await db
    .getRepository(PersonProfile)
    .insert({ id: newId(), conferenceId: conference.id, personId: person.id, email: email ?? null });
  return person;
}

/** A confirmed talk of 30 minutes unless said otherwise, held by the given people as speakers. */
export async function makeSession(
  db: DataSource,
  conference: Conference,
  fields: Partial<Session> = {},
  speakers: readonly { id: string }[] = [],
): Promise<Session> {
  const n = next();
  const session = await db.getRepository(Session).save({
    id: newId(),
    conferenceId: conference.id,
    number: n,
    guid: newId(),
    kind: 'talk',
    typeLabel: null,
    state: 'confirmed',
    title: `Session ${n}`,
    subtitle: null,
    abstract: null,
    description: null,
    searchText: `session ${n}`,
    language: 'en',
    translations: {},
    durationMinutes: 30,
    trackId: null,
    level: null,
    expectedAudience: null,
    requiredFeatures: [],
    isExclusive: false,
    roomCount: 1,
    seatLimit: null,
    prerequisites: null,
    materials: [],
    links: [],
    doNotRecord: false,
    recordingLicense: null,
    url: null,
    repeatOfId: null,
    revision: 1,
    createdAt: new Date(),
    updatedAt: new Date(),
    cancelledAt: null,
    ...fields,
  } as Session);
  for (const [position, speaker] of speakers.entries()) {
    await db
      .getRepository(SessionPerson)
      .insert({ sessionId: session.id, personId: speaker.id, role: 'speaker', position });
  }
  await db.query('UPDATE conference SET next_session_number = greatest(next_session_number, $2) WHERE id = $1', [
    conference.id,
    n + 1,
  ]);
  return session;
}

export async function makeDraft(db: DataSource, conference: Conference, fields: Partial<Draft> = {}): Promise<Draft> {
  return db.getRepository(Draft).save({
    id: newId(),
    conferenceId: conference.id,
    name: `Draft ${next()}`,
    state: 'open',
    revision: 0,
    branchedFromId: null,
    branchedFromRevision: null,
    createdBy: null,
    createdAt: new Date(),
    discardedAt: null,
    ...fields,
  });
}

export async function makeTag(db: DataSource, conference: Conference, fields: Partial<Tag> = {}): Promise<Tag> {
  return db.getRepository(Tag).save({ id: newId(), conferenceId: conference.id, name: `tag-${next()}`, ...fields });
}

/** The next release of a conference, without rooms: these sessions at 07:00Z on its first day, with length and people as they are now. */
export async function makeRelease(
  db: DataSource,
  conference: Conference,
  sessions: readonly Session[],
): Promise<Release> {
  const earlier = await db.getRepository(Release).countBy({ conferenceId: conference.id });
  const release = await db.getRepository(Release).save({
    id: newId(),
    conferenceId: conference.id,
    number: earlier + 1,
    name: `Release ${earlier + 1}`,
    comment: null,
    draftId: null,
    releasedBy: null,
    releasedAt: new Date(),
  });
  const startsAt = new Date('2027-03-08T07:00:00Z');
  for (const session of sessions) {
    const parts = await db
      .getRepository(SessionPerson)
      .find({ where: { sessionId: session.id }, order: { position: 'ASC' } });
    const endsAt = new Date(startsAt.getTime() + session.durationMinutes * 60_000);
    const people = parts.map(({ personId, role }) => ({ personId, role }));
    await db.getRepository(ReleasedSession).insert({
      releaseId: release.id,
      sessionId: session.id,
      startsAt,
      endsAt,
      title: session.title,
      roomIds: [],
      people,
    });
  }
  return release;
}

export async function makeVenue(
  db: DataSource,
  organisation: { id: string },
  fields: Partial<Venue> = {},
): Promise<Venue> {
  const venue = {
    id: newId(),
    organisationId: organisation.id,
    name: `Venue ${next()}`,
    address: null,
    isStepFree: false,
    createdAt: new Date(),
    ...fields,
  };
  return db.getRepository(Venue).save(venue);
}
