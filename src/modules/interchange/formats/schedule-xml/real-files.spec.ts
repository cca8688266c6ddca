// Real programmes lie in the shared data folder beside the checkout; where it is absent there is nothing to compare.
import { carriedFields } from '../../../../../test/fixtures/schedules/carried-fields.js';
import { sharedFile, xsdErrors } from '../../../../../test/support/xsd.js';
import type { Programme, ProgrammeSession } from '../../programme.js';
import { recogniseFormat } from '../recognise.js';
import { readScheduleXml } from './read.js';
import { writeScheduleXml } from './write.js';

const META = { version: '1', baseUrl: 'https://example.org/', generator: { name: 'multaqa', version: '1.0' } };
const XSD = sharedFile('formats', 'schedule.xml.xsd')?.toString('utf8') ?? null;

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

/**
 * Counted independently, as is the number of pairs of events that share a room or a person at the same time. People are
 * joined by guid, else by id. In EMF's file 2:06:00 and 1:12:00 are days, hours and minutes (its JSON export says when
 * they end); read as hours, minutes and seconds the pairs would be 24 and 11.
 */
const FILES = [
  {
    name: 'fosdem_2021.schedule.xml',
    timeZone: 'Europe/Brussels',
    events: 773,
    rooms: 108,
    people: 684,
    boundary: 0,
    pairs: [1, 0],
  },
  {
    name: '38c3.schedule.xml',
    timeZone: 'Europe/Berlin',
    events: 1007,
    rooms: 72,
    people: 571,
    boundary: 360,
    pairs: [2, 140],
  },
  {
    name: 'emf2024.schedule.frab.xml',
    timeZone: 'Europe/London',
    events: 482,
    rooms: 44,
    people: 263,
    boundary: 240,
    pairs: [24, 11],
  },
].flatMap((expected) => {
  const bytes = sharedFile('schedules', expected.name);
  return bytes === null ? [] : [{ ...expected, bytes }];
});

function read(bytes: Buffer | string, timeZone: string): Programme {
  const result = readScheduleXml(bytes, { timeZone });
  if (!result.ok) throw new Error(result.code);
  return result.programme;
}

/** Pairs of sessions that overlap in time and share what `keysOf` names. */
function clashingPairs(
  sessions: readonly ProgrammeSession[],
  keysOf: (session: ProgrammeSession) => readonly string[],
) {
  const spans = sessions.flatMap((session) => {
    if (session.placement === null) return [];
    const start = Date.parse(session.placement.startsAt);
    return [{ start, end: start + session.placement.durationMinutes * 60_000, keys: keysOf(session) }];
  });
  return spans.flatMap((a, index) =>
    spans
      .slice(index + 1)
      .filter((b) => a.start < b.end && b.start < a.end && a.keys.some((key) => b.keys.includes(key))),
  ).length;
}

describe('real schedule.xml files (where the shared data folder is present)', () => {
  it('are recognised, and the unrelated format with the same root is not', () => {
    const unrelated = sharedFile('schedules', 'europython2014.schedule.xml');

    expect(FILES.map(({ bytes }) => recogniseFormat(bytes))).toEqual(FILES.map(() => 'schedule-xml'));
    expect(unrelated === null ? null : recogniseFormat(unrelated)).toBeNull();
  });

  it(
    'go in whole: every event, room and person, and the clashes that were counted in them',
    () => {
      const counted = FILES.map(({ bytes, timeZone }) => {
        const { sessions, rooms, people, dayBoundaryMinutes } = read(bytes, timeZone);
        return {
          events: sessions.filter(({ placement }) => placement !== null).length,
          rooms: rooms.length,
          people: people.length,
          boundary: dayBoundaryMinutes,
          pairs: [
            clashingPairs(sessions, ({ placement }) => placement?.roomIds ?? []),
            clashingPairs(sessions, (session) => session.people.map(({ personId }) => personId)),
          ],
        };
      });

      expect(counted).toEqual(
        FILES.map(({ events, rooms, people, boundary, pairs }) => ({ events, rooms, people, boundary, pairs })),
      );
    },
    LONG,
  );

  it(
    'come out valid by the schema, and go in again equal',
    async () => {
      for (const { bytes, timeZone } of FILES) {
        const programme = read(bytes, timeZone);
        const xml = writeScheduleXml(programme, META);
        const errors = XSD === null ? [] : await xsdErrors(xml, XSD);
        const again = read(xml, timeZone);

        expect(errors).toEqual([]);
        expect(carriedFields(withoutMadeIds(again, programme))).toEqual(carriedFields(programme));
      }
      expect(FILES.length === 0).toBe(sharedFile('schedules', '38c3.schedule.xml') === null);
    },
    LONG,
  );

  it('keep every session on the day it is listed under', () => {
    const moved = FILES.map(({ bytes, timeZone }) => {
      const result = readScheduleXml(bytes, { timeZone });
      return result.ok ? result.findings.filter(({ code }) => code === 'EVENT_ON_OTHER_DAY') : [result.code];
    });

    expect(moved).toEqual(FILES.map(() => []));
  });
});

/** The file needs guids; where the source has none, made ones come back. */
function withoutMadeIds(again: Programme, source: Programme): Programme {
  const hasGuids = source.sessions.some(({ guid }) => guid !== null);
  return hasGuids ? again : { ...again, sessions: again.sessions.map((session) => ({ ...session, guid: null })) };
}
