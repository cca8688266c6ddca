// Real programmes, read from schedule.xml, lie in the shared data folder beside the checkout; where it is absent there is
// nothing to compare.
import { schemaErrors } from '../../../../../test/fixtures/schedule-json/schema-errors.js';
import { comparable } from '../../../../../test/support/comparable-programme.js';
import { sharedFile } from '../../../../../test/support/xsd.js';
import { indexProgramme } from '../writing/write-index.js';
import { writtenDays } from '../writing/write-days.js';
import { readScheduleXml } from '../schedule-xml/read.js';
import type { Programme, ReadResult } from '../../programme.js';
import { SCHEDULE_JSON_FIELDS } from './fields.js';
import { readScheduleJson } from './read.js';
import { writeScheduleJson } from './write.js';

const META = { version: '1', baseUrl: 'https://example.org/', generator: { name: 'multaqa', version: '1.0' } };

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

const FILES = ['fosdem_2021.schedule.xml', '38c3.schedule.xml', 'emf2024.schedule.frab.xml'].flatMap((name) => {
  const bytes = sharedFile('schedules', name);
  return bytes === null ? [] : [{ programme: accepted(readScheduleXml(bytes, { timeZone: 'Europe/Brussels' })) }];
});

function accepted(result: ReadResult): Programme {
  if (!result.ok) throw new Error(result.code);
  return result.programme;
}

/** Without what the format does not carry: cancelled sessions, and people in none. */
function written(programme: Programme): Programme {
  const sessions = programme.sessions.filter(({ state, placement }) => state !== 'cancelled' && placement !== null);
  const named = new Set(sessions.flatMap(({ people }) => people.map(({ personId }) => personId)));
  const identities = new Map(
    indexProgramme(programme).sessions.map(({ session, guid, number }) => [session.id, { guid, number }]),
  );
  return {
    ...programme,
    days: writtenDays(programme, indexProgramme(programme)).map(({ sessions: _sessions, ...day }) => day),
    people: programme.people.filter(({ id }) => named.has(id)),
    sessions: sessions.map((session) => ({ ...session, ...identities.get(session.id) })),
  };
}

describe('real programmes as schedule.json (where the shared data folder is present)', () => {
  it(
    'are valid by the schema, and come back with every field that the format carries',
    () => {
      const results = FILES.map(({ programme }) => {
        const json = writeScheduleJson(programme, META);
        const read = accepted(readScheduleJson(json));
        return { json, read, expected: written(programme) };
      });

      expect(results.flatMap(({ json }) => schemaErrors(json))).toEqual([]);
      expect(results.map(({ read }) => comparable(read, SCHEDULE_JSON_FIELDS))).toEqual(
        results.map(({ expected }) => comparable(expected, SCHEDULE_JSON_FIELDS)),
      );
      expect(results.map(({ read }) => writeScheduleJson(read, META))).toEqual(results.map(({ json }) => json));
    },
    LONG,
  );
});
