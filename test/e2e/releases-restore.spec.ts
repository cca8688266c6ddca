import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { ConferenceRoom } from '../../src/modules/rooms/conference-room.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { fromGlobalId, toGlobalId } from '../../src/platform/graphql/global-id.js';
import { newId } from '../../src/platform/database/ids.js';
import { grantRole } from '../support/factories.js';
import { publish, releaseAgenda, type ReleasedAgenda } from '../support/released-agenda.js';
import { placeInDraft, unplaceInDraft } from '../support/releases.js';
import { startTestApp, type GraphqlAnswer, type TestAccount, type TestApp } from '../support/test-app.js';

const RESTORE = `mutation ($input: RestoreReleaseInput!) { restoreRelease(input: $input) {
  draft { id name state revision placements { session { title } startsAt durationMinutes rooms { name } } history { nodes { kind } } }
  leftOut { reason released { title } }
  errors { code path }
} }`;

describe('restoreRelease', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** A conference with a second release that dropped Seas and moved Stars; the id of the first. */
  async function twiceReleased(): Promise<ReleasedAgenda & { readonly releaseId: string }> {
    const stage = await releaseAgenda(app);
    const { conference } = await app.ok('query ($slug: String!) { conference(slug: $slug) { release { id } } }', {
      slug: stage.conference.slug,
    });
    await unplaceInDraft(app.dataSource, stage.draft, stage.seas);
    await placeInDraft(app.dataSource, stage.draft, stage.stars, { at: '12:00' });
    await publish(app, stage, 'Second');
    return { ...stage, releaseId: conference.release.id };
  }

  const send = (
    releaseId: string,
    as: TestAccount | null,
    input: Record<string, unknown> = {},
  ): Promise<GraphqlAnswer> => app.gql(RESTORE, { input: { releaseId, name: 'As it was', ...input } }, as);

  const STARS = {
    session: { title: 'Stars' },
    startsAt: '2027-03-08T09:00:00.000Z',
    durationMinutes: 45,
    rooms: [{ name: 'Hall' }, { name: 'Studio' }],
  };
  const SEAS = {
    session: { title: 'Seas' },
    startsAt: '2027-03-08T10:00:00.000Z',
    durationMinutes: 30,
    rooms: [{ name: 'Studio' }],
  };
  const NIGHT = { session: { title: 'Night' }, startsAt: '2027-03-08T22:30:00.000Z', durationMinutes: 30, rooms: [] };

  test('makes a draft of its own that places everything as the release did', async () => {
    const { organizer, releaseId } = await twiceReleased();

    const { restoreRelease } = (await send(releaseId, organizer)).data;

    expect(restoreRelease).toEqual({
      draft: {
        id: restoreRelease.draft.id,
        name: 'As it was',
        state: 'OPEN',
        revision: 1,
        placements: [STARS, SEAS, NIGHT],
        history: { nodes: [{ kind: 'RESTORE' }] },
      },
      leftOut: [],
      errors: [],
    });
  });

  test('leaves out sessions that are off and sessions whose room was given up, and says so', async () => {
    const { conference, organizer, releaseId, night, hall } = await twiceReleased();
    await app.dataSource.getRepository(Session).update({ id: night.id }, { state: 'withdrawn' });
    await app.dataSource.getRepository(ConferenceRoom).delete({ conferenceId: conference.id, roomId: hall.id });

    const { restoreRelease } = (await send(releaseId, organizer)).data;

    expect(restoreRelease.draft.placements).toEqual([SEAS]);
    expect(restoreRelease.leftOut).toEqual([
      { reason: 'ROOM_NOT_IN_USE', released: { title: 'Stars' } },
      { reason: 'SESSION_NOT_SCHEDULABLE', released: { title: 'Night' } },
    ]);
  });

  test('makes an empty draft where nothing can be placed any more', async () => {
    const { conference, organizer, releaseId } = await twiceReleased();
    await app.dataSource.getRepository(Session).update({ conferenceId: conference.id }, { state: 'declined' });

    const { restoreRelease } = (await send(releaseId, organizer)).data;

    expect(restoreRelease.draft).toMatchObject({ revision: 0, placements: [] });
    expect(restoreRelease.leftOut).toHaveLength(3);
  });

  test('makes one draft of two calls with the same idempotency key', async () => {
    const { organizer, releaseId } = await twiceReleased();

    const [one, other] = [
      await send(releaseId, organizer, { idempotencyKey: 'r' }),
      await send(releaseId, organizer, { idempotencyKey: 'r' }),
    ];

    expect(one.data).toEqual(other.data);
  });

  test.each([
    ['', 'REQUIRED'],
    ['n'.repeat(201), 'TOO_LONG'],
  ])('refuses a name of the wrong length', async (name, code) => {
    const { organizer, releaseId } = await twiceReleased();

    const { restoreRelease } = (await send(releaseId, organizer, { name })).data;

    expect(restoreRelease).toEqual({ draft: null, leftOut: null, errors: [{ code, path: ['name'] }] });
  });

  test('keeps who restored what', async () => {
    const { organizer, releaseId } = await twiceReleased();

    const { restoreRelease } = (await send(releaseId, organizer)).data;

    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ subjectId: fromGlobalId('Draft', restoreRelease.draft.id) });
    expect(entries.map(({ accountId, action, changes }) => ({ accountId, action, changes }))).toEqual([
      {
        accountId: organizer.id,
        action: 'restore_release',
        changes: { releaseId: { old: null, new: fromGlobalId('Release', releaseId) } },
      },
    ]);
  });

  test('is for organizers', async () => {
    const { conference, releaseId } = await twiceReleased();
    const committee = await app.createAccount();
    await grantRole(app.dataSource, committee, 'programme_committee', conference.id);

    const answers = [
      await send(releaseId, committee),
      await send(releaseId, await app.createAccount()),
      await send(releaseId, null),
      await send(toGlobalId('Release', newId()), committee),
    ];

    expect(answers.map((answer) => answer.errors[0]?.extensions.code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'UNAUTHENTICATED',
      'NOT_FOUND',
    ]);
  });
});
