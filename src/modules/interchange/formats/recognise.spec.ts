import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseFormat } from './recognise.js';

describe('recogniseFormat', () => {
  it.each(['frab.xml', 'pentabarf.xml', 'nasty.xml'])('knows %s by its content', (name) => {
    expect(recogniseFormat(readFileSync(join(process.cwd(), 'test', 'fixtures', 'schedules', name)))).toBe(
      'schedule-xml',
    );
  });

  it('knows UTF-16, and a file whose opening ends within a character', () => {
    const opening = '<schedule><conference><title>';
    const cutWithinCharacter = Buffer.from(opening + 'x'.repeat(65_535 - opening.length) + 'ç');

    expect(recogniseFormat(Buffer.from(`\ufeff${opening}`, 'utf16le'))).toBe('schedule-xml');
    expect(recogniseFormat(cutWithinCharacter)).toBe('schedule-xml');
  });

  it.each([
    ['nothing', ''],
    ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0'],
    ['another schedule', '<schedule><day><entry id="1"><room id="1">A</room></entry></day></schedule>'],
    ['a comment about one', '<!-- <schedule><event> --><rss></rss>'],
    ['bytes without an encoding', Buffer.from([0xff, 0x00, 0x80])],
  ])('does not know %s', (_, file) => {
    expect(recogniseFormat(file)).toBeNull();
  });
});
