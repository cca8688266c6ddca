import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConferenceDay } from '../../src/modules/conferences/conference-day.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { grantRole, makeConference, makeOrganisation, makePerson, makeTag, makeTrack } from '../support/factories.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const LIST = (name: string): string => `query ($first: Int!, $after: String) { ${name}(first: $first, after: $after) {
  nodes { slug name days { date } tracks { name } tags { name } } totalCount pageInfo { hasNextPage endCursor } } }`;

describe('lists of conferences', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const conferenceOn = async (firstDay: string, fields: Partial<Conference> = {}): Promise<Conference> => {
    const conference = await makeConference(app.dataSource, fields);
    await app.dataSource.getRepository(ConferenceDay).insert({
      conferenceId: conference.id,
      date: firstDay,
      opensAt: new Date(`${firstDay}T06:00:00Z`),
      closesAt: new Date(`${firstDay}T15:00:00Z`),
    });
    return conference;
  };
  const slugs = (page: { nodes: { slug: string }[] }): string[] => page.nodes.map((node) => node.slug);

  test('of the public hold public conferences only, the one that starts last first, page by page', async () => {
    const [early, late, same] = [
      await conferenceOn('2026-01-01'),
      await conferenceOn('2026-03-01'),
      await conferenceOn('2026-03-01'),
    ];
    const hidden = await conferenceOn('2026-02-01', { isPublic: false });

    const first = (await app.ok(LIST('publicConferences'), { first: 2 })).publicConferences;
    const second = (await app.ok(LIST('publicConferences'), { first: 2, after: first.pageInfo.endCursor }))
      .publicConferences;

    expect([...slugs(first), ...slugs(second)]).toEqual([same.slug, late.slug, early.slug]);
    expect([...slugs(first), ...slugs(second)]).not.toContain(hidden.slug);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
  });

  test('of a viewer hold what she organizes, owns or speaks at, and nothing else', async () => {
    const viewer = await app.createAccount();
    const organisation = await makeOrganisation(app.dataSource);
    const owned = await conferenceOn('2025-05-01', { organisationId: organisation.id, isPublic: false });
    const organized = await conferenceOn('2025-04-01', { isPublic: false });
    const spokenAt = await conferenceOn('2025-03-01');
    await conferenceOn('2025-02-01');
    await grantRole(app.dataSource, viewer, 'owner', organisation.id);
    await grantRole(app.dataSource, viewer, 'room_staff', organized.id);
    await makePerson(app.dataSource, spokenAt, { accountId: viewer.id });

    const { viewerConferences } = await app.ok(LIST('viewerConferences'), { first: 10 }, viewer);

    expect(slugs(viewerConferences)).toEqual([owned.slug, organized.slug, spokenAt.slug]);
    expect(viewerConferences.totalCount).toBe(3);
  });

  test('of a viewer need a sign-in', async () => {
    const answer = await app.gql(LIST('viewerConferences'), { first: 10 });

    expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('cost the same number of statements for one conference and for three', async () => {
    const viewers = [await app.createAccount(), await app.createAccount()] as const;
    for (const [index, viewer] of viewers.entries()) {
      for (let made = 0; made < 1 + 2 * index; made += 1) {
        const conference = await makeConference(app.dataSource);
        await grantRole(app.dataSource, viewer, 'organizer', conference.id);
        await makeTrack(app.dataSource, conference);
        await makeTag(app.dataSource, conference);
      }
    }
    const count = (index: 0 | 1): Promise<number> =>
      app.countStatements(() => app.ok(LIST('viewerConferences'), { first: 10 }, viewers[index]));

    const counts = [await count(0), await count(1)];

    // Token, account, ids, conferences, days, tracks, tags, conferences of the tracks, total.
    expect(counts).toEqual([9, 9]);
  });
});
