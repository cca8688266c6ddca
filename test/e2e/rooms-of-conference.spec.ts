import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PlacementRoom } from '../../src/modules/agenda/placement-room.entity.js';
import { Placement } from '../../src/modules/agenda/placement.entity.js';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { ConferenceRoom } from '../../src/modules/rooms/conference-room.entity.js';
import type { Room } from '../../src/modules/rooms/room.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { bookRoom, PAST } from '../support/bookings.js';
import { makeConference, makeDraft, makeRoom, makeSession, makeVenue } from '../support/factories.js';
import { accountWith, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const SET = `mutation ($input: SetConferenceRoomsInput!) { setConferenceRooms(input: $input) {
  conference { rooms { name } } errors { code path ... on RoomInUseError { room { name } sessionCount } } } }`;
const ROOMS = `query ($slug: String!) { conference(slug: $slug) { rooms { name isStepFree venue { name travel { minutes } } availability { startsAt } } } }`;

describe('rooms of a conference', () => {
  let app: TestApp;
  let conference: Conference;
  let organizer: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    conference = await makeConference(app.dataSource);
    organizer = await accountWith(app, 'organizer', conference.id);
  });

  const set = (...rooms: Room[]) =>
    app.gql(
      SET,
      {
        input: {
          conferenceId: toGlobalId('Conference', conference.id),
          roomIds: rooms.map((room) => toGlobalId('Room', room.id)),
        },
      },
      organizer,
    );
  /** A room of the same organisation that another conference uses. */
  const roomOfOrganisation = async (fields: Partial<Room> = {}): Promise<Room> =>
    makeRoom(
      app.dataSource,
      await makeConference(app.dataSource, { organisationId: conference.organisationId }),
      fields,
    );

  test('are replaced, in their new order, and keep their identity in imported programmes', async () => {
    const [old, kept] = [
      await makeRoom(app.dataSource, conference, { name: 'Old' }),
      await makeRoom(app.dataSource, conference, { name: 'Kept' }),
    ];
    await app.dataSource
      .getRepository(ConferenceRoom)
      .update({ conferenceId: conference.id, roomId: kept.id }, { externalId: 'guid-1' });
    const added = await roomOfOrganisation({ name: 'Added' });

    const { data } = await set(added, kept);

    expect(data.setConferenceRooms).toEqual({
      conference: { rooms: [{ name: 'Added' }, { name: 'Kept' }] },
      errors: [],
    });
    const rows = await app.dataSource
      .getRepository(ConferenceRoom)
      .find({ where: { conferenceId: conference.id }, order: { position: 'ASC' } });
    expect(rows.map((row) => row.externalId)).toEqual([null, 'guid-1']);
    const [entry] = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ conferenceId: conference.id, action: 'set_conference_rooms' });
    expect(entry?.changes).toEqual({ roomIds: { old: [old.id, kept.id], new: [added.id, kept.id] } });
  });

  test('cannot be left out while a draft or the agenda has sessions in them', async () => {
    const [drafted, booked, discarded] = [
      await makeRoom(app.dataSource, conference, { name: 'A drafted' }),
      await makeRoom(app.dataSource, conference, { name: 'B booked' }),
      await makeRoom(app.dataSource, conference, { name: 'C discarded' }),
    ];
    const session = await makeSession(app.dataSource, conference);
    for (const [room, state] of [
      [drafted, 'open'],
      [discarded, 'discarded'],
    ] as const) {
      const draft = await makeDraft(app.dataSource, conference, { state });
      await app.dataSource.getRepository(Placement).insert({
        draftId: draft.id,
        sessionId: session.id,
        startsAt: new Date('2027-03-08T07:00:00Z'),
        durationMinutes: 30,
      });
      await app.dataSource
        .getRepository(PlacementRoom)
        .insert({ draftId: draft.id, sessionId: session.id, roomId: room.id });
    }
    await bookRoom(app.dataSource, session, booked, PAST);

    const { data } = await set();

    expect(data.setConferenceRooms).toEqual({
      conference: null,
      errors: [
        { code: 'IN_USE', path: ['roomIds'], room: { name: 'A drafted' }, sessionCount: 1 },
        { code: 'IN_USE', path: ['roomIds'], room: { name: 'B booked' }, sessionCount: 1 },
      ],
    });
  });

  test('are of its organisation and not retired', async () => {
    const foreign = await makeRoom(app.dataSource, await makeConference(app.dataSource));
    const retired = await roomOfOrganisation({ retiredAt: new Date() });

    const codes = [await set(foreign), await set(retired)].map((answer) => answer.errors[0]?.extensions.code);

    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test('are shown to everybody, with the same number of statements for one room and for three', async () => {
    const venue = await makeVenue(app.dataSource, { id: conference.organisationId }, { isStepFree: true });
    const read = () => app.ok(ROOMS, { slug: conference.slug });

    await makeRoom(app.dataSource, conference, { name: 'First', venueId: venue.id, isStepFree: null });
    const shown = await read();
    const one = await app.countStatements(read);
    await makeRoom(app.dataSource, conference, { venueId: venue.id });
    await makeRoom(app.dataSource, conference, { venueId: venue.id });
    const three = await app.countStatements(read);

    expect(shown.conference.rooms).toEqual([
      { name: 'First', isStepFree: true, venue: { name: venue.name, travel: [] }, availability: null },
    ]);
    // Conference, its rooms, the rooms, venues, ways, availability.
    expect([one, three]).toEqual([6, 6]);
  });

  test('are for organizers only', async () => {
    await expectForOrganizersOnly(app, conference, {
      query: SET,
      variables: { input: { conferenceId: toGlobalId('Conference', conference.id), roomIds: [] } },
    });
  });
});
