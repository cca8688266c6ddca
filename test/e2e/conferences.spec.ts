import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { grantRole, makeConference, makeOrganisation } from '../support/factories.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CREATE = `mutation ($input: CreateConferenceInput!) {
  createConference(input: $input) { conference { slug name viewerCanEdit days { date } } errors { code message path } }
}`;

describe('conferences', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const input = (organisationId: string, slug: string): Record<string, unknown> => ({
    organisationId: toGlobalId('Organisation', organisationId),
    slug,
    names: [
      { language: 'en', text: 'Women in Science' },
      { language: 'tr', text: 'Bilimde Kadınlar' },
    ],
    timeZone: 'Europe/Istanbul',
    languages: ['en', 'tr'],
    days: [{ date: '2027-03-08', opensAt: '2027-03-08T06:00:00Z', closesAt: '2027-03-08T15:00:00Z' }],
  });

  test('shows a public conference to a reader without an account', async () => {
    const conference = await makeConference(app.dataSource);

    const data = await app.ok('query ($slug: String!) { conference(slug: $slug) { slug name viewerCanEdit } }', {
      slug: conference.slug,
    });

    expect(data.conference).toEqual({ slug: conference.slug, name: conference.names['en'], viewerCanEdit: false });
  });

  test('hides a conference that is not public from a stranger, and shows it to its organizer', async () => {
    const conference = await makeConference(app.dataSource, { isPublic: false });
    const organizer = await app.createAccount();
    await grantRole(app.dataSource, organizer, 'organizer', conference.id);
    const query = 'query ($slug: String!) { conference(slug: $slug) { slug } }';

    const hidden = await app.gql(query, { slug: conference.slug }, await app.createAccount());
    const shown = await app.ok(query, { slug: conference.slug }, organizer);

    expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(shown.conference.slug).toBe(conference.slug);
  });

  test('lets the owner of an organisation create a conference and makes her its organizer', async () => {
    const organisation = await makeOrganisation(app.dataSource);
    const owner = await app.createAccount();
    await grantRole(app.dataSource, owner, 'owner', organisation.id);

    const { createConference } = await app.ok(CREATE, { input: input(organisation.id, 'wise-27') }, owner);

    expect(createConference).toEqual({
      conference: { slug: 'wise-27', name: 'Women in Science', viewerCanEdit: true, days: [{ date: '2027-03-08' }] },
      errors: [],
    });
  });

  test('takes no day whose hours lie on another date', async () => {
    const organisation = await makeOrganisation(app.dataSource);
    const owner = await app.createAccount();
    await grantRole(app.dataSource, owner, 'owner', organisation.id);
    const days = [{ date: '2027-03-08', opensAt: '2028-03-08T06:00:00Z', closesAt: '2028-03-08T15:00:00Z' }];

    const { createConference } = await app.ok(
      CREATE,
      { input: { ...input(organisation.id, 'wise-days'), days } },
      owner,
    );

    expect(createConference.errors).toMatchObject([{ code: 'DAYS_INVALID', path: ['days', '0'] }]);
  });

  test('answers a taken slug as an error of the payload, in the language of the viewer', async () => {
    const organisation = await makeOrganisation(app.dataSource);
    const owner = await app.createAccount({ locale: 'tr' });
    await grantRole(app.dataSource, owner, 'owner', organisation.id);
    const taken = await makeConference(app.dataSource, { slug: 'taken-slug' });

    const { createConference } = await app.ok(CREATE, { input: input(organisation.id, taken.slug) }, owner);

    expect(createConference).toEqual({
      conference: null,
      errors: [
        {
          code: 'SLUG_TAKEN',
          message: 'Bu adres başka bir konferans veya kuruluş tarafından kullanılıyor.',
          path: ['slug'],
        },
      ],
    });
  });

  test('makes one conference of two calls with the same idempotency key', async () => {
    const organisation = await makeOrganisation(app.dataSource);
    const owner = await app.createAccount();
    await grantRole(app.dataSource, owner, 'owner', organisation.id);
    const request = { ...input(organisation.id, 'twice-asked'), idempotencyKey: 'key-1' };

    const answers = await Promise.all([
      app.ok(CREATE, { input: request }, owner),
      app.ok(CREATE, { input: request }, owner),
    ]);

    expect(answers.map((answer) => answer.createConference.conference.slug)).toEqual(['twice-asked', 'twice-asked']);
  });

  test('refuses a stranger without saying whether the organisation exists', async () => {
    const organisation = await makeOrganisation(app.dataSource);

    const answer = await app.gql(CREATE, { input: input(organisation.id, 'strange') }, await app.createAccount());

    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
