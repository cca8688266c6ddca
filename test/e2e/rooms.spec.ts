import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Organisation } from '../../src/modules/organisations/organisation.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { Room } from '../../src/modules/rooms/room.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { bookRoom, FUTURE, PAST } from '../support/bookings.js';
import { makeConference, makeOrganisation, makeRoom, makeSession, makeVenue } from '../support/factories.js';
import { accountWith, codeFor } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const FIELDS = 'id name capacity features isStepFree lanes retiredAt venue { name } availability { startsAt endsAt }';
const ERRORS = 'errors { code path ... on RoomInUseError { room { name } sessionCount } }';
const CREATE = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { room { ${FIELDS} } ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateRoomInput!) { updateRoom(input: $input) { room { ${FIELDS} } ${ERRORS} } }`;
const RETIRE = `mutation ($input: RetireRoomInput!) { retireRoom(input: $input) { room { retiredAt } ${ERRORS} } }`;
const RESTORE = `mutation ($input: RestoreRoomInput!) { restoreRoom(input: $input) { room { retiredAt } ${ERRORS} } }`;
const LIST = `query ($organisationId: ID!, $first: Int = 50, $after: String, $includeRetired: Boolean = false) {
  rooms(organisationId: $organisationId, first: $first, after: $after, includeRetired: $includeRetired) {
    nodes { name venue { name } availability { startsAt } } totalCount pageInfo { hasNextPage endCursor } } }`;

describe('rooms', () => {
  let app: TestApp;
  let organisation: Organisation;
  let organisationId: string;
  let owner: TestAccount;
  let conference: Conference;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    organisation = await makeOrganisation(app.dataSource);
    organisationId = toGlobalId('Organisation', organisation.id);
    owner = await accountWith(app, 'owner', organisation.id);
    conference = await makeConference(app.dataSource, { organisationId: organisation.id });
  });

  const window = (from: string, to: string) => ({
    startsAt: `2027-03-08T${from}:00.000Z`,
    endsAt: `2027-03-08T${to}:00.000Z`,
  });
  const roomId = (room: { id: string }): string => toGlobalId('Room', room.id);

  test('refuse an empty id of a venue', async () => {
    const room = await makeRoom(app.dataSource, conference);
    const created = { organisationId, venueId: '', name: 'Hall' };
    const updated = { roomId: roomId(room), venueId: '' };

    const codes = [
      await codeFor(app, { query: CREATE, variables: { input: created } }, owner),
      await codeFor(app, { query: UPDATE, variables: { input: updated } }, owner),
    ];

    expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  test.each(['\u200b', '\u202e', '\u200d', ' \u0007\u2066 '])('refuse the invisible name %j', async (name) => {
    const variables = { input: { organisationId, name } };

    expect(await codeFor(app, { query: CREATE, variables }, owner)).toBe('BAD_USER_INPUT');
  });

  test('have names without controls, whose joiners stay', async () => {
    const input = { organisationId, name: '\u202eتالار\u200b مه\u200cلقا\u0007' };

    expect((await app.ok(CREATE, { input }, owner)).createRoom.room.name).toBe('تالار مه\u200cلقا');
  });

  test('are made with what is known of them, times merged and in order', async () => {
    const venue = await makeVenue(app.dataSource, organisation, { name: 'Campus', isStepFree: true });
    const input = {
      organisationId,
      venueId: toGlobalId('Venue', venue.id),
      name: ' Great  Hall ',
      capacity: 300,
      features: [' Projector', 'projector', 'Piano'],
      lanes: 2,
      availability: [window('12:00', '14:00'), window('06:00', '09:00'), window('09:00', '10:00')],
    };

    const { createRoom } = await app.ok(CREATE, { input }, owner);

    expect(createRoom).toEqual({
      room: {
        id: createRoom.room.id,
        name: 'Great Hall',
        capacity: 300,
        features: ['projector', 'piano'],
        isStepFree: true,
        lanes: 2,
        retiredAt: null,
        venue: { name: 'Campus' },
        availability: [window('06:00', '10:00'), window('12:00', '14:00')],
      },
      errors: [],
    });
  });

  test('are made once for two calls with the same key', async () => {
    const variables = { input: { organisationId, name: 'Once', idempotencyKey: 'room-1' } };

    const answers = [await app.ok(CREATE, variables, owner), await app.ok(CREATE, variables, owner)];

    expect(answers[0].createRoom.room.id).toBe(answers[1].createRoom.room.id);
    expect(await app.dataSource.getRepository(Room).countBy({ organisationId: organisation.id })).toBe(1);
  });

  test('have names of their own within a venue, and any name without one', async () => {
    const [here, there] = [
      await makeVenue(app.dataSource, organisation),
      await makeVenue(app.dataSource, organisation),
    ];
    const create = async (venue: { id: string } | null): Promise<unknown> =>
      (
        await app.ok(
          CREATE,
          { input: { organisationId, name: 'Room 1', venueId: venue && toGlobalId('Venue', venue.id) } },
          owner,
        )
      ).createRoom.errors;

    const errors = [
      await create(here),
      await create(there),
      await create(null),
      await create(null),
      await create(here),
    ];

    expect(errors).toEqual([[], [], [], [], [{ code: 'NAME_TAKEN', path: ['name'] }]]);
  });

  test.each([
    ['ends before it starts', window('10:00', '09:00')],
    ['is empty', window('10:00', '10:00')],
    ['is not of whole minutes', { startsAt: '2027-03-08T10:00:30.000Z', endsAt: '2027-03-08T11:00:00.000Z' }],
  ])('refuse a time that %s', async (_case, faulty) => {
    const { createRoom } = await app.ok(
      CREATE,
      { input: { organisationId, name: 'R', availability: [window('06:00', '07:00'), faulty] } },
      owner,
    );

    expect(createRoom).toEqual({ room: null, errors: [{ code: 'INTERVAL_INVALID', path: ['availability', '1'] }] });
  });

  test('change as given: what is left out stays, null clears, and the change is audited', async () => {
    const room = await makeRoom(app.dataSource, conference, {
      name: 'Old',
      capacity: 50,
      features: ['piano'],
      isStepFree: false,
    });
    await app.ok(UPDATE, { input: { roomId: roomId(room), availability: [window('06:00', '07:00')] } }, owner);

    const { updateRoom } = await app.ok(
      UPDATE,
      { input: { roomId: roomId(room), name: 'New', capacity: null, availability: null } },
      owner,
    );

    expect(updateRoom).toEqual({
      room: {
        id: roomId(room),
        name: 'New',
        capacity: null,
        features: ['piano'],
        isStepFree: false,
        lanes: 1,
        retiredAt: null,
        venue: null,
        availability: null,
      },
      errors: [],
    });
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .find({ where: { subjectId: room.id }, order: { id: 'ASC' } });
    expect(entries.map((entry) => entry.changes)).toEqual([
      { availability: { old: [], new: [window('06:00', '07:00')] } },
      {
        name: { old: 'Old', new: 'New' },
        capacity: { old: 50, new: null },
        availability: { old: [window('06:00', '07:00')], new: [] },
      },
    ]);
  });

  test('keep the lanes that released sessions to come stand in, and may lose the others', async () => {
    const room = await makeRoom(app.dataSource, conference, { name: 'Shared', lanes: 4 });
    await bookRoom(app.dataSource, await makeSession(app.dataSource, conference), room, FUTURE, 2);
    await bookRoom(app.dataSource, await makeSession(app.dataSource, conference), room, PAST, 4);

    const lowered = await app.ok(UPDATE, { input: { roomId: roomId(room), lanes: 2 } }, owner);
    const refused = await app.ok(UPDATE, { input: { roomId: roomId(room), lanes: 1 } }, owner);

    expect(lowered.updateRoom.room.lanes).toBe(2);
    expect(refused.updateRoom).toEqual({
      room: null,
      errors: [{ code: 'IN_USE', path: ['lanes'], room: { name: 'Shared' }, sessionCount: 1 }],
    });
  });

  test('retire once no released session to come is in them, and can be brought back', async () => {
    const [busy, free] = [
      await makeRoom(app.dataSource, conference, { name: 'Busy' }),
      await makeRoom(app.dataSource, conference),
    ];
    await bookRoom(app.dataSource, await makeSession(app.dataSource, conference), busy, FUTURE);
    await bookRoom(app.dataSource, await makeSession(app.dataSource, conference), free, PAST);

    const refused = await app.ok(RETIRE, { input: { roomId: roomId(busy) } }, owner);
    const retired = await app.ok(RETIRE, { input: { roomId: roomId(free) } }, owner);
    const restored = await app.ok(RESTORE, { input: { roomId: roomId(free) } }, owner);

    expect(refused.retireRoom).toEqual({
      room: null,
      errors: [{ code: 'IN_USE', path: ['roomId'], room: { name: 'Busy' }, sessionCount: 1 }],
    });
    expect(retired.retireRoom).toEqual({ room: { retiredAt: expect.any(String) }, errors: [] });
    expect(restored.restoreRoom).toEqual({ room: { retiredAt: null }, errors: [] });
  });

  test('stay retired while another room of their venue has the name', async () => {
    const venue = await makeVenue(app.dataSource, organisation);
    const retired = await makeRoom(app.dataSource, conference, {
      venueId: venue.id,
      name: 'Lab',
      retiredAt: new Date(),
    });
    await makeRoom(app.dataSource, conference, { venueId: venue.id, name: 'Lab' });

    const { restoreRoom } = await app.ok(RESTORE, { input: { roomId: roomId(retired) } }, owner);

    expect(restoreRoom).toEqual({ room: null, errors: [{ code: 'NAME_TAKEN', path: ['name'] }] });
  });

  test('are listed by name, page by page, without the retired ones unless asked for', async () => {
    for (const name of ['C', 'A', 'B']) await makeRoom(app.dataSource, conference, { name });
    await makeRoom(app.dataSource, conference, { name: 'D', retiredAt: new Date() });
    const page = async (variables: object) => (await app.ok(LIST, { organisationId, ...variables }, owner)).rooms;
    const namesOf = (rooms: { nodes: { name: string }[] }): string[] => rooms.nodes.map((room) => room.name);

    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    const all = await page({ includeRetired: true });

    expect([namesOf(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([['A', 'B'], 3, true]);
    expect([namesOf(second), second.pageInfo.hasNextPage]).toEqual([['C'], false]);
    expect(namesOf(all)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('are listed with the same number of statements for one room and for three', async () => {
    const venue = await makeVenue(app.dataSource, organisation);
    const count = (): Promise<number> => app.countStatements(() => app.ok(LIST, { organisationId }, owner));

    await makeRoom(app.dataSource, conference, { venueId: venue.id });
    const one = await count();
    await makeRoom(app.dataSource, conference, { venueId: venue.id });
    await makeRoom(app.dataSource, conference, { venueId: venue.id });
    const three = await count();

    // Token, account, organisation, roles, rooms, total, venues, availability.
    expect([one, three]).toEqual([8, 8]);
  });

  test('are looked after by organizers of the organisation too', async () => {
    const organizer = await accountWith(app, 'organizer', conference.id);

    const { createRoom } = await app.ok(CREATE, { input: { organisationId, name: 'By organizer' } }, organizer);

    expect(createRoom.errors).toEqual([]);
  });

  test('are not there for strangers, and not to be changed by who only creates conferences', async () => {
    const room = await makeRoom(app.dataSource, conference);
    const [stranger, creator] = [
      await app.createAccount(),
      await accountWith(app, 'conference_creator', organisation.id),
    ];
    const operations = [
      { query: CREATE, variables: { input: { organisationId, name: 'R' } } },
      ...[UPDATE, RETIRE, RESTORE].map((query) => ({ query, variables: { input: { roomId: roomId(room) } } })),
      { query: LIST, variables: { organisationId } },
    ];
    const codesFor = (account: TestAccount | null) =>
      Promise.all(operations.map((operation) => codeFor(app, operation, account)));

    expect(await codesFor(null)).toEqual(Array(5).fill('UNAUTHENTICATED'));
    expect(await codesFor(stranger)).toEqual(Array(5).fill('NOT_FOUND'));
    expect(await codesFor(creator)).toEqual([...Array(4).fill('FORBIDDEN'), undefined]);
  });

  test('of another organisation give no venue', async () => {
    const foreign = await makeVenue(app.dataSource, await makeOrganisation(app.dataSource));

    const answer = await app.gql(
      CREATE,
      { input: { organisationId, name: 'R', venueId: toGlobalId('Venue', foreign.id) } },
      owner,
    );

    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
