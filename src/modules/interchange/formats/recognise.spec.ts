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
    ['icalendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0'],
    ['schedule-json', '{"schedule": {"version": "1", "conference": {"title": "A", "days": []}}}'],
    ['sessionize-gridsmart', '[{"date": "2027-03-08T00:00:00", "rooms": [{"sessions": [{"isServiceSession": false'],
    ['sessionize-speakers', '[{"id": "1", "fullName": "Noor Haddad", "tagLine": "Chemist"}]'],
    ['pretalx-json', '{"count": 1, "results": [{"code": "ABCDEF", "submission_type": {"en": "Talk"}}]}'],
    ['emf-json', '[{"id": 1, "start_date": "2027-03-08 09:00:00", "is_family_friendly": true}]'],
    ['csv', 'Title,Speakers,Room,Start\nOpening,Noor Haddad,Hall,2027-03-08 09:00'],
    ['csv', 'Başlık;Konuşmacılar;Salon\nAçılış;Ayşe Yılmaz;Büyük Salon'],
  ] as const)('knows %s', (format, opening) => {
    expect(recogniseFormat(opening)).toBe(format);
  });

  it('takes a table of unknown headings by its name, or where somebody says what they mean', () => {
    const table = 'Was,Wer\nAuftakt,Noor';

    expect(recogniseFormat(table)).toBeNull();
    expect(recogniseFormat(table, { fileName: 'plan.csv' })).toBe('csv');
    expect(recogniseFormat(table, { columns: { Was: 'title' } })).toBe('csv');
  });

  it.each([
    ['nothing', ''],
    ['another schedule', '<schedule><day><entry id="1"><room id="1">A</room></entry></day></schedule>'],
    ['a comment about one', '<!-- <schedule><event> --><rss></rss>'],
    ['bytes without an encoding', Buffer.from([0xff, 0x00, 0x80])],
    ['a letter', 'Dear Ayşe,\n\nthe programme is attached.\n'],
    ['another JSON', '{"name": "multaqa", "version": "1"}'],
  ])('does not know %s', (_, file) => {
    expect(recogniseFormat(file)).toBeNull();
  });
});
