// Real programmes lie in the shared data folder beside the checkout; where it is absent there is nothing to compare.
import { comparable } from '../../../../../test/support/comparable-programme.js';
import { sharedFile } from '../../../../../test/support/xsd.js';
import type { Programme, ReadResult } from '../../programme.js';
import { readEmfJson } from '../emf-json/read.js';
import { readPretalxJson } from '../pretalx-json/read.js';
import { readScheduleXml } from '../schedule-xml/read.js';
import { GRIDSMART_FIELDS, SESSIONIZE_FIELDS } from './fields.js';
import { looksLikeGridSmart, looksLikeSessionizeSpeakers } from './looks-like.js';
import { readSpeakers } from './read-speakers.js';
import { readGridSmart } from './read.js';
import { writeGridSmart } from './write.js';

const ZONE = 'Europe/London';
const GRID = sharedFile('schedules', 'droidcon_sessionize.gridsmart.json');
const SPEAKERS = sharedFile('schedules', 'droidcon_sessionize.speakers.json');

function programmeOf(result: ReadResult): Programme {
  if (!result.ok) throw new Error(result.code);
  return result.programme;
}

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

const OTHERS = [
  { name: '38c3.schedule.xml', timeZone: 'Europe/Berlin', read: readScheduleXml },
  { name: 'emf2024.schedule.json', timeZone: 'Europe/London', read: readEmfJson },
  { name: 'pyconfr2025.schedule.json', timeZone: 'Europe/Paris', read: readPretalxJson },
];

/** Characters that recognition looks at. */
function opening(file: Buffer): string {
  return file.toString('utf8').slice(0, 65_536);
}

describe("real Sessionize files (where the shared data folder is present: droidcon's)", () => {
  it('are told apart by their first characters', () => {
    const seen = [GRID, SPEAKERS].map((file) =>
      file === null ? null : [looksLikeGridSmart(opening(file)), looksLikeSessionizeSpeakers(opening(file))],
    );

    expect(seen).toEqual([GRID && [true, false], SPEAKERS && [false, true]]);
  });

  it('ask for the zone, since their times have no offset', () => {
    const result = GRID === null ? null : readGridSmart(GRID);

    expect(result && !result.ok ? result.code : null).toBe(GRID && 'TIME_ZONE_NEEDED');
  });

  it('go in whole: 137 sessions, 7 rooms, 117 people, all placed, nothing lost', () => {
    const result = GRID === null ? null : readGridSmart(GRID, { timeZone: ZONE });
    const programme = result && programmeOf(result);
    const counted = programme && {
      sessions: programme.sessions.length,
      placed: programme.sessions.filter(({ placement }) => placement?.roomIds.length === 1).length,
      exclusive: programme.sessions.filter(({ exclusive }) => exclusive).length,
      rooms: programme.rooms.length,
      people: programme.people.length,
      dropped: result.ok && result.findings.filter(({ kind }) => kind === 'dropped' || kind === 'repaired'),
    };

    // 25 of the 137 are plenum sessions.
    expect(counted).toEqual(GRID && { sessions: 137, placed: 137, exclusive: 25, rooms: 7, people: 117, dropped: [] });
  });

  it('come out and go in again equal on everything that the view carries', () => {
    const programme = GRID === null ? null : programmeOf(readGridSmart(GRID, { timeZone: ZONE }));
    const again = programme && programmeOf(readGridSmart(writeGridSmart(programme), { timeZone: ZONE }));

    expect(again && comparable(again, SESSIONIZE_FIELDS)).toEqual(
      programme && comparable(programme, SESSIONIZE_FIELDS),
    );
  });

  it(
    'of other tools come out as a view that goes in again equal',
    () => {
      const unequal = OTHERS.flatMap(({ name, timeZone, read }) => {
        const file = sharedFile('schedules', name);
        if (file === null) return [];
        const programme = programmeOf(read(file, { timeZone }));
        const again = programmeOf(readGridSmart(writeGridSmart(programme), { timeZone }));
        const [after, before] = [again, programme].map((each) => JSON.stringify(comparable(each, GRIDSMART_FIELDS)));
        return after === before ? [] : [name];
      });

      expect(unequal).toEqual([]);
    },
    LONG,
  );

  it('name the same 117 people as speakers and in sessions', () => {
    const names = (people: Programme['people']) =>
      people.map(({ externalId, name }) => `${externalId} ${name}`).toSorted();
    const inSessions = GRID && names(programmeOf(readGridSmart(GRID, { timeZone: ZONE })).people);
    const alone = SPEAKERS && programmeOf(readSpeakers(SPEAKERS)).people;

    expect(alone && names(alone)).toEqual(inSessions);
    expect(alone?.filter(({ biographies }) => biographies['und'] !== undefined).length ?? null).toBe(SPEAKERS && 117);
  });
});
