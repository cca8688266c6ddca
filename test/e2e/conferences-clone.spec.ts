import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { Conference } from '../../src/modules/conferences/conference.entity.js';
import { ConferenceDay } from '../../src/modules/conferences/conference-day.entity.js';
import { ConstraintSetting } from '../../src/modules/conferences/constraint-setting.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { SessionOrder } from '../../src/modules/sessions/session-order.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { SessionStar } from '../../src/modules/sessions/session-star.entity.js';
import { SessionTag } from '../../src/modules/sessions/session-tag.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { Release } from '../../src/modules/agenda/release.entity.js';
import { Draft } from '../../src/modules/agenda/draft.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import {
  grantRole,
  makeConference,
  makeDraft,
  makePerson,
  makeRelease,
  makeRoom,
  makeSession,
  makeTag,
  makeTrack,
} from '../support/factories.js';
import { accountWith, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const CLONE = `mutation ($input: CloneConferenceInput!) { cloneConference(input: $input) {
  conference { slug name acronym timeZone viewerCanEdit days { date opensAt closesAt } tracks { name } tags { name } rooms { name } }
  errors { code path } } }`;

describe('cloneConference', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** A conference in Berlin, whose summer time began on 28 March 2027, and its organizer, who may create conferences. */
  async function source(): Promise<{ conference: Conference; organizer: TestAccount }> {
    const conference = await makeConference(app.dataSource, { timeZone: 'Europe/Berlin', acronym: 'WISE' });
    const organizer = await accountWith(app, 'organizer', conference.id);
    await grantRole(app.dataSource, organizer, 'conference_creator', conference.organisationId);
    return { conference, organizer };
  }
  const inputFor = (conference: Conference, slug: string, more: object = {}) => ({
    input: {
      sourceId: toGlobalId('Conference', conference.id),
      slug,
      names: [{ language: 'en', text: 'Next year' }],
      firstDay: '2027-04-08',
      ...more,
    },
  });
  const cloned = (slug: string): Promise<Conference> =>
    app.dataSource.getRepository(Conference).findOneByOrFail({ slug });

  test('takes over settings, days at their wall-clock hours, tracks, tags, rooms in use and rule settings', async () => {
    const { conference, organizer } = await source();
    await makeTrack(app.dataSource, conference, { names: { en: 'Physics' } });
    await makeTag(app.dataSource, conference, { name: 'ai' });
    await makeRoom(app.dataSource, conference, { name: 'Hall' });
    await makeRoom(app.dataSource, conference, { name: 'Old wing', retiredAt: new Date() });
    await app.dataSource
      .getRepository(ConstraintSetting)
      .insert({ conferenceId: conference.id, constraint: 'order_broken', level: 'soft', weight: 3 });

    const { cloneConference } = await app.ok(CLONE, inputFor(conference, 'clone-settings'), organizer);

    expect(cloneConference).toEqual({
      conference: {
        slug: 'clone-settings',
        name: 'Next year',
        acronym: 'WISE',
        timeZone: 'Europe/Berlin',
        viewerCanEdit: true,
        // 07:00 to 16:00 in Berlin before and after the change to summer time.
        days: ['2027-04-08', '2027-04-09'].map((date) => ({
          date,
          opensAt: `${date}T05:00:00.000Z`,
          closesAt: `${date}T14:00:00.000Z`,
        })),
        tracks: [{ name: 'Physics' }],
        tags: [{ name: 'ai' }],
        rooms: [{ name: 'Hall' }],
      },
      errors: [],
    });
    const { id } = await cloned('clone-settings');
    expect(await app.dataSource.getRepository(ConstraintSetting).findBy({ conferenceId: id })).toEqual([
      { conferenceId: id, constraint: 'order_broken', level: 'soft', weight: 3 },
    ]);
    const entries = await app.dataSource.getRepository(AuditEntry).findBy({ conferenceId: id });
    expect(entries.map(({ action, changes }) => ({ action, changes }))).toEqual([
      { action: 'clone_conference', changes: { sourceId: { old: null, new: conference.id } } },
    ]);
  });

  test('refuses a conference whose days, come from an import, are not on their dates', async () => {
    const { conference, organizer } = await source();
    const hours = { opensAt: new Date('2027-03-18T06:00:00Z'), closesAt: new Date('2027-03-18T15:00:00Z') };
    await app.dataSource
      .getRepository(ConferenceDay)
      .update({ conferenceId: conference.id, date: '2027-03-09' }, hours);

    const { cloneConference } = await app.ok(CLONE, inputFor(conference, 'clone-faulty-days'), organizer);

    expect(cloneConference).toEqual({ conference: null, errors: [{ code: 'DAYS_INVALID', path: ['sourceId'] }] });
  });

  test('leaves people and sessions behind unless asked for', async () => {
    const { conference, organizer } = await source();
    const person = await makePerson(app.dataSource, conference);
    await makeSession(app.dataSource, conference, {}, [person]);

    await app.ok(CLONE, inputFor(conference, 'clone-bare'), organizer);

    const { id } = await cloned('clone-bare');
    expect(await app.dataSource.getRepository(PersonProfile).countBy({ conferenceId: id })).toBe(0);
    expect(await app.dataSource.getRepository(Session).countBy({ conferenceId: id })).toBe(0);
  });

  test('takes over people and sessions as accepted, with tags, order and repeats, without drafts, releases and stars', async () => {
    const { conference, organizer } = await source();
    const person = await makePerson(app.dataSource, conference, { email: 'ada@example.org' });
    const [track, tag] = [await makeTrack(app.dataSource, conference), await makeTag(app.dataSource, conference)];
    const first = await makeSession(
      app.dataSource,
      conference,
      { title: 'One', trackId: track.id, searchText: 'stale' },
      [person],
    );
    const second = await makeSession(app.dataSource, conference, {
      title: 'Two',
      state: 'accepted',
      repeatOfId: first.id,
    });
    await makeSession(app.dataSource, conference, { title: 'Cancelled', state: 'cancelled', cancelledAt: new Date() });
    await app.dataSource.getRepository(SessionTag).insert({ sessionId: first.id, tagId: tag.id });
    await app.dataSource
      .getRepository(SessionOrder)
      .insert({ conferenceId: conference.id, beforeId: first.id, afterId: second.id });
    await app.dataSource
      .getRepository(SessionStar)
      .insert({ conferenceId: conference.id, accountId: organizer.id, sessionId: first.id });
    await makeDraft(app.dataSource, conference);
    await makeRelease(app.dataSource, conference, [first]);

    const { cloneConference } = await app.ok(
      CLONE,
      inputFor(conference, 'clone-full', { includePeople: true, includeSessions: true }),
      organizer,
    );

    expect(cloneConference.errors).toEqual([]);
    const { id, nextSessionNumber } = await cloned('clone-full');
    const sessions = await app.dataSource
      .getRepository(Session)
      .find({ where: { conferenceId: id }, order: { number: 'ASC' } });
    expect(sessions.map(({ number, title, state }) => ({ number, title, state }))).toEqual([
      { number: 1, title: 'One', state: 'accepted' },
      { number: 2, title: 'Two', state: 'accepted' },
    ]);
    const [one, two] = sessions;
    expect([nextSessionNumber, two?.repeatOfId, one?.guid === first.guid]).toEqual([3, one?.id, false]);
    expect(one?.searchText).toBe(`one ${person.displayName.toLowerCase()}`);
    expect(await app.dataSource.getRepository(SessionPerson).findBy({ sessionId: one?.id })).toEqual([
      { sessionId: one?.id, personId: person.id, role: 'speaker', position: 0 },
    ]);
    expect(await app.dataSource.getRepository(SessionTag).countBy({ sessionId: one?.id })).toBe(1);
    expect(await app.dataSource.getRepository(SessionOrder).findBy({ conferenceId: id })).toEqual([
      { conferenceId: id, beforeId: one?.id, afterId: two?.id },
    ]);
    expect(
      (await app.dataSource.getRepository(PersonProfile).findBy({ conferenceId: id })).map((profile) => profile.email),
    ).toEqual(['ada@example.org']);
    const left = [Draft, Release, SessionStar].map((entity) =>
      app.dataSource.getRepository<{ conferenceId: string }>(entity).countBy({ conferenceId: id }),
    );
    expect(await Promise.all(left)).toEqual([0, 0, 0]);
  });

  test('makes one conference of two calls with the same key', async () => {
    const { conference, organizer } = await source();
    const variables = inputFor(conference, 'clone-once', { idempotencyKey: 'clone-1' });

    const answers = [await app.ok(CLONE, variables, organizer), await app.ok(CLONE, variables, organizer)];

    expect(answers.map((answer) => answer.cloneConference.conference.slug)).toEqual(['clone-once', 'clone-once']);
  });

  test('answers a taken slug as an error of the payload and leaves nothing behind', async () => {
    const { conference, organizer } = await source();

    const { cloneConference } = await app.ok(CLONE, inputFor(conference, conference.slug), organizer);

    expect(cloneConference).toEqual({ conference: null, errors: [{ code: 'SLUG_TAKEN', path: ['slug'] }] });
  });

  test('needs the permission to create conferences besides organizing the source', async () => {
    const { conference } = await source();
    const organizer = await accountWith(app, 'organizer', conference.id);

    const answer = await app.gql(CLONE, inputFor(conference, 'clone-forbidden'), organizer);

    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('is for organizers only', async () => {
    const { conference } = await source();

    await expectForOrganizersOnly(app, conference, { query: CLONE, variables: inputFor(conference, 'clone-refused') });
  });
});
