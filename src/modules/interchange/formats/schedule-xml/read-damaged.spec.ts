import { accepted, briefly, eventFile, readFixture } from '../../../../../test/support/schedule-xml-files.js';
import { readScheduleXml } from './read.js';

describe('readScheduleXml on a damaged file', () => {
  it('takes in everything that can be repaired, and says what it did to each line', () => {
    const { programme, findings } = readFixture('nasty.xml', 'UTC');
    const sessions = programme.sessions.map(({ title, guid, number, durationMinutes, placement }) => [
      title,
      guid?.slice(-2) ?? null,
      number,
      durationMinutes,
      placement?.startsAt ?? null,
      placement?.roomIds ?? null,
    ]);

    expect(sessions).toEqual([
      ['Outside\u00a0any day', null, 1, 20, '2027-05-01T09:00:00.000Z', ['r1', 'r2']],
      ['Lightning talk', '01', null, 30, '2027-05-01T10:00:00.000Z', ['r1']],
      ['Same guid again', null, null, 30, '2027-05-01T11:00:00.000Z', ['r1']],
      ['Never', null, 4, 45, null, null],
      ['On another day', '05', 5, 30, '2027-05-03T12:00:00.000Z', ['r1']],
    ]);
    expect(programme.people.map(({ externalId, name }) => [externalId, name])).toEqual([['5', 'Noor Haddad']]);
    expect(programme.sessions[1]?.abstract).toBe('<p>Real <em>elements</em></p>');
    expect(programme.sessions[2]?.description).toBe('<p>Use List&lt;String&gt; &amp;unknown; here</p>');
    expect(briefly(findings)).toEqual(NASTY_FINDINGS);
  });

  it('counts what it leaves out of the report when one defect is everywhere', () => {
    const events = Array.from(
      { length: 1003 },
      (_, index) => `<event id="${index + 1}"><title>${index}</title></event>`,
    );
    const file = eventFile('').replace('</room>', `${events.join('')}</room>`);

    const { findings } = accepted(readScheduleXml(file));
    const missingGuids = findings.filter(({ code }) => code === 'GUID_MISSING');

    expect(missingGuids).toHaveLength(1001);
    expect(missingGuids.at(-1)).toEqual({ kind: 'missing', code: 'GUID_MISSING', where: 'file', args: { further: 3 } });
  });
});

const NASTY_FINDINGS = [
  '1 repaired AMPERSANDS_ESCAPED',
  '5 missing CONFERENCE_TITLE_MISSING',
  '7 dropped TIME_ZONE_UNKNOWN',
  '8 dropped COLOR_INVALID',
  '10 repaired EVENT_OUTSIDE_DAY',
  '10 dropped GUID_INVALID',
  '10 repaired SECONDS_ROUNDED',
  '10 missing GUID_MISSING',
  '16 dropped PERSON_NAME_MISSING',
  '16 repaired PERSON_NAME_DIFFERS',
  '16 repaired PERSON_TWICE',
  '18 guessed DAY_HOURS_GUESSED',
  '20 missing TITLE_MISSING',
  '20 guessed DURATION_GUESSED',
  '20 repaired EVENT_ID_TWICE',
  '25 dropped LANGUAGE_UNKNOWN',
  '26 dropped HTML_REMOVED',
  '29 missing EVENT_ID_MISSING',
  '29 guessed DURATION_GUESSED',
  '29 repaired GUID_TWICE',
  '29 guessed ROOM_DIFFERS',
  '34 repaired ENTITY_UNKNOWN',
  '35 dropped PERSON_NAME_MISSING',
  '35 repaired PERSON_NAME_DIFFERS',
  '37 dropped EVENT_DATE_INVALID',
  '37 missing EVENT_START_MISSING',
  '37 guessed DURATION_IN_MINUTES',
  '37 missing GUID_MISSING',
  '46 repaired DAY_TWICE',
  '48 guessed EVENT_START_DIFFERS',
  '48 guessed DURATION_GUESSED',
  '48 repaired EVENT_ON_OTHER_DAY',
  '48 guessed DAY_ADDED',
  '48 guessed DAY_HOURS_GUESSED',
  '53 repaired LANGUAGES_SEVERAL',
  '57 dropped DAY_HOURS_INVALID',
  '57 missing DAY_DATE_MISSING',
];
