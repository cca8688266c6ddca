import { titleOfFile } from './file-title.js';
import { FindingLog } from './findings.js';

describe('titleOfFile', () => {
  it.each([
    ['wis27.schedule.json', 'wis27'],
    ['/tmp/exports/Women in Science_speakers.json', 'Women in Science'],
    ['C:\\exports\\ملتقى.sessionize.gridsmart.json', 'ملتقى'],
  ])('takes what in %s is no word of a tool', (fileName, title) => {
    const log = new FindingLog();

    expect(titleOfFile(fileName, log)).toBe(title);
    expect(log.list().map(({ kind, code }) => `${kind} ${code}`)).toEqual(['guessed CONFERENCE_TITLE_GUESSED']);
  });

  it.each([undefined, '', 'schedule.json', 'all/sessions.json'])('says that there is none in %s', (fileName) => {
    const log = new FindingLog();

    expect(titleOfFile(fileName, log)).toBe('?');
    expect(log.list().map(({ kind, code }) => `${kind} ${code}`)).toEqual(['missing CONFERENCE_TITLE_MISSING']);
  });
});
