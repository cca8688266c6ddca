import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { ConstraintSetting } from '../../src/modules/conferences/constraint-setting.entity.js';
import { Tag } from '../../src/modules/conferences/tag.entity.js';
import { Track } from '../../src/modules/conferences/track.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionTag } from '../../src/modules/sessions/session-tag.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeConference, makeSession, makeTag, makeTrack } from '../support/factories.js';
import { accountWith, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const mutation = (name: string, answer: string): string => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${answer} errors { code path message } } }`;
};
const CREATE_TRACK = mutation('createTrack', 'track { id name names { language text } color position }');
const UPDATE_TRACK = mutation('updateTrack', 'track { name color }');
const DELETE_TRACK = mutation('deleteTrack', 'deletedTrackId');
const REORDER = mutation('reorderTracks', 'conference { tracks { id } }');
const CREATE_TAG = mutation('createTag', 'tag { id name }');
const RENAME_TAG = mutation('renameTag', 'tag { name }');
const DELETE_TAG = mutation('deleteTag', 'deletedTagId');
const MERGE_TAGS = mutation('mergeTags', 'tag { id }');
const SET_CONSTRAINT = mutation('setConstraint', 'conference { slug }');
const RESET_CONSTRAINT = mutation('resetConstraint', 'conference { slug }');

describe('tracks, tags and rules of a conference', () => {
  let app: TestApp;
  let conference: Conference;
  let conferenceId: string;
  let organizer: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    conference = await makeConference(app.dataSource);
    conferenceId = toGlobalId('Conference', conference.id);
    organizer = await accountWith(app, 'organizer', conference.id);
  });

  const names = (text: string) => [{ language: 'en', text }];
  const actions = async (): Promise<string[]> =>
    (
      await app.dataSource
        .getRepository(AuditEntry)
        .find({ where: { conferenceId: conference.id }, order: { id: 'ASC' } })
    ).map((entry) => entry.action);

  describe('tracks', () => {
    test('are added behind the others, changed, put in order and deleted, each step audited', async () => {
      const first = await makeTrack(app.dataSource, conference, { position: 3 });
      const { createTrack } = await app.ok(
        CREATE_TRACK,
        { input: { conferenceId, names: names('Physics'), color: '#AbCdEf' } },
        organizer,
      );
      const trackId = createTrack.track.id;

      const { updateTrack } = await app.ok(UPDATE_TRACK, { input: { trackId, names: names('Optics') } }, organizer);
      const { reorderTracks } = await app.ok(
        REORDER,
        { input: { conferenceId, trackIds: [trackId, toGlobalId('Track', first.id)] } },
        organizer,
      );
      const { deleteTrack } = await app.ok(
        DELETE_TRACK,
        { input: { trackId: toGlobalId('Track', first.id) } },
        organizer,
      );

      expect(createTrack).toEqual({
        track: { id: trackId, name: 'Physics', names: names('Physics'), color: '#abcdef', position: 4 },
        errors: [],
      });
      expect(updateTrack).toEqual({ track: { name: 'Optics', color: '#abcdef' }, errors: [] });
      expect(reorderTracks).toEqual({
        conference: { tracks: [{ id: trackId }, { id: toGlobalId('Track', first.id) }] },
        errors: [],
      });
      expect(deleteTrack).toEqual({ deletedTrackId: toGlobalId('Track', first.id), errors: [] });
      expect(await actions()).toEqual(['create_track', 'update_track', 'reorder_tracks', 'delete_track']);
    });

    test('leave their sessions behind when deleted', async () => {
      const track = await makeTrack(app.dataSource, conference);
      const session = await makeSession(app.dataSource, conference, { trackId: track.id });

      await app.ok(DELETE_TRACK, { input: { trackId: toGlobalId('Track', track.id) } }, organizer);

      expect((await app.dataSource.getRepository(Session).findOneByOrFail({ id: session.id })).trackId).toBeNull();
    });

    test('need a name, and at most 200 of them fit', async () => {
      const unnamed = await app.ok(
        CREATE_TRACK,
        { input: { conferenceId, names: names(' '), color: '#000000' } },
        organizer,
      );
      await app.dataSource.getRepository(Track).insert(
        Array.from({ length: 199 }, (_, position) => ({
          id: newId(),
          conferenceId: conference.id,
          names: { en: 'T' },
          color: '#000000',
          position,
        })),
      );
      const last = await app.ok(
        CREATE_TRACK,
        { input: { conferenceId, names: names('200th'), color: '#000000' } },
        organizer,
      );
      const tooMany = await app.ok(
        CREATE_TRACK,
        { input: { conferenceId, names: names('201st'), color: '#000000' } },
        organizer,
      );

      expect(unnamed.createTrack).toEqual({
        track: null,
        errors: [{ code: 'REQUIRED', path: ['names'], message: 'This is required.' }],
      });
      expect(last.createTrack.errors).toEqual([]);
      expect(tooMany.createTrack).toEqual({
        track: null,
        errors: [{ code: 'LIMIT_REACHED', path: null, message: 'There can be at most 200 of these.' }],
      });
    });

    test('are put in order only as a whole', async () => {
      const [one, other] = [
        await makeTrack(app.dataSource, conference),
        await makeTrack(app.dataSource, await makeConference(app.dataSource)),
      ];
      const order = (...ids: string[]) =>
        app.gql(REORDER, { input: { conferenceId, trackIds: ids.map((id) => toGlobalId('Track', id)) } }, organizer);

      const codes = [await order(), await order(other.id), await order(one.id, other.id)].map(
        (answer) => answer.errors[0]?.extensions.code,
      );

      expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
    });
  });

  describe('tags', () => {
    test('are added with single spaces, renamed and deleted, each step audited', async () => {
      const { createTag } = await app.ok(
        CREATE_TAG,
        { input: { conferenceId, name: '  machine   learning ' } },
        organizer,
      );
      const tagId = createTag.tag.id;

      const { renameTag } = await app.ok(RENAME_TAG, { input: { tagId, name: 'AI' } }, organizer);
      const { deleteTag } = await app.ok(DELETE_TAG, { input: { tagId } }, organizer);

      expect([createTag.tag.name, renameTag, deleteTag]).toEqual([
        'machine learning',
        { tag: { name: 'AI' }, errors: [] },
        { deletedTagId: tagId, errors: [] },
      ]);
      expect(await actions()).toEqual(['create_tag', 'rename_tag', 'delete_tag']);
    });

    test('have names of their own', async () => {
      const [one, other] = [await makeTag(app.dataSource, conference), await makeTag(app.dataSource, conference)];
      const taken = [{ code: 'NAME_TAKEN', path: ['name'], message: 'This name is already used.' }];

      const { createTag } = await app.ok(CREATE_TAG, { input: { conferenceId, name: one.name } }, organizer);
      const { renameTag } = await app.ok(
        RENAME_TAG,
        { input: { tagId: toGlobalId('Tag', other.id), name: one.name } },
        organizer,
      );

      expect([createTag, renameTag]).toEqual([
        { tag: null, errors: taken },
        { tag: null, errors: taken },
      ]);
    });

    test('become one: sessions of the duplicate get the tag that stays, once', async () => {
      const [keep, duplicate] = [await makeTag(app.dataSource, conference), await makeTag(app.dataSource, conference)];
      const [both, only] = [
        await makeSession(app.dataSource, conference),
        await makeSession(app.dataSource, conference),
      ];
      await app.dataSource.getRepository(SessionTag).insert([
        { sessionId: both.id, tagId: keep.id },
        { sessionId: both.id, tagId: duplicate.id },
        { sessionId: only.id, tagId: duplicate.id },
      ]);

      const { mergeTags } = await app.ok(
        MERGE_TAGS,
        { input: { keepId: toGlobalId('Tag', keep.id), duplicateId: toGlobalId('Tag', duplicate.id) } },
        organizer,
      );

      expect(mergeTags).toEqual({ tag: { id: toGlobalId('Tag', keep.id) }, errors: [] });
      const links = await app.dataSource.getRepository(SessionTag).find({ order: { sessionId: 'ASC' } });
      expect(links.filter((link) => [both.id, only.id].includes(link.sessionId))).toEqual([
        { sessionId: both.id, tagId: keep.id },
        { sessionId: only.id, tagId: keep.id },
      ]);
      expect(await app.dataSource.getRepository(Tag).existsBy({ id: duplicate.id })).toBe(false);
      expect(await actions()).toEqual(['merge_tags']);
    });

    test('of two conferences cannot become one', async () => {
      const [keep, foreign] = [
        await makeTag(app.dataSource, conference),
        await makeTag(app.dataSource, await makeConference(app.dataSource)),
      ];

      const answer = await app.gql(
        MERGE_TAGS,
        { input: { keepId: toGlobalId('Tag', keep.id), duplicateId: toGlobalId('Tag', foreign.id) } },
        organizer,
      );

      expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('rules', () => {
    const settings = (): Promise<ConstraintSetting[]> =>
      app.dataSource.getRepository(ConstraintSetting).findBy({ conferenceId: conference.id });

    test('get a level and weight, another one, and the default back, each step audited', async () => {
      const set = (level: string, weight: number) =>
        app.ok(SET_CONSTRAINT, { input: { conferenceId, constraint: 'ORDER_BROKEN', level, weight } }, organizer);

      await set('SOFT', 5);
      await set('OFF', 1000);
      const afterSetting = await settings();
      const { resetConstraint } = await app.ok(
        RESET_CONSTRAINT,
        { input: { conferenceId, constraint: 'ORDER_BROKEN' } },
        organizer,
      );

      expect(afterSetting).toEqual([
        { conferenceId: conference.id, constraint: 'order_broken', level: 'off', weight: 1000 },
      ]);
      expect(resetConstraint).toEqual({ conference: { slug: conference.slug }, errors: [] });
      expect(await settings()).toEqual([]);
      expect(await actions()).toEqual(['set_constraint', 'set_constraint', 'reset_constraint']);
    });

    test.each(['ROOM_DOUBLE_BOOKED', 'PERSON_DOUBLE_BOOKED'])(
      'keep %s hard, whatever its weight',
      async (constraint) => {
        const set = (level: string) =>
          app.ok(SET_CONSTRAINT, { input: { conferenceId, constraint, level, weight: 7 } }, organizer);

        const lowered = [await set('MEDIUM'), await set('OFF')].map((data) => data.setConstraint.errors[0].code);
        const weighted = await set('HARD');

        expect(lowered).toEqual(['DOUBLE_BOOKING_ALWAYS_HARD', 'DOUBLE_BOOKING_ALWAYS_HARD']);
        expect(weighted.setConstraint.errors).toEqual([]);
      },
    );
  });

  describe('are for organizers only:', () => {
    const track = async () => ({ trackId: toGlobalId('Track', (await makeTrack(app.dataSource, conference)).id) });
    const tag = async () => toGlobalId('Tag', (await makeTag(app.dataSource, conference)).id);

    test.each<[string, string, () => Promise<object>]>([
      ['createTrack', CREATE_TRACK, async () => ({ conferenceId, names: names('T'), color: '#000000' })],
      ['updateTrack', UPDATE_TRACK, async () => ({ ...(await track()), color: '#000000' })],
      ['deleteTrack', DELETE_TRACK, track],
      ['reorderTracks', REORDER, async () => ({ conferenceId, trackIds: [] })],
      ['createTag', CREATE_TAG, async () => ({ conferenceId, name: 'T' })],
      ['renameTag', RENAME_TAG, async () => ({ tagId: await tag(), name: 'T' })],
      ['deleteTag', DELETE_TAG, async () => ({ tagId: await tag() })],
      ['mergeTags', MERGE_TAGS, async () => ({ keepId: await tag(), duplicateId: await tag() })],
      [
        'setConstraint',
        SET_CONSTRAINT,
        async () => ({ conferenceId, constraint: 'ORDER_BROKEN', level: 'SOFT', weight: 1 }),
      ],
      ['resetConstraint', RESET_CONSTRAINT, async () => ({ conferenceId, constraint: 'ORDER_BROKEN' })],
    ])('%s', async (_name, query, input) => {
      await expectForOrganizersOnly(app, conference, { query, variables: { input: await input() } });
    });
  });
});
