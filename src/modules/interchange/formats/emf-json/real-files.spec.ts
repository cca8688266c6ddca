// Real programmes lie in the shared data folder beside the checkout; where it is absent there is nothing to compare.
import { sharedFile } from '../../../../../test/support/xsd.js';
import { looksLikeEmfJson } from './looks-like.js';
import { readEmfJson } from './read.js';

const FILE = sharedFile('schedules', 'emf2024.schedule.json');

describe("EMF's real schedule.json (where the shared data folder is present)", () => {
  it('is recognised, and asks for the zone', () => {
    const result = FILE === null ? null : readEmfJson(FILE);

    expect(FILE && looksLikeEmfJson(FILE.toString('utf8').slice(0, 65_536))).toBe(FILE && true);
    expect(result && !result.ok ? result.code : null).toBe(FILE && 'TIME_ZONE_NEEDED');
  });

  /**
   * 482 sessions in 44 rooms, as counted independently. The 309 people counted there are the different texts in
   * `speaker`; its 263 accounts stand for several people each. Here spellings that differ in case or spaces are one
   * person, the people of nine texts that name two are people of their own, and one name under two accounts is two
   * people, since nothing says that it is one.
   */
  it('goes in whole: 482 sessions, 44 rooms, 315 people, four days that end at four in the morning', () => {
    const result = FILE === null ? null : readEmfJson(FILE, { timeZone: 'Europe/London' });
    const counted = result?.ok && {
      sessions: result.programme.sessions.length,
      placed: result.programme.sessions.filter(({ placement }) => placement?.roomIds.length === 1).length,
      rooms: result.programme.rooms.length,
      people: result.programme.people.length,
      accounts: result.programme.people.filter(({ externalId }) => externalId !== null).length,
      days: result.programme.days.length,
      boundary: result.programme.dayBoundaryMinutes,
      dropped: [...new Set(result.findings.filter(({ kind }) => kind === 'dropped').map(({ code }) => code))],
    };

    expect(counted ?? false).toEqual(
      FILE !== null && {
        sessions: 482,
        placed: 482,
        rooms: 44,
        people: 315,
        accounts: 263,
        days: 4,
        boundary: 240,
        dropped: ['ATTENDEES_UNCLEAR'],
      },
    );
  });
});
