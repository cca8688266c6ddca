import { aProgramme, aSession } from '../../../../test/fixtures/schedules/programmes.js';
import type { ProgrammeSession } from '../programme.js';
import type { MergePlan } from './merge-plan.js';
import {
  ALL_FIELDS,
  before,
  changedHere,
  imported,
  type ImportOptions,
  type ImportState,
  plan,
  summary,
} from './testing/import-state.js';

const GUID = 'guid:aaaaaaaa-0000-4000-8000-000000000001';
const PLACED = { startsAt: '2027-03-27T09:00:00.000Z', durationMinutes: 45, roomIds: [] };
const LATER = { ...PLACED, startsAt: '2027-03-27T10:00:00.000Z' };

/** A session as the last import read it, as the file has it, and as it is here. */
interface Told {
  readonly last?: Partial<ProgrammeSession>;
  readonly file?: Partial<ProgrammeSession>;
  readonly here?: Partial<ProgrammeSession>;
}

function sessionState({ last = {}, here = {} }: Told): ImportState {
  const state = imported(before(), aProgramme({ sessions: [aSession(last)] }));
  return changedHere(state, { sessions: state.here.sessions.map((session) => ({ ...session, ...here })) });
}

function planned(told: Told, options: ImportOptions = {}): MergePlan {
  return plan(sessionState(told), aProgramme({ sessions: [aSession({ ...told.last, ...told.file })] }), options);
}

describe('a field of a session', () => {
  it.each([
    ['the same everywhere', {}, [], []],
    ['changed in the file', { file: { title: 'New' } }, [['title', 'take', null]], [['title', 'New']]],
    ['changed here', { here: { title: 'Ours' } }, [['title', 'keep', 'changed-here']], []],
    ['changed alike on both sides', { file: { title: 'New' }, here: { title: 'New' } }, [], []],
    [
      'changed on both sides',
      { file: { title: 'New' }, here: { title: 'Ours' } },
      [['title', 'keep', 'changed-both']],
      [],
    ],
    [
      'emptied in the file',
      { last: { subtitle: 'Old' }, file: { subtitle: null } },
      [['subtitle', 'take', null]],
      [['subtitle', null]],
    ],
    ['left without a title', { file: { title: ' ' } }, [], []],
    ['tags in another order', { last: { tags: ['b', 'a'] }, here: { tags: ['a', 'b'] } }, [], []],
    ['padded', { last: { title: 'Old' }, here: { title: ' Old ' } }, [], []],
    [
      'the same instant in another spelling',
      { here: { placement: { ...PLACED, startsAt: '2027-03-27T10:00:00+01:00' } } },
      [],
      [],
    ],
    ['moved in the file', { file: { placement: LATER } }, [['placement', 'take', null]], [['placement', LATER]]],
    [
      'taken out of the agenda in the file',
      { file: { placement: null, roomCount: 0 } },
      [['placement', 'take', null]],
      [['placement', null]],
    ],
    ['moved here', { here: { placement: LATER } }, [['placement', 'keep', 'changed-here']], []],
    [
      'cancelled here, moved in the file',
      { here: { state: 'cancelled' }, file: { placement: LATER } },
      [['state', 'keep', 'changed-here']],
      [],
    ],
    [
      'cancelled in the file, moved here',
      { file: { state: 'cancelled' }, here: { placement: LATER } },
      [['state', 'take', null]],
      [['state', 'cancelled']],
    ],
  ] as const)('%s', (_, told: Told, expectedDifferences, expectedWrites) => {
    expect(summary(planned(told))).toEqual({ told: expectedDifferences, written: expectedWrites });
  });

  it('is taken from the file where its key was chosen, and no other', () => {
    const told = {
      file: { title: 'New', url: 'https://example.org/new' },
      here: { title: 'Ours', url: null, subtitle: 'Ours' },
    };

    const made = planned(
      { last: { url: 'https://example.org/old' }, ...told },
      { takeFromFile: new Set([`session:${GUID}:title`]) },
    );

    expect(made.writes.map(({ field, value }) => [field, value])).toEqual([['title', 'New']]);
    expect(made.differences.map(({ key, verdict }) => [key, verdict])).toEqual([
      [`session:${GUID}:title`, 'take'],
      [`session:${GUID}:subtitle`, 'keep'],
      [`session:${GUID}:url`, 'keep'],
    ]);
  });

  it('is left alone where the format does not carry it', () => {
    const fields = { ...ALL_FIELDS, sessions: ['guid', 'title'] as const };

    expect(summary(planned({ file: { abstract: 'New' }, here: { url: 'https://example.org' } }, { fields }))).toEqual({
      told: [],
      written: [],
    });
  });

  it('is told with its three values', () => {
    const [difference] = planned({ file: { title: 'New' }, here: { title: 'Ours' } }).differences;

    expect(difference).toEqual({
      key: `session:${GUID}:title`,
      subject: 'session',
      id: expect.stringMatching(/^row-/),
      label: 'Ours',
      field: 'title',
      last: 'Hands that see',
      file: 'New',
      here: 'Ours',
      verdict: 'keep',
      reason: 'changed-both',
    });
  });

  it('merges translations language by language', () => {
    const old = { tr: { title: 'Eski' }, ar: { title: 'قديم' } };

    const made = planned({
      last: { translations: old },
      file: { translations: { tr: { title: 'Yeni' }, ar: { title: 'قديم' } } },
      here: { translations: { ...old, de: { title: 'Neu hier' } } },
    });

    expect(summary(made)).toEqual({
      told: [
        ['translations.tr', 'take', null],
        ['translations.de', 'keep', 'changed-here'],
      ],
      written: [['translations', { tr: { title: 'Yeni' }, ar: { title: 'قديم' }, de: { title: 'Neu hier' } }]],
    });
  });

  it('keeps a pinned placement, unless it is asked to take it', () => {
    const state = sessionState({});
    const pinned = changedHere(state, { pinnedSessionIds: new Set(state.here.sessions.map(({ id }) => id)) });
    const file = aProgramme({ sessions: [aSession({ placement: LATER })] });

    expect(summary(plan(pinned, file))).toEqual({ told: [['placement', 'keep', 'pinned']], written: [] });
    expect(summary(plan(pinned, file, { takeFromFile: 'all' })).written).toEqual([['placement', LATER]]);
  });

  it('loses what only workshops have together with the kind', () => {
    const made = planned({
      last: { kind: 'workshop', seatLimit: 20 },
      file: { kind: 'talk', seatLimit: null },
      here: { seatLimit: 25 },
    });

    expect(summary(made)).toEqual({
      told: [
        ['kind', 'take', null],
        ['seatLimit', 'take', null],
      ],
      written: [
        ['kind', 'talk'],
        ['seatLimit', null],
      ],
    });
  });
});
