import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DraftChange } from '../../src/modules/agenda/draft-change.entity.js';
import { Placement } from '../../src/modules/agenda/placement.entity.js';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { PersonAvailability } from '../../src/modules/people/person-availability.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeConference, makeDraft, makePerson, makeRelease, makeSession } from '../support/factories.js';
import { accountWith, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CHANGE = `mutation ($input: ChangeTimeZoneInput!) { changeTimeZone(input: $input) {
  conference { timeZone days { date opensAt closesAt } } errors { code path } } }`;

/** 10:00 in Istanbul, and the same wall-clock time in Berlin; Berlin has summer time from 28 March 2027 on. */
const TEN_IN_ISTANBUL = new Date('2027-03-08T07:00:00Z');
const TEN_IN_BERLIN = new Date('2027-03-08T09:00:00Z');
const TEN_IN_ISTANBUL_IN_APRIL = new Date('2027-04-08T07:00:00Z');
const TEN_IN_BERLIN_IN_APRIL = new Date('2027-04-08T08:00:00Z');

describe('changeTimeZone', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('keeps the wall-clock times of days, placements, undo steps and availability', async () => {
    const conference = await makeConference(app.dataSource);
    const organizer = await accountWith(app, 'organizer', conference.id);
    const draft = await makeDraft(app.dataSource, conference);
    const [early, late] = [
      await makeSession(app.dataSource, conference),
      await makeSession(app.dataSource, conference),
    ];
    await app.dataSource.getRepository(Placement).insert([
      { draftId: draft.id, sessionId: early.id, startsAt: TEN_IN_ISTANBUL, durationMinutes: 30 },
      { draftId: draft.id, sessionId: late.id, startsAt: TEN_IN_ISTANBUL_IN_APRIL, durationMinutes: 30 },
    ]);
    const placement = {
      startsAt: TEN_IN_ISTANBUL.toISOString(),
      durationMinutes: 30,
      roomIds: [],
      isTimePinned: false,
      isRoomPinned: false,
    };
    await app.dataSource.getRepository(DraftChange).insert({
      id: newId(),
      draftId: draft.id,
      revision: 1,
      kind: 'place',
      placements: [{ sessionId: early.id, before: null, after: placement }],
    });
    const person = await makePerson(app.dataSource, conference);
    await app.dataSource.getRepository(PersonAvailability).insert({
      id: newId(),
      conferenceId: conference.id,
      personId: person.id,
      startsAt: TEN_IN_ISTANBUL,
      endsAt: TEN_IN_ISTANBUL_IN_APRIL,
    });

    const { changeTimeZone } = await app.ok(
      CHANGE,
      { input: { conferenceId: toGlobalId('Conference', conference.id), timeZone: 'Europe/Berlin' } },
      organizer,
    );

    expect(changeTimeZone).toEqual({
      conference: {
        timeZone: 'Europe/Berlin',
        days: ['2027-03-08', '2027-03-09'].map((date) => ({
          date,
          opensAt: `${date}T08:00:00.000Z`,
          closesAt: `${date}T17:00:00.000Z`,
        })),
      },
      errors: [],
    });
    const placements = await app.dataSource
      .getRepository(Placement)
      .find({ where: { draftId: draft.id }, order: { startsAt: 'ASC' } });
    expect(placements.map((row) => row.startsAt)).toEqual([TEN_IN_BERLIN, TEN_IN_BERLIN_IN_APRIL]);
    const [change] = await app.dataSource.getRepository(DraftChange).findBy({ draftId: draft.id });
    expect(change?.placements).toEqual([
      { sessionId: early.id, before: null, after: { ...placement, startsAt: TEN_IN_BERLIN.toISOString() } },
    ]);
    const [window] = await app.dataSource.getRepository(PersonAvailability).findBy({ personId: person.id });
    expect([window?.startsAt, window?.endsAt]).toEqual([TEN_IN_BERLIN, TEN_IN_BERLIN_IN_APRIL]);
    const [entry] = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ conferenceId: conference.id, action: 'change_time_zone' });
    expect(entry?.changes).toEqual({ timeZone: { old: 'Europe/Istanbul', new: 'Europe/Berlin' } });
  });

  test('leaves the placements of other conferences alone', async () => {
    const [conference, other] = [await makeConference(app.dataSource), await makeConference(app.dataSource)];
    const organizer = await accountWith(app, 'organizer', conference.id);
    const draft = await makeDraft(app.dataSource, other);
    const session = await makeSession(app.dataSource, other);
    await app.dataSource
      .getRepository(Placement)
      .insert({ draftId: draft.id, sessionId: session.id, startsAt: TEN_IN_ISTANBUL, durationMinutes: 30 });

    await app.ok(
      CHANGE,
      { input: { conferenceId: toGlobalId('Conference', conference.id), timeZone: 'Asia/Tokyo' } },
      organizer,
    );

    const [placement] = await app.dataSource.getRepository(Placement).findBy({ draftId: draft.id });
    expect(placement?.startsAt).toEqual(TEN_IN_ISTANBUL);
  });

  test('is refused after the first release', async () => {
    const conference = await makeConference(app.dataSource);
    const organizer = await accountWith(app, 'organizer', conference.id);
    await makeRelease(app.dataSource, conference, []);

    const { changeTimeZone } = await app.ok(
      CHANGE,
      { input: { conferenceId: toGlobalId('Conference', conference.id), timeZone: 'Europe/Berlin' } },
      organizer,
    );

    expect(changeTimeZone).toEqual({
      conference: null,
      errors: [{ code: 'ZONE_FIXED_BY_RELEASE', path: ['timeZone'] }],
    });
  });

  test('is for organizers only', async () => {
    const conference = await makeConference(app.dataSource);

    await expectForOrganizersOnly(app, conference, {
      query: CHANGE,
      variables: { input: { conferenceId: toGlobalId('Conference', conference.id), timeZone: 'Europe/Berlin' } },
    });
  });
});
