import { aPerson, aProgramme, aRoom, aSession } from '../../../../../test/fixtures/schedules/programmes.js';
import type { Programme } from '../../programme.js';
import { writeScheduleXml } from './write.js';

const META = { version: '1', baseUrl: 'https://example.org', generator: { name: 'multaqa', version: '1.0' } };

/** Contents of all elements of a name, as written. */
function written(programme: Programme, element: string): readonly (string | undefined)[] {
  const xml = writeScheduleXml(programme, META);
  return [...xml.matchAll(new RegExp(`<${element}[^>/]*>([^<]*)</${element}>`, 'g'))].map((match) => match[1]);
}

function attributes(programme: Programme, element: string): readonly (string | undefined)[] {
  return [...writeScheduleXml(programme, META).matchAll(new RegExp(`<${element} ([^>]*?)/?>`, 'g'))].map((m) => m[1]);
}

function placedAt(startsAt: string, id = 'touch') {
  return aSession({ id, guid: null, number: null, placement: { startsAt, durationMinutes: 45, roomIds: [] } });
}

describe('writeScheduleXml', () => {
  it('writes the offset of the zone at each instant, before and after the clocks change', () => {
    const programme = aProgramme({
      sessions: [placedAt('2027-03-28T00:30:00Z', 'before'), placedAt('2027-03-28T01:30:00Z', 'after')],
    });

    expect(written(programme, 'date')).toEqual(['2027-03-28T01:30:00+01:00', '2027-03-28T03:30:00+02:00']);
    expect(written(programme, 'start').slice(1)).toEqual(['01:30', '03:30']);
  });

  it('lists a session after midnight under the day before, up to the boundary and no longer', () => {
    const programme = aProgramme({
      dayBoundaryMinutes: 240,
      timeZone: 'UTC',
      sessions: [placedAt('2027-05-02T03:59:00Z', 'late'), placedAt('2027-05-02T04:00:00Z', 'early')],
    });

    expect(attributes(programme, 'day')).toEqual([
      'index="1" date="2027-05-01" start="2027-05-02T03:59:00+00:00" end="2027-05-02T04:44:00+00:00"',
      'index="2" date="2027-05-02" start="2027-05-02T04:00:00+00:00" end="2027-05-02T04:45:00+00:00"',
    ]);
  });

  it('writes every room on every day in the order of the programme', () => {
    const day = (date: string) => ({ date, opensAt: `${date}T08:00:00Z`, closesAt: `${date}T18:00:00Z` });
    const programme = aProgramme({
      days: [day('2027-05-02'), day('2027-05-01')],
      rooms: [aRoom({ id: 'z', name: 'Zeytin' }), aRoom({ id: 'a', name: 'قاعة' })],
    });

    expect(attributes(programme, 'room')).toEqual(['name="Zeytin"', 'name="قاعة"', 'name="Zeytin"', 'name="قاعة"']);
  });

  it('gives a session the same made guid and id in every export, whatever else is in it', () => {
    const alone = aProgramme({ sessions: [placedAt('2027-05-01T09:00:00Z')] });
    const together = aProgramme({
      sessions: [placedAt('2027-05-01T10:00:00Z', 'other'), placedAt('2027-05-01T09:00:00Z')],
    });

    const [identity] = attributes(alone, 'event');

    expect(attributes(together, 'event')[0]).toBe(identity);
    expect(attributes(together, 'event')[1]).not.toBe(identity);
  });

  it('keeps guids and ids distinct where the programme repeats them', () => {
    const twin = { guid: 'aaaaaaaa-0000-4000-8000-000000000001', number: 7 };
    const sessions = [aSession({ ...twin, id: 'one' }), aSession({ ...twin, id: 'two' })];

    const identities = attributes(aProgramme({ sessions }), 'event');

    expect(new Set(identities.map((identity) => identity?.match(/guid="([^"]*)/)?.[1])).size).toBe(2);
    expect(new Set(identities.map((identity) => identity?.match(/id="(\d+)"/)?.[1])).size).toBe(2);
  });

  it('writes a word for a missing track and a missing room, since the schema demands one', () => {
    const programme = aProgramme({ sessions: [placedAt('2027-05-01T09:00:00Z')] });

    expect(written(programme, 'track')).toEqual(['-']);
    expect(written(programme, 'room')).toEqual(['-']);
  });

  it("writes the source's word for the kind unless it now means another kind", () => {
    const sessions = [
      aSession({ id: 'a', guid: null, number: 1, kind: 'talk', typeLabel: 'devroom' }),
      aSession({ id: 'b', guid: null, number: 2, kind: 'workshop', typeLabel: 'devroom' }),
    ];

    expect(written(aProgramme({ sessions }), 'type')).toEqual(['devroom', 'workshop']);
  });

  it.each([
    ['wis27', 'wis27'],
    ['WiS 2027', 'wis-2027'],
    ['abc', 'women-2027'],
    [null, 'women-2027'],
  ])('makes of the acronym %s the acronym %s', (acronym, expected) => {
    expect(written(aProgramme({ acronym, slug: 'women-2027' }), 'acronym')).toEqual([expected]);
  });

  it.each([
    [1, '00:01'],
    [5999, '99:59'],
    [6000, '99:59'],
  ])('writes %i minutes as %s', (durationMinutes, expected) => {
    const session = aSession({ placement: { startsAt: '2027-05-01T09:00:00Z', durationMinutes, roomIds: [] } });

    expect(written(aProgramme({ sessions: [session] }), 'duration')).toEqual([expected]);
  });

  it('writes people with their own number, a uuid as guid, and a steady number for all others', () => {
    const people = [
      aPerson({ id: 'a', externalId: '31', name: 'Mina' }),
      aPerson({ id: 'b', externalId: 'cccccccc-0000-4000-8000-000000000007', name: 'فاطمة' }),
      aPerson({ id: 'c', name: 'Ayşe' }),
    ];
    const speakers = people.map(({ id }) => ({ personId: id, role: 'speaker' as const }));

    const identities = attributes(aProgramme({ people, sessions: [aSession({ people: speakers })] }), 'person');

    expect(identities).toEqual([
      'id="31"',
      expect.stringMatching(/^id="[1-9]\d*" guid="cccccccc-0000-4000-8000-000000000007"$/),
      expect.stringMatching(/^id="[1-9]\d*"$/),
    ]);
  });

  it('refuses a time without an offset, which would mean another instant on every machine', () => {
    const programme = aProgramme({ sessions: [placedAt('2027-05-01T09:00:00')] });

    expect(() => writeScheduleXml(programme, META)).toThrow(RangeError);
  });
});
