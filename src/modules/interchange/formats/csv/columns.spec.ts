import { readCsv } from './read.js';
import { looksLikeCsv } from './recognise.js';
import { proposeColumns } from './propose-columns.js';

const NOTES = 'Was,Wer,Stufe\n"Hands, that see",Noor Haddad,leicht\n,Ayşe,\nEyes,Elif,schwer\nEars,Sıla,mittel\n';

interface Mapped {
  readonly columns: Readonly<Record<string, string>>;
}

describe('proposed columns', () => {
  it('show headings, first values and meanings', () => {
    const long = 'y'.repeat(300);
    const { table, columns, fields } = proposeColumns(
      `Title,Mine,Biography (tr),Speaker 1,Speaker 2\na,${long},,n,\n"b\nc",2,,,m\nd,,,,\ne,3`,
    );

    expect(table).toBe('sessions');
    expect(columns).toEqual([
      { heading: 'Title', samples: ['a', 'b c', 'd'], field: 'title' },
      { heading: 'Mine', samples: [long.slice(0, 100), '2', '3'], field: null },
      { heading: 'Biography (tr)', samples: [], field: null },
      { heading: 'Speaker 1', samples: ['n'], field: 'speakers' },
      { heading: 'Speaker 2', samples: ['m'], field: 'speakers' },
    ]);
    expect(fields).toEqual(expect.arrayContaining(['title', 'speakers', 'seatLimit']));
  });

  it('name the language of a column', () => {
    const { table, columns } = proposeColumns('Name,Biography (tr),bio_pt-BR\n');

    expect(table).toBe('people');
    expect(columns.map(({ field }) => field)).toEqual(['name', 'biography:tr', 'biography:pt-BR']);
  });

  it('take the plainest of several columns for one field', () => {
    const { columns } = proposeColumns('Session,Title,Start date,Start time,Start\n');

    expect(columns.map(({ field }) => field)).toEqual([null, 'title', 'date', null, 'start']);
  });

  it('are shown where the table is not understood, with the fields of all tables, and are none for what is no table', () => {
    const unknown = proposeColumns(NOTES);

    expect(unknown.table).toBeNull();
    expect(unknown.columns.map(({ heading, field }) => ({ heading, field }))).toEqual([
      { heading: 'Was', field: null },
      { heading: 'Wer', field: null },
      { heading: 'Stufe', field: null },
    ]);
    expect(unknown.fields).toEqual(expect.arrayContaining(['title', 'biography', 'capacity', 'personId']));
    expect(proposeColumns('')).toMatchObject({ table: null, columns: [] });
    expect(proposeColumns('"a,b\n')).toMatchObject({ table: null, columns: [] });
  });

  it('follow a saved mapping', () => {
    const { table, columns } = proposeColumns(NOTES, { Was: 'title', Wer: 'speakers' });

    expect(table).toBe('sessions');
    expect(columns.map(({ field }) => field)).toEqual(['title', 'speakers', null]);
  });
});

describe('mapped columns', () => {
  it('are read as an organizer said, also against the known word', () => {
    const result = readCsv(`Title,${NOTES}`, {
      columns: { Title: 'ignore', Was: 'title', Wer: 'moderators', Stufe: '' },
    });

    expect(result).toMatchObject({ ok: true, fields: { sessions: ['title', 'people'], people: ['name'] } });
  });

  it('are read in a language that the organizer names', () => {
    const result = readCsv('Wer,Text\nNoor,Metin\n', { columns: { Wer: 'name', Text: 'biography:tr' } });

    expect(result.ok && result.programme.people).toMatchObject([{ name: 'Noor', biographies: { tr: 'Metin' } }]);
  });

  it.each<Mapped>([
    { columns: { Was: 'titel' } },
    { columns: { Was: '__proto__' } },
    { columns: { Was: 'capacity:tr' } },
    { columns: { Gone: 'constructor' } },
  ])('are refused with a field that does not exist: $columns', ({ columns }) => {
    expect(readCsv(NOTES, { columns })).toMatchObject({ ok: false, code: 'COLUMN_UNKNOWN' });
  });

  it('that are not in the file are reported', () => {
    const result = readCsv(NOTES, { columns: { Was: 'title', Gone: 'level' } });

    expect(result.ok && result.findings.filter(({ code }) => code === 'COLUMN_MISSING')).toEqual([
      { kind: 'missing', code: 'COLUMN_MISSING', where: '1', args: { heading: 'Gone' } },
    ]);
  });

  it.each<Mapped & { readonly csv: string; readonly needed: object }>([
    { csv: NOTES, columns: {}, needed: { table: 'people', columns: 'name' } },
    { csv: 'Speakers,Level,Track\n', columns: {}, needed: { table: 'sessions', columns: 'title' } },
    { csv: 'Room guid,Start\n', columns: {}, needed: { table: 'availability', columns: 'end' } },
    { csv: NOTES, columns: { Stufe: 'capacity' }, needed: { table: 'rooms', columns: 'name' } },
  ])('are refused where a necessary one is missing: $needed', ({ csv, columns, needed }) => {
    expect(readCsv(csv, { columns })).toMatchObject({ ok: false, code: 'COLUMNS_NEEDED', args: needed });
  });
});

describe('a table', () => {
  it.each([
    'Title,Start,Room\nA,2027-03-27 09:00,Hall\n',
    'Ad Soyad;E-posta\nAyşe;a@example.org\n',
    'القاعة\tالسعة\nأ\t20\n',
    '\uFEFFsep=;\r\nName;Von;Bis\r\nNoor;9:00;10:00\r\n',
    'Title,Speakers,Internal notes,Colour\nA,Noor,x,y\n',
    `Title,Abstract,Room\nA,"${'never closed '.repeat(10)}`,
  ])('is recognised: %j', (opening) => {
    expect(looksLikeCsv(opening)).toBe(true);
  });

  it.each([
    '',
    'Title',
    'Title, abstract, and everything else that you would like to tell the committee about it.\nMore, text.\n',
    'Dear all,\nthe room, the time, and the title are below.\n',
    'Title, Room\nthis is a letter\nthat goes on\n',
    '<schedule>Title,Room</schedule>',
    '[{"title":"a","room":"b"}]',
    'BEGIN:VCALENDAR\nTitle,Room\n',
    'one,two,three\n1,2,3\n',
    'Title,Foo,Bar,Baz,Qux,Room\n1,2,3,4,5,6\n',
    'Title,Room\n\u0000,x\n',
  ])('is not seen in %j', (opening) => {
    expect(looksLikeCsv(opening)).toBe(false);
  });
});
