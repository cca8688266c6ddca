import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeConference } from '../support/factories.js';
import { accountWith, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const UPDATE = `mutation ($input: UpdateConferenceInput!) { updateConference(input: $input) {
  conference { slug acronym names { language text } descriptions { language text } dayBoundaryMinutes languages url isPublic timeZone }
  errors { code path } } }`;
const SET_DAYS = `mutation ($input: SetConferenceDaysInput!) { setConferenceDays(input: $input) {
  conference { days { date opensAt closesAt } } errors { code path } } }`;

describe('settings of a conference', () => {
  let app: TestApp;
  let conference: Conference;
  let organizer: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
    await makeConference(app.dataSource, { slug: 'settings-taken' });
  });
  afterAll(() => app.close());

  const setUp = async (fields: Partial<Conference> = {}): Promise<string> => {
    conference = await makeConference(app.dataSource, fields);
    organizer = await accountWith(app, 'organizer', conference.id);
    return toGlobalId('Conference', conference.id);
  };
  const auditOf = (action: string): Promise<AuditEntry[]> =>
    app.dataSource.getRepository(AuditEntry).findBy({ conferenceId: conference.id, action });

  test('change as given, and what is left out stays', async () => {
    const conferenceId = await setUp({ acronym: 'OLD', url: 'https://old.example' });
    const input = {
      conferenceId,
      slug: 'renamed-27',
      names: [
        { language: 'ar', text: ' ملتقى ' },
        { language: 'tr', text: ' ' },
      ],
      acronym: null,
      languages: ['ar', 'en'],
    };

    const { updateConference } = await app.ok(UPDATE, { input }, organizer);

    expect(updateConference).toEqual({
      conference: {
        slug: 'renamed-27',
        acronym: null,
        names: [{ language: 'ar', text: 'ملتقى' }],
        descriptions: [],
        dayBoundaryMinutes: 0,
        languages: ['ar', 'en'],
        url: 'https://old.example',
        isPublic: true,
        timeZone: 'Europe/Istanbul',
      },
      errors: [],
    });
  });

  test('are audited with old and new value, and not when nothing changed', async () => {
    const conferenceId = await setUp();

    await app.ok(UPDATE, { input: { conferenceId, isPublic: false } }, organizer);
    await app.ok(UPDATE, { input: { conferenceId, isPublic: false } }, organizer);

    const entries = await auditOf('update_conference');
    expect(entries.map(({ accountId, changes }) => ({ accountId, changes }))).toEqual([
      { accountId: organizer.id, changes: { isPublic: { old: true, new: false } } },
    ]);
  });

  test.each([
    ['a slug that another conference has', { slug: 'settings-taken' }, { code: 'SLUG_TAKEN', path: ['slug'] }],
    ['a name without text', { names: [{ language: 'en', text: '  ' }] }, { code: 'REQUIRED', path: ['names'] }],
    [
      'a name of 201 characters',
      { names: [{ language: 'en', text: 'n'.repeat(201) }] },
      { code: 'TOO_LONG', path: ['names', '0', 'text'] },
    ],
  ])('refuse %s', async (_case, change, error) => {
    const conferenceId = await setUp();

    const { updateConference } = await app.ok(UPDATE, { input: { conferenceId, ...change } }, organizer);

    expect(updateConference).toEqual({ conference: null, errors: [error] });
  });

  test.each([
    { slug: null },
    { slug: 'x' },
    { slug: 'Upper' },
    { isPublic: null },
    { dayBoundaryMinutes: 721 },
    { url: 'ftp://example.org' },
  ])('refuse the malformed %j', async (change) => {
    const conferenceId = await setUp();

    const answer = await app.gql(UPDATE, { input: { conferenceId, ...change } }, organizer);

    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('are for organizers only', async () => {
    const conferenceId = await setUp();

    await expectForOrganizersOnly(app, conference, {
      query: UPDATE,
      variables: { input: { conferenceId, acronym: 'NEW' } },
    });
  });

  describe('days', () => {
    const day = (date: string, opens = '06:00', closes = '15:00') => ({
      date,
      opensAt: `${date}T${opens}:00.000Z`,
      closesAt: `${date}T${closes}:00.000Z`,
    });

    test('are replaced as a whole and come back in order', async () => {
      const conferenceId = await setUp();
      const days = [day('2027-05-02'), day('2027-05-01')];

      const { setConferenceDays } = await app.ok(SET_DAYS, { input: { conferenceId, days } }, organizer);

      expect(setConferenceDays).toEqual({ conference: { days: [days[1], days[0]] }, errors: [] });
      expect((await auditOf('set_conference_days')).length).toBe(1);
    });

    test.each([
      ['closes before it opens', [day('2027-05-01', '15:00', '06:00')], '0'],
      ['repeats a date', [day('2027-05-01', '06:00', '07:00'), day('2027-05-01', '08:00', '09:00')], '1'],
      ['overlaps another', [day('2027-05-01'), { ...day('2027-05-02'), opensAt: '2027-05-01T14:59:00.000Z' }], '1'],
      ['opens before its date', [{ ...day('2027-05-01'), opensAt: '2027-04-30T20:59:00.000Z' }], '0'],
      ['closes after its date', [{ ...day('2027-05-01'), closesAt: '2027-05-01T21:01:00.000Z' }], '0'],
      ['lies on another date', [day('2027-05-01'), { ...day('2027-05-09'), date: '2027-05-02' }], '1'],
    ])('refuse one that %s', async (_case, days, index) => {
      const conferenceId = await setUp();

      const { setConferenceDays } = await app.ok(SET_DAYS, { input: { conferenceId, days } }, organizer);

      expect(setConferenceDays).toEqual({
        conference: null,
        errors: [{ code: 'DAYS_INVALID', path: ['days', index] }],
      });
    });

    test('last from midnight in the zone of the conference to the day boundary of the next', async () => {
      const conferenceId = await setUp();
      await app.ok(UPDATE, { input: { conferenceId, dayBoundaryMinutes: 240 } }, organizer);
      const whole = { date: '2027-05-01', opensAt: '2027-04-30T21:00:00.000Z', closesAt: '2027-05-02T01:00:00.000Z' };
      const set = async (each: object) =>
        (await app.ok(SET_DAYS, { input: { conferenceId, days: [each] } }, organizer)).setConferenceDays;

      const taken = await set(whole);
      const refused = await set({ ...whole, closesAt: '2027-05-02T01:01:00.000Z' });

      expect(taken).toEqual({ conference: { days: [whole] }, errors: [] });
      expect(refused.errors).toEqual([{ code: 'DAYS_INVALID', path: ['days', '0'] }]);
    });

    test('are for organizers only', async () => {
      const conferenceId = await setUp();

      await expectForOrganizersOnly(app, conference, {
        query: SET_DAYS,
        variables: { input: { conferenceId, days: [day('2027-05-01')] } },
      });
    });
  });
});
