import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PersonBooking } from '../../src/modules/agenda/person-booking.entity.js';
import { ReleasedSession } from '../../src/modules/agenda/released-session.entity.js';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { PersonAvailability } from '../../src/modules/people/person-availability.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { Person } from '../../src/modules/people/person.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { TimeRequest } from '../../src/modules/sessions/time-request.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { bookPerson, FUTURE, PAST } from '../support/bookings.js';
import { makeConference, makePerson, makeRelease, makeSession } from '../support/factories.js';
import { accountWith, codeFor, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const MERGE = `mutation ($input: MergePeopleInput!) { mergePeople(input: $input) {
  person { id displayName biographies { language text } links { url } photoUrl email availability { startsAt endsAt } isClaimed } mergedPersonId
  errors { code path ... on MergeClashError { sessionIds } } } }`;

describe('mergePeople', () => {
  let app: TestApp;
  let conference: Conference;
  let organizer: TestAccount;
  let keep: Person;
  let duplicate: Person;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    conference = await makeConference(app.dataSource);
    organizer = await accountWith(app, 'organizer', conference.id);
    keep = await makePerson(app.dataSource, conference, { displayName: 'Ada Lovelace' });
    duplicate = await makePerson(app.dataSource, conference, { displayName: 'A. Lovelace', email: 'ada@example.org' });
  });

  const variables = () => ({
    input: {
      conferenceId: toGlobalId('Conference', conference.id),
      keepId: toGlobalId('Person', keep.id),
      duplicateId: toGlobalId('Person', duplicate.id),
    },
  });
  const merge = async (as = organizer) => (await app.ok(MERGE, variables(), as)).mergePeople;

  test('moves parts in sessions, each role once, and finds the sessions under the name that stays', async () => {
    const [shared, moved] = [
      await makeSession(app.dataSource, conference, { title: 'Shared' }, [keep, duplicate]),
      await makeSession(app.dataSource, conference, { title: 'Moved' }, [duplicate]),
    ];
    await app.dataSource
      .getRepository(SessionPerson)
      .insert({ sessionId: shared.id, personId: duplicate.id, role: 'chair', position: 2 });

    const answer = await merge();

    expect(answer).toMatchObject({
      person: { id: toGlobalId('Person', keep.id), displayName: 'Ada Lovelace' },
      mergedPersonId: toGlobalId('Person', duplicate.id),
      errors: [],
    });
    const parts = await app.dataSource
      .getRepository(SessionPerson)
      .find({ order: { sessionId: 'ASC', position: 'ASC' } });
    expect(
      parts
        .filter((part) => [shared.id, moved.id].includes(part.sessionId))
        .map(({ sessionId, personId, role }) => [sessionId, personId, role]),
    ).toEqual([
      [shared.id, keep.id, 'speaker'],
      [shared.id, keep.id, 'chair'],
      [moved.id, keep.id, 'speaker'],
    ]);
    expect((await app.dataSource.getRepository(Session).findOneByOrFail({ id: moved.id })).searchText).toBe(
      'moved ada lovelace',
    );
    const merged = await app.dataSource.getRepository(Person).findOneByOrFail({ id: duplicate.id });
    expect([merged.mergedIntoId, merged.mergedAt instanceof Date]).toEqual([keep.id, true]);
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ conferenceId: conference.id, action: 'merge_people' });
    expect(entries.map((entry) => [entry.subjectId, entry.changes])).toEqual([
      [keep.id, { mergedPersonId: { old: duplicate.id, new: keep.id } }],
    ]);
  });

  test('fills the profile up, moves those of other conferences, and unites availability', async () => {
    const profiles = app.dataSource.getRepository(PersonProfile);
    await profiles.update(
      { personId: keep.id },
      { biographies: { en: 'Mine' }, links: [{ label: 'A', url: 'https://a.example' }] },
    );
    await profiles.update(
      { personId: duplicate.id },
      {
        biographies: { en: 'Other', tr: 'Öteki' },
        links: [
          { label: 'Again', url: 'https://a.example' },
          { label: 'B', url: 'https://b.example' },
        ],
        photoUrl: 'https://example.org/p.jpg',
      },
    );
    const other = await makeConference(app.dataSource, { organisationId: conference.organisationId });
    await profiles.insert({ id: newId(), conferenceId: other.id, personId: duplicate.id });
    const owner = await accountWith(app, 'owner', conference.organisationId);
    const available = (person: Person, from: string, to: string) => ({
      id: newId(),
      conferenceId: conference.id,
      personId: person.id,
      startsAt: new Date(from),
      endsAt: new Date(to),
    });
    await app.dataSource
      .getRepository(PersonAvailability)
      .insert([
        available(keep, '2027-03-08T06:00:00Z', '2027-03-08T08:00:00Z'),
        available(duplicate, '2027-03-08T07:00:00Z', '2027-03-08T09:00:00Z'),
      ]);

    const { person } = await merge(owner);

    expect(person).toEqual({
      id: toGlobalId('Person', keep.id),
      displayName: 'Ada Lovelace',
      biographies: [
        { language: 'en', text: 'Mine' },
        { language: 'tr', text: 'Öteki' },
      ],
      links: [{ url: 'https://a.example' }, { url: 'https://b.example' }],
      photoUrl: 'https://example.org/p.jpg',
      email: 'ada@example.org',
      availability: [{ startsAt: '2027-03-08T06:00:00.000Z', endsAt: '2027-03-08T09:00:00.000Z' }],
      isClaimed: false,
    });
    const left = await profiles.find({ where: [{ personId: keep.id }, { personId: duplicate.id }] });
    expect(new Set(left.map(({ conferenceId, personId }) => `${conferenceId} ${personId}`))).toEqual(
      new Set([conference, other].map(({ id }) => `${id} ${keep.id}`)),
    );
  });

  test('moves bookings and released parts, each once', async () => {
    const [shared, moved] = [
      await makeSession(app.dataSource, conference, {}, [keep, duplicate]),
      await makeSession(app.dataSource, conference, {}, [duplicate]),
    ];
    await makeRelease(app.dataSource, conference, [shared, moved]);
    for (const person of [keep, duplicate]) await bookPerson(app.dataSource, shared, person, FUTURE);
    await bookPerson(app.dataSource, moved, duplicate, PAST);

    const { errors } = await merge();

    expect(errors).toEqual([]);
    const released = await app.dataSource
      .getRepository(ReleasedSession)
      .findBy([{ sessionId: shared.id }, { sessionId: moved.id }]);
    expect(released.map((row) => row.people)).toEqual([
      [{ personId: keep.id, role: 'speaker' }],
      [{ personId: keep.id, role: 'speaker' }],
    ]);
    const bookings = await app.dataSource.getRepository(PersonBooking).findBy({ conferenceId: conference.id });
    expect(new Set(bookings.map(({ sessionId, personId }) => `${sessionId} ${personId}`))).toEqual(
      new Set([shared, moved].map(({ id }) => `${id} ${keep.id}`)),
    );
    expect(bookings).toHaveLength(2);
  });

  test('keeps one open time request for a session', async () => {
    const session = await makeSession(app.dataSource, conference, {}, [keep, duplicate]);
    const request = (person: Person) => ({
      id: newId(),
      conferenceId: conference.id,
      sessionId: session.id,
      personId: person.id,
      reason: 'Train',
    });
    await app.dataSource.getRepository(TimeRequest).insert([request(keep), request(duplicate)]);

    await merge();

    const requests = await app.dataSource
      .getRepository(TimeRequest)
      .find({ where: { sessionId: session.id }, order: { id: 'ASC' } });
    expect(requests.map(({ personId, state }) => [personId, state])).toEqual([
      [keep.id, 'open'],
      [keep.id, 'withdrawn'],
    ]);
  });

  test('hands the account of the duplicate on, and leads earlier merges straight to the one who stays', async () => {
    const account = await app.createAccount();
    await app.dataSource.getRepository(Person).update({ id: duplicate.id }, { accountId: account.id });
    const earlier = await makePerson(app.dataSource, conference, { mergedIntoId: duplicate.id, mergedAt: new Date() });

    const { person } = await merge();

    // Her own name, not the one that organizers gave to the other: nobody renames whom an account claimed.
    expect([person.isClaimed, person.displayName]).toEqual([true, 'A. Lovelace']);
    expect((await app.dataSource.getRepository(Person).findOneByOrFail({ id: keep.id })).accountId).toBe(account.id);
    expect((await app.dataSource.getRepository(Person).findOneByOrFail({ id: earlier.id })).mergedIntoId).toBe(keep.id);
  });

  test('is refused for people of two accounts', async () => {
    for (const person of [keep, duplicate])
      await app.dataSource
        .getRepository(Person)
        .update({ id: person.id }, { accountId: (await app.createAccount()).id });

    expect(await merge()).toEqual({
      person: null,
      mergedPersonId: null,
      errors: [{ code: 'CLAIMED_BY_DIFFERENT_ACCOUNTS', path: ['duplicateId'] }],
    });
  });

  test('is refused where one person would be in two released sessions at once, and changes nothing', async () => {
    const [one, other] = [
      await makeSession(app.dataSource, conference, {}, [keep]),
      await makeSession(app.dataSource, conference, {}, [duplicate]),
    ];
    await bookPerson(app.dataSource, one, keep, FUTURE);
    await bookPerson(app.dataSource, other, duplicate, FUTURE);

    const answer = await merge();

    const sessionIds = [one, other].map((session) => toGlobalId('Session', session.id));
    expect(answer).toEqual({
      person: null,
      mergedPersonId: null,
      errors: [{ code: 'MERGE_WOULD_DOUBLE_BOOK', path: ['duplicateId'], sessionIds }],
    });
    expect(
      (await app.dataSource.getRepository(SessionPerson).findBy({ sessionId: other.id })).map((part) => part.personId),
    ).toEqual([duplicate.id]);
  });

  test('is refused where the duplicate has a profile at a conference whose people the viewer may not edit', async () => {
    const foreign = await makeConference(app.dataSource);
    await app.dataSource
      .getRepository(PersonProfile)
      .insert({ id: newId(), conferenceId: foreign.id, personId: duplicate.id });

    expect(await codeFor(app, { query: MERGE, variables: variables() }, organizer)).toBe('FORBIDDEN');
  });

  test('does not know people who are merged already or are not of the conference', async () => {
    const elsewhere = await makePerson(app.dataSource, await makeConference(app.dataSource));
    const notHere = { input: { ...variables().input, duplicateId: toGlobalId('Person', elsewhere.id) } };
    const itself = { input: { ...variables().input, duplicateId: toGlobalId('Person', keep.id) } };

    await merge();
    const codes = [
      await codeFor(app, { query: MERGE, variables: variables() }, organizer),
      await codeFor(app, { query: MERGE, variables: notHere }, organizer),
      await codeFor(app, { query: MERGE, variables: itself }, organizer),
    ];

    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'BAD_USER_INPUT']);
  });

  test('is for those who edit people', async () => {
    await expectForOrganizersOnly(app, conference, { query: MERGE, variables: variables() });
  });
});
