import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { demoProgramme } from '../../src/modules/demo/demo-programme.js';
import { withStableIds } from '../../src/modules/interchange/formats/stable-programme.js';
import { changesNothing, type HereProgramme } from '../../src/modules/interchange/merge/merge-plan.js';
import { planMerge } from '../../src/modules/interchange/merge/plan-merge.js';
import type { CarriedFields, Programme } from '../../src/modules/interchange/programme.js';
import { readProgramme } from '../../src/modules/interchange/reading/read-programme.js';
import { newId } from '../../src/platform/database/ids.js';
import { ALL_FIELDS } from '../fixtures/schedules/all-fields.js';
import { aProgramme, aRoom, aSession, orderlyProgramme } from '../fixtures/schedules/programmes.js';
import { expectedHere, inOrder, type MergeStage, stageMerge } from '../support/merge-stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { sharedFile } from '../support/xsd.js';

const FIXTURES = join(process.cwd(), 'test', 'fixtures');
const SHARED_SCHEDULES = join(process.cwd(), '..', 'shared', 'data', 'schedules');

describe('A programme that was written as a conference', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** The conference as it is, which must be what was written, in every field. */
  async function readBack(stage: MergeStage, programme: Programme): Promise<HereProgramme> {
    const here = await stage.here();
    const { claimedPersonIds: _, pinnedSessionIds: __, ...read } = here;
    expect(inOrder(read)).toEqual(expectedHere(programme, { ...stage, here }));
    return here;
  }

  /** What the same file once more would change, right after it went in. */
  async function importedTwice(programme: Programme, fields: CarriedFields) {
    const stage = await stageMerge(app, programme);
    const here = await readBack(stage, programme);
    const plan = planMerge({
      last: programme,
      file: programme,
      fields,
      here,
      links: stage.links,
      goneSessionIds: new Set(),
      takeFromFile: new Set(),
      newId,
    });
    return { changesNothing: changesNothing(plan), differences: plan.differences };
  }

  const demo = withStableIds(demoProgramme({ seed: 8, firstDay: '2027-03-08' }));

  test('is read back as it was, and differs in nothing', async () => {
    expect(await importedTwice(demo, ALL_FIELDS)).toEqual({ changesNothing: true, differences: [] });
  });

  test('is read back as it was, and differs in nothing, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(orderlyProgramme(), async (programme) => {
        const outcome = await importedTwice(withStableIds(programme), ALL_FIELDS);

        expect(outcome).toEqual({ changesNothing: true, differences: [] });
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  test('keeps only what can be: rooms of one name, circles, people named twice, times of what does not take place', async () => {
    const venue = { venue: 'Mill' };
    const part = { personId: 'noor', role: 'speaker' as const };
    const programme = aProgramme({
      timeZone: null,
      locales: [],
      rooms: [aRoom({ ...venue, id: 'one' }), aRoom({ ...venue, id: 'two' }), aRoom({ id: 'three', available: [] })],
      tracks: [{ id: 'stars', names: { en: 'Stars' }, color: '#ABCDEF' }],
      people: [
        {
          id: 'noor',
          externalId: null,
          name: 'Noor',
          email: 'Noor@Example.org',
          biographies: {},
          photoUrl: null,
          links: [],
          available: [
            { startsAt: '2027-03-27T11:00:00+01:00', endsAt: '2027-03-27T12:00:00+01:00' },
            { startsAt: '2027-03-27T09:00:00+01:00', endsAt: '2027-03-27T11:00:00+01:00' },
            { startsAt: '2027-03-27T18:00:00+01:00', endsAt: '2027-03-27T18:00:00+01:00' },
          ],
        },
      ],
      sessions: [
        aSession({ id: 'a', guid: null, number: 7, after: ['b', 'a', 'c', 'nobody'], people: [part, part] }),
        aSession({ id: 'b', guid: null, number: null, after: ['a'], repeatOf: 'a', seatLimit: 5 }),
        aSession({ id: 'c', guid: null, number: 1, repeatOf: 'b', state: 'submitted', tags: ['b', 'a', 'b'] }),
        aSession({ id: 'd', guid: null, number: 3_000_000_000, repeatOf: 'e', state: 'cancelled' }),
        aSession({ id: 'e', guid: 'not a uuid', number: -1, repeatOf: 'd' }),
      ],
    });

    const stage = await stageMerge(app, programme);

    const here = await stage.here();
    const sessions = here.sessions.map(({ number, after, repeatOf, tags, placement, seatLimit, people }) => ({
      number,
      after,
      repeatOf,
      tags,
      seatLimit,
      isPlaced: placement !== null,
      people: people.length,
    }));
    const plain = { after: [], repeatOf: null, tags: [], seatLimit: null, isPlaced: true, people: 0 };
    const [a, b, c] = ['a', 'b', 'c'].map(stage.rowOf);
    expect([here.timeZone, here.locales]).toEqual(['Europe/Istanbul', ['en']]);
    expect(here.rooms.map(({ name, available }) => [name, available])).toEqual([
      ['Hall', null],
      ['Hall (2)', null],
      ['Hall', null],
    ]);
    expect(here.tracks.map(({ color }) => color)).toEqual(['#abcdef']);
    expect(here.people.map(({ email, available }) => [email, available])).toEqual([
      ['noor@example.org', [{ startsAt: '2027-03-27T08:00:00.000Z', endsAt: '2027-03-27T11:00:00.000Z' }]],
    ]);
    expect(sessions).toEqual([
      { ...plain, number: 1, repeatOf: a, tags: ['a', 'b'], isPlaced: false },
      { ...plain, number: 2, repeatOf: a },
      { ...plain, number: 3, isPlaced: false },
      { ...plain, number: 4 },
      { ...plain, number: 7, after: [b, c].toSorted(), people: 1 },
    ]);
    expect(await importedTwice(withStableIds(programme), ALL_FIELDS)).toEqual({
      changesNothing: true,
      differences: [],
    });
  });

  test.each(readable(FIXTURES))('imports our own file %s twice without a difference', async (_, programme, fields) => {
    expect(await importedTwice(programme, fields)).toEqual({ changesNothing: true, differences: [] });
  });

  // The real files lie outside the project and may be absent.
  const real = sharedFile('schedules', '38c3.schedule.xml') === null ? [] : readable(SHARED_SCHEDULES);

  test('finds real files where the shared data folder is present', () => {
    expect(real.length > 0).toBe(sharedFile('schedules', '38c3.schedule.xml') !== null);
  });

  for (const [name, programme, fields] of real) {
    test(`imports the real file ${name} twice without a difference`, async () => {
      expect(await importedTwice(programme, fields)).toEqual({ changesNothing: true, differences: [] });
    });
  }
});

/** Every file in a folder and its folders that a reader takes. */
function readable(folder: string): (readonly [name: string, Programme, CarriedFields])[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ name, parentPath }) => {
    const read = readProgramme(readFileSync(join(parentPath, name)), { timeZone: 'Europe/Berlin' });
    return read.ok ? [[relative(folder, join(parentPath, name)), read.programme, read.fields] as const] : [];
  });
}
