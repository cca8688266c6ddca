import { aPerson, aProgramme, aSession } from '../../../../test/fixtures/schedules/programmes.js';
import type { Programme, ProgrammePerson } from '../programme.js';
import { ALL_FIELDS, before, changedHere, imported, plan, summary } from './testing/import-state.js';

describe('a person', () => {
  const person = aPerson({ externalId: 'dddddddd-0000-4000-8000-000000000001', email: 'noor@example.org' });
  const inFile = (change: Partial<ProgrammePerson>): Programme => aProgramme({ people: [{ ...person, ...change }] });

  it('names herself once she claimed her row', () => {
    const state = imported(before(), inFile({}));
    const claimed = changedHere(state, { claimedPersonIds: new Set(state.here.people.map(({ id }) => id)) });
    const file = inFile({ name: 'N. Haddad', photoUrl: 'https://example.org/noor.jpg' });

    const made = plan(claimed, file, { takeFromFile: 'all' });

    expect(summary(made)).toEqual({
      told: [
        ['name', 'keep', 'claimed'],
        ['photoUrl', 'take', null],
      ],
      written: [['photoUrl', 'https://example.org/noor.jpg']],
    });
  });

  it('is compared without regard to the case of her address and the order of her times', () => {
    const windows = [
      { startsAt: '2027-03-27T09:00:00Z', endsAt: '2027-03-27T10:00:00Z' },
      { startsAt: '2027-03-28T09:00:00Z', endsAt: '2027-03-28T10:00:00Z' },
    ];
    const state = imported(before(), inFile({ available: windows }));

    expect(plan(state, inFile({ email: 'Noor@Example.org', available: windows.toReversed() })).differences).toEqual([]);
  });

  it('stays when the file has her no more', () => {
    const made = plan(imported(before(), inFile({})), aProgramme());

    expect(summary(made)).toEqual({ told: [[null, 'gone', null]], written: [] });
    expect(plan(imported(imported(before(), inFile({})), aProgramme()), aProgramme()).differences).toEqual([]);
  });

  it('is found under the id that her source gives her later', () => {
    const state = imported(before(), aProgramme({ people: [aPerson({ name: 'Noor' })] }));

    const made = plan(state, aProgramme({ people: [aPerson({ name: 'Noor', email: 'noor@example.org' })] }));

    expect(summary(made)).toEqual({ told: [['email', 'take', null]], written: [['email', 'noor@example.org']] });
    expect(made.links.person).toEqual(new Map([['email:noor@example.org', state.here.people[0]?.id]]));
  });

  it('is one when two of the file were merged here', () => {
    const twice = aPerson({ id: 'twice', externalId: 'dddddddd-0000-4000-8000-000000000002', name: 'N. Haddad' });
    const session = aSession({ people: [person, twice].map(({ id }) => ({ personId: id, role: 'speaker' as const })) });
    const file = aProgramme({ people: [person, twice], sessions: [session] });
    const state = imported(before(), file);
    const [kept] = state.here.people;
    const merged = {
      ...changedHere(state, {
        people: state.here.people.slice(0, 1),
        sessions: state.here.sessions.map((each) => ({ ...each, people: each.people.slice(0, 1) })),
      }),
      links: { ...state.links, person: new Map([...state.links.person.keys()].map((id) => [id, kept?.id ?? ''])) },
    };

    expect(plan(merged, file).differences).toEqual([]);
  });
});

describe('the conference', () => {
  it('keeps its zone and its day boundary', () => {
    const state = imported(before({ timeZone: 'Asia/Dubai', dayBoundaryMinutes: 0 }), aProgramme());

    const made = plan(state, aProgramme({ dayBoundaryMinutes: 180 }), { takeFromFile: 'all' });

    expect(summary(made)).toEqual({
      told: [
        ['timeZone', 'keep', 'changed-here'],
        ['dayBoundaryMinutes', 'keep', 'changed-both'],
      ],
      written: [],
    });
  });

  it('keeps what it says at the first import, and fills its gaps', () => {
    const state = before({ title: { en: 'Ours' }, url: null, timeZone: 'UTC' });

    const made = plan(state, aProgramme({ title: { en: 'Theirs', tr: 'Onların' }, url: 'https://example.org' }));

    expect(summary(made)).toEqual({
      told: [
        ['title.en', 'keep', 'differs'],
        ['title.tr', 'take', null],
        ['timeZone', 'keep', 'differs'],
        ['url', 'take', null],
      ],
      written: [
        ['title', { en: 'Ours', tr: 'Onların' }],
        ['url', 'https://example.org'],
      ],
    });
  });

  it('is never left without a title', () => {
    const state = imported(before(), aProgramme({ title: { en: 'Old', tr: 'Eski' } }));
    const untranslated = changedHere(state, { title: { en: 'Old' } });

    expect(plan(untranslated, aProgramme({ title: { tr: 'Eski' } })).writes).toEqual([]);
  });

  it('gets only the days that are new from a format that lists none', () => {
    const state = imported(before(), aProgramme({ days: [day('2027-03-26', '18:00'), day('2027-03-27', '18:00')] }));
    const at = (startsAt: string, number: number) =>
      aSession({ id: `s${number}`, guid: null, number, placement: { startsAt, durationMinutes: 45, roomIds: [] } });
    const file = aProgramme({
      days: [day('2027-03-27', '20:00'), day('2027-03-28', '18:00'), day('2027-03-29', '18:00')],
      // Half past one in Berlin, where the day ends at four: still the 28th.
      sessions: [at('2027-03-28T09:00:00Z', 1), at('2027-03-28T23:30:00Z', 2)],
    });

    const made = plan(state, file, { fields: { ...ALL_FIELDS, days: false } });

    expect(made.created.days).toEqual([day('2027-03-28', '18:00')]);
    const ofDays = made.differences.filter(({ subject }) => subject === 'day');
    expect(ofDays.map(({ id, verdict }) => [id, verdict])).toEqual([['2027-03-28', 'create']]);
    expect(made.writes).toEqual([]);
  });

  it('gets new days, merges the hours of the others, and keeps those that went', () => {
    const state = imported(before(), aProgramme({ days: [day('2027-03-26', '18:00'), day('2027-03-27', '18:00')] }));

    const made = plan(state, aProgramme({ days: [day('2027-03-27', '20:00'), day('2027-03-28', '18:00')] }));

    expect(made.created.days).toEqual([day('2027-03-28', '18:00')]);
    expect(made.differences.map(({ id, field, verdict }) => [id, field, verdict])).toEqual([
      ['2027-03-27', 'hours', 'take'],
      ['2027-03-28', null, 'create'],
      ['2027-03-26', null, 'gone'],
    ]);
    expect(made.writes).toEqual([
      {
        subject: 'day',
        id: '2027-03-27',
        field: 'hours',
        value: { opensAt: '2027-03-27T08:00:00.000Z', closesAt: '2027-03-27T20:00:00.000Z' },
      },
    ]);
  });
});

describe('a track', () => {
  it('has no colour where it has the usual one, in whatever case', () => {
    const file = (color: string | null) => aProgramme({ tracks: [{ id: 't', names: { en: 'Theme' }, color }] });

    expect(plan(imported(before(), file(null)), file('#6B7280')).differences).toEqual([]);
    expect(plan(imported(before(), file('#abcdef')), file('#ABCDEF')).differences).toEqual([]);
  });
});

function day(date: string, closes: string) {
  return { date, opensAt: `${date}T08:00:00.000Z`, closesAt: `${date}T${closes}:00.000Z` };
}
