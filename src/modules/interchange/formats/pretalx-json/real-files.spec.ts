// Real programmes lie in the shared data folder beside the checkout; where it is absent there is nothing to compare.
import { sharedFile } from '../../../../../test/support/xsd.js';
import { looksLikePretalxJson } from './looks-like.js';
import { readPretalxJson } from './read.js';

const FILE = sharedFile('schedules', 'pyconfr2025.schedule.json');

interface GeneratedSchedule {
  readonly schedule: unknown;
  readonly speakers: unknown;
}

/** What was counted independently: the conference itself, without the sprints before it. */
function conferenceOnly(file: Buffer): string {
  const { schedule } = JSON.parse(file.toString('utf8')) as GeneratedSchedule;
  return JSON.stringify({ schedule });
}

function counted(file: Buffer | string, timeZone?: string) {
  const result = readPretalxJson(file, timeZone === undefined ? {} : { timeZone });
  if (!result.ok) return result.code;
  const { sessions, rooms, people, locales } = result.programme;
  return {
    sessions: sessions.length,
    placed: sessions.filter(({ placement }) => placement !== null).length,
    repeats: sessions.filter(({ repeatOf }) => repeatOf !== null).length,
    rooms: rooms.length,
    people: people.length,
    locales,
    dropped: [...new Set(result.findings.filter(({ kind }) => kind === 'dropped').map(({ code }) => code))],
  };
}

describe("PyConFR's real schedule.json (where the shared data folder is present)", () => {
  it('is recognised', () => {
    expect(FILE && looksLikePretalxJson(FILE.toString('utf8').slice(0, 65_536))).toBe(FILE && true);
  });

  it('goes in whole: the conference has 75 sessions, 8 rooms, 81 people', () => {
    const expected = { sessions: 75, placed: 75, repeats: 0, rooms: 8, people: 81, locales: ['fr', 'en'] };

    expect(FILE && counted(conferenceOnly(FILE))).toEqual(FILE && { ...expected, dropped: ['HTML_REMOVED'] });
  });

  /**
   * The file also has nine sprints that go on for two days, each day of which is a slot: 18 sessions more, nine of them
   * repeats, six more people and five more rooms. Its five meals have a time of day only: they need the zone.
   */
  it('goes in whole: with the sprints 93 sessions, 13 rooms, 87 people, and five meals once the zone is known', () => {
    const expected = { sessions: 93, placed: 93, repeats: 9, rooms: 13, people: 87, locales: ['fr', 'en'] };

    expect(FILE && counted(FILE)).toEqual(FILE && { ...expected, dropped: ['HTML_REMOVED', 'BREAK_TIME_UNKNOWN'] });
    expect(FILE && counted(FILE, 'Europe/Paris')).toEqual(
      FILE && { ...expected, sessions: 98, placed: 98, dropped: ['HTML_REMOVED'] },
    );
  });
});
