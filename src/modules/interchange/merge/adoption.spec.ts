import { aPerson, aProgramme, aRoom, aSession } from '../../../../test/fixtures/schedules/programmes.js';
import type { ProgrammePerson, ProgrammeRoom, ProgrammeSession, ProgrammeTrack } from '../programme.js';
import { before, changedHere, imported, plan } from './testing/import-state.js';

const guid = (number: number): string => `eeeeeeee-0000-4000-8000-00000000000${number}`;

/** Which rows the file's things were found to be; new for what is created. */
function adopted(sort: 'rooms' | 'tracks' | 'people' | 'sessions', here: readonly object[], file: readonly object[]) {
  const state = before({ [sort]: here });
  const { links, created } = plan(state, aProgramme({ [sort]: file }));
  const subject = { rooms: 'room', tracks: 'track', people: 'person', sessions: 'session' } as const;
  const fresh = new Set(created[sort].map(({ id }) => id));
  return [...links[subject[sort]].values()].map((id) => (fresh.has(id) ? 'new' : id));
}

describe('at its first import, a file meets', () => {
  const session = (id: string, change: Partial<ProgrammeSession>) =>
    aSession({ id, guid: null, number: null, ...change });
  const person = (id: string, change: Partial<ProgrammePerson>) => aPerson({ id, ...change });
  const room = (id: string, change: Partial<ProgrammeRoom>) => aRoom({ id, ...change });
  const track = (id: string, names: ProgrammeTrack['names']): ProgrammeTrack => ({ id, names, color: null });

  it.each([
    ['by guid', [session('a', { guid: guid(1), title: 'X' })], [session('s', { guid: guid(1), title: 'Y' })], ['a']],
    [
      'by title',
      [session('a', { guid: guid(1), title: 'The  Talk' })],
      [session('s', { guid: guid(2), title: 'the talk' })],
      ['a'],
    ],
    [
      'not by a title of two',
      [session('a', { title: 'X' }), session('b', { title: 'x' })],
      [session('s', { title: 'X' })],
      ['new'],
    ],
    [
      'by the title that a guid leaves over',
      [session('a', { guid: guid(1), title: 'X' }), session('b', { guid: guid(3), title: 'X' })],
      [session('s', { guid: guid(1), title: 'X' }), session('t', { guid: guid(2), title: 'X' })],
      ['a', 'b'],
    ],
  ])('sessions %s', (_, here, file, expected) => {
    expect(adopted('sessions', here, file)).toEqual(expected);
  });

  it.each([
    [
      'by a guid',
      [person('a', { externalId: guid(1), name: 'X' })],
      [person('p', { externalId: guid(1), name: 'Y' })],
      ['a'],
    ],
    [
      'not by a number alone',
      [person('a', { externalId: '17', name: 'X' })],
      [person('p', { externalId: '17', name: 'Y' })],
      ['new'],
    ],
    [
      'by a number and a name',
      [person('a', { externalId: '17' }), person('b', {})],
      [person('p', { externalId: '17' })],
      ['a'],
    ],
    [
      'by address',
      [person('a', { email: 'a@x.org', name: 'X' })],
      [person('p', { email: 'A@X.org', name: 'Y' })],
      ['a'],
    ],
    ['by name', [person('a', { name: 'Noor Haddad' })], [person('p', { name: 'NOOR  HADDAD' })], ['a']],
    ['not by a name of two', [person('a', {}), person('b', {})], [person('p', {})], ['new']],
  ])('people %s', (_, here, file, expected) => {
    expect(adopted('people', here, file)).toEqual(expected);
  });

  it.each([
    ['by guid', [room('a', { guid: guid(1), name: 'X' })], [room('r', { guid: guid(1), name: 'Y' })], ['a']],
    ['by name', [room('a', { venue: 'Campus' })], [room('r', { name: 'HALL' })], ['a']],
    [
      'by name and venue',
      [room('a', { venue: 'North' }), room('b', { venue: 'South' })],
      [room('r', { venue: 'south' })],
      ['b'],
    ],
    ['not in another venue', [room('a', { venue: 'North' })], [room('r', { venue: 'South' })], ['new']],
  ])('rooms %s', (_, here, file, expected) => {
    expect(adopted('rooms', here, file)).toEqual(expected);
  });

  it('tracks by their name in any language', () => {
    expect(adopted('tracks', [track('a', { en: 'Space', tr: 'Uzay' })], [track('t', { en: 'uzay' })])).toEqual(['a']);
  });
});

describe('after its first import, a file', () => {
  const lunch = (number: number) => aSession({ id: `s${number}`, guid: guid(number), number, title: 'Lunch' });

  it('finds its sessions again when the source draws new guids', () => {
    const state = imported(before(), aProgramme({ sessions: [aSession({ guid: guid(1) })] }));

    const made = plan(state, aProgramme({ sessions: [aSession({ guid: guid(2), abstract: 'New' })] }));

    expect(made.writes).toEqual([
      { subject: 'session', id: state.here.sessions[0]?.id, field: 'abstract', value: 'New' },
    ]);
    expect(made.cancelledSessionIds).toEqual([]);
  });

  it('does not take one lunch for another', () => {
    const state = imported(before(), aProgramme({ sessions: [lunch(1), lunch(2)] }));

    const made = plan(state, aProgramme({ sessions: [lunch(1), lunch(3)] }));

    expect(made.cancelledSessionIds).toEqual([state.here.sessions[1]?.id]);
    expect(made.created.sessions).toHaveLength(1);
  });

  it('finds a person again whose row was replaced here', () => {
    const file = aProgramme({ people: [aPerson({ externalId: guid(1) })] });
    const replaced = changedHere(imported(before(), file), { people: [aPerson({ id: 'other', name: 'noor haddad' })] });

    expect(plan(replaced, file).links.person).toEqual(new Map([[`id:${guid(1)}`, 'other']]));
  });

  it('leaves out a person who was deleted here', () => {
    const session = aSession({ people: [{ personId: 'noor', role: 'speaker' }] });
    const file = aProgramme({ people: [aPerson()], sessions: [session] });
    const state = imported(before(), file);
    const deleted = changedHere(state, {
      people: [],
      sessions: state.here.sessions.map((each) => ({ ...each, people: [] })),
    });

    expect(plan(deleted, file).differences).toMatchObject([{ subject: 'person', field: null, verdict: 'keep' }]);
  });

  it('keeps the rows of two sessions apart though both were once the same', () => {
    const state = imported(before(), aProgramme({ sessions: [aSession({ guid: guid(1) })] }));
    const renamed = imported(state, aProgramme({ sessions: [aSession({ guid: guid(2) })] }));

    const made = plan(
      renamed,
      aProgramme({ sessions: [aSession({ guid: guid(1) }), aSession({ id: 'b', guid: guid(2) })] }),
    );

    expect(made.links.session.get(`guid:${guid(2)}`)).toBe(state.here.sessions[0]?.id);
    expect(made.created.sessions).toHaveLength(1);
  });
});
