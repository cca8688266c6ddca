import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadResult } from '../../programme.js';
import { uuidOfName } from '../stable-ids.js';
import { readCsv } from './read.js';

type Read = Extract<ReadResult, { ok: true }>;

function fixture(name: string): Buffer {
  return readFileSync(join(process.cwd(), 'test', 'fixtures', 'csv', name));
}

function read(file: Buffer | string, timeZone: string | null = null): Read {
  const result = readCsv(file, timeZone === null ? {} : { timeZone });
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.args)}`);
  return result;
}

function codes({ findings }: Read): readonly string[] {
  return findings.map(({ code, where }) => `${code} ${where}`);
}

function startsOf(column: readonly string[]): readonly (string | null)[] {
  const { programme } = read(`Title,Start\n${column.map((cell) => `x,"${cell}"`).join('\n')}`, 'Europe/Berlin');
  return programme.sessions.map(({ placement }) => placement?.startsAt ?? null);
}

function peopleOf(cells: readonly string[]): readonly (readonly string[])[] {
  const rows = cells.map((cell) => `x,"${cell.replaceAll('"', '""')}"`);
  const { programme } = read(`Title,Speakers\n${rows.join('\n')}`);
  const names = new Map(programme.people.map(({ id, name }) => [id, name]));
  return programme.sessions.map(({ people }) => people.map(({ personId }) => names.get(personId) ?? ''));
}

describe('a table of sessions', () => {
  const turkish = read(fixture('turkish-sessions.csv'), 'Europe/Istanbul');
  const [first, second, third] = turkish.programme.sessions;
  const roomName = (id: string) => turkish.programme.rooms.find((room) => room.id === id)?.name;
  const personName = ({ personId }: { personId: string }) =>
    turkish.programme.people.find(({ id }) => id === personId)?.name;

  it('is read with Turkish headings, semicolons, a line that names them, and empty columns at the end', () => {
    expect(first).toMatchObject({
      guid: uuidOfName('csv::KOD1'),
      title: 'Göğe bakan eller',
      abstract: 'İlk satır;\nikinci satır',
      kind: 'workshop',
      typeLabel: null,
      language: 'tr',
      seatLimit: 1200,
      state: 'confirmed',
      durationMinutes: 90,
      placement: { startsAt: '2027-03-27T06:00:00.000Z', durationMinutes: 90 },
    });
    expect(second).toMatchObject({
      state: 'cancelled',
      kind: 'ceremony',
      placement: { startsAt: '2027-03-27T20:30:00.000Z', durationMinutes: 45 },
    });
    expect(third).toMatchObject({ title: 'Yersiz', placement: null, durationMinutes: 30 });
  });

  it('parts rooms at commas where each stands elsewhere alone', () => {
    expect(second?.placement?.roomIds.map(roomName)).toEqual(['Salon A', 'Salon B']);
  });

  it('parts names where each is whole, and keeps together what may be one, with findings', () => {
    expect([first, second, third].map((session) => session?.people.map(personName))).toEqual([
      ['Ayşe Yılmaz', 'Elif Kaya'],
      ['Ayşe Yılmaz', 'Elif Kaya'],
      ['Kaya, Elif'],
    ]);
    expect(codes(turkish)).toEqual(expect.arrayContaining(['NAMES_PARTED 5', 'NAMES_KEPT_TOGETHER 6']));
  });

  it('carries exactly what has a column', () => {
    expect(turkish.fields).toEqual({
      conference: [],
      days: false,
      rooms: ['name'],
      tracks: null,
      people: ['name'],
      sessions: 'guid number kind title abstract language durationMinutes people seatLimit state placement'.split(' '),
    });
  });

  it('is read as pretalx exports it: lists by line, ids beside names, HTML made safe', () => {
    const { programme, fields, findings } = read(fixture('pretalx-sessions.csv'));

    expect(
      programme.sessions.map(({ title, state, kind, typeLabel, tags, doNotRecord, abstract }) => ({
        title,
        state,
        kind,
        typeLabel,
        tags,
        doNotRecord,
        abstract,
      })),
    ).toEqual([
      {
        title: 'Hands that see',
        state: 'confirmed',
        kind: 'talk',
        typeLabel: 'Talk (long)',
        tags: ['touch', 'sight'],
        doNotRecord: true,
        abstract: '<p>Touch </p>',
      },
      {
        title: 'No place yet',
        state: 'submitted',
        kind: 'workshop',
        typeLabel: 'Workshop',
        tags: [],
        doNotRecord: false,
        abstract: null,
      },
    ]);
    expect(programme.people.map(({ name, externalId }) => ({ name, externalId }))).toEqual([
      { name: 'Noor Haddad', externalId: 'SPKR11' },
      { name: 'Ayşe Yılmaz', externalId: 'SPKR22' },
    ]);
    expect(programme.timeZone).toBeNull();
    expect(fields.people).toEqual(['externalId', 'name']);
    expect(findings.filter(({ kind }) => kind === 'dropped').map(({ code }) => code)).toEqual(['HTML_REMOVED']);
  });

  it('asks for the zone of times without an offset', () => {
    const csv = 'Title,Start\nTouch,2027-03-27 09:00\n';

    expect(readCsv(csv)).toEqual({ ok: false, code: 'TIME_ZONE_NEEDED', args: { where: 2 } });
    expect(read(`${csv.trim()}+02:00`).programme.sessions[0]?.placement?.startsAt).toBe('2027-03-27T07:00:00.000Z');
    expect(read('Title,Start,Time zone\nTouch,2027-03-27 09:00,Asia/Dubai').programme).toMatchObject({
      timeZone: 'Asia/Dubai',
      sessions: [{ placement: { startsAt: '2027-03-27T05:00:00.000Z' } }],
    });
  });

  it('finds the sessions that another comes after, by number or title, and reports those that are not there', () => {
    const result = read('Number,Title,After\n1,One,\n2,Two,"#1; Three; Four"\n3,Three,');

    expect(result.programme.sessions.map(({ after }) => after)).toEqual([[], ['s1', 's3'], []]);
    expect(codes(result)).toContain('SESSION_UNKNOWN 3');
  });

  it('keeps titles in several languages, the session’s own first', () => {
    const { programme, fields } = read(
      'Title (en),Title (tr),Abstract_ar,Language\nHands,Eller,ملخص,tr\nOnly English,,,',
    );

    expect(
      programme.sessions.map(({ title, language, translations, abstract }) => ({
        title,
        language,
        translations,
        abstract,
      })),
    ).toEqual([
      { title: 'Eller', language: 'tr', translations: { en: { title: 'Hands' } }, abstract: 'ملخص' },
      { title: 'Only English', language: 'en', translations: {}, abstract: null },
    ]);
    expect(fields.sessions).toContain('translations');
  });
});

describe('names in one cell', () => {
  it('are parted by semicolons and lines always, by commas and "and" only where every part is whole', () => {
    expect(
      peopleOf([
        'Noor; Haddad',
        'Noor Haddad\nAyşe Yılmaz',
        'Noor Haddad, Ayşe Yılmaz and Elif Kaya',
        'فاطمة الزهراء و نور حداد',
        'Noor, Haddad',
        'Lovelace, Ada',
        'Women and Science',
        'Noor Haddad, PhD',
        '"Smith; Sons", Ltd; Ada Lovelace',
        '"Smith; Sons"; Ada Lovelace',
      ]),
    ).toEqual([
      ['Noor', 'Haddad'],
      ['Noor Haddad', 'Ayşe Yılmaz'],
      ['Noor Haddad', 'Ayşe Yılmaz', 'Elif Kaya'],
      ['فاطمة الزهراء', 'نور حداد'],
      ['Noor', 'Haddad'],
      ['Lovelace, Ada'],
      ['Women and Science'],
      ['Noor Haddad, PhD'],
      ['"Smith', 'Sons", Ltd', 'Ada Lovelace'],
      ['Smith; Sons', 'Ada Lovelace'],
    ]);
  });
});

describe('dates and clocks', () => {
  const nine = '2027-03-27T08:00:00.000Z';

  it('are understood as people and spreadsheets write them', () => {
    expect(
      startsOf([
        '2027-03-27T09:00',
        '2027/3/27 9:00',
        '27.03.2027 09.00',
        '27.3.27 9:00 Uhr',
        '27/03/2027 9h00',
        '27/03/2027 9:00 AM',
        'Saturday, 27 March 2027, 9 am',
        'March 27, 2027 at 09:00',
        '27 Mart 2027 09:00',
        '27. März 2027 09:00',
        '٢٧/٠٣/٢٠٢٧ ٠٩:٠٠',
        '27 مارس 2027 9:00 ص',
        '46473.375',
        '2027-03-27 10:00+02:00',
        'tomorrow',
        '2027-02-30 09:00',
        '2027-03-27',
      ]),
    ).toEqual([...Array.from({ length: 14 }, () => nine), null, null, null]);
  });

  it('decide over the whole table what is the day, and say where that was a guess', () => {
    const monthFirst = read('Title,Start\nx,3/4/2027 09:00\ny,3/27/2027 09:00', 'UTC');
    const guessed = read('Title,Start\nx,3/4/2027 09:00', 'UTC');
    const american = read('Title,Start\nx,3/4/2027 9:00 PM', 'UTC');

    expect([monthFirst, guessed, american].map((r) => r.programme.sessions[0]?.placement?.startsAt)).toEqual([
      '2027-03-04T09:00:00.000Z',
      '2027-04-03T09:00:00.000Z',
      '2027-03-04T21:00:00.000Z',
    ]);
    expect([monthFirst, guessed, american].map((r) => codes(r).includes('DATE_ORDER_GUESSED 1'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('a table of people', () => {
  const result = read(fixture('arabic-people.csv'));

  it('joins the parts of names in the order of the columns, and keeps biographies by language and links by site', () => {
    expect(result.programme.people.map((person) => ({ ...person, id: '' }))).toEqual([
      {
        id: '',
        name: 'فاطمة الزهراء',
        externalId: null,
        email: 'fatima@example.org',
        biographies: { ar: 'باحثة', en: 'Researcher' },
        photoUrl: 'https://example.org/f.jpg',
        links: [{ label: 'LinkedIn', url: 'https://linkedin.example/fatima' }],
        available: null,
      },
      {
        id: '',
        name: 'نور',
        externalId: null,
        email: null,
        biographies: {},
        photoUrl: null,
        links: [],
        available: null,
      },
    ]);
    expect(result.fields).toEqual({
      conference: [],
      days: false,
      rooms: null,
      tracks: null,
      people: ['name', 'email', 'biographies', 'photoUrl', 'links'],
      sessions: null,
    });
  });

  it('reports what it could not take', () => {
    expect(codes(result)).toEqual(expect.arrayContaining(['EMAIL_INVALID 3', 'LINK_NOT_HTTP 3']));
  });

  it('keeps two people of one name apart by their addresses, which do not become ids', () => {
    const { people } = read('Name,E-Mail\nNoor,a@example.org\nNoor,b@example.org\nnoor,A@example.org').programme;

    expect(people.map(({ name, email, externalId }) => ({ name, email, externalId }))).toEqual([
      { name: 'Noor', email: 'a@example.org', externalId: null },
      { name: 'Noor', email: 'b@example.org', externalId: null },
    ]);
  });
});

describe('a table of rooms', () => {
  it('is read with its numbers and answers', () => {
    const result = read(
      'Raum;Gebäude;Kapazität;Barrierefrei;Ausstattung\nSaal 1;Haupthaus;1.200;ja;Beamer, Mikrofon\nSaal 2;;viele;vielleicht;\n;;;;x',
    );

    expect(result.programme.rooms).toMatchObject([
      {
        name: 'Saal 1',
        venue: 'Haupthaus',
        capacity: 1200,
        stepFree: true,
        features: ['Beamer', 'Mikrofon'],
        lanes: 1,
      },
      { name: 'Saal 2', venue: null, capacity: null, stepFree: null, features: [] },
    ]);
    expect(codes(result)).toEqual(
      expect.arrayContaining(['NUMBER_INVALID 3', 'YES_OR_NO_INVALID 3', 'ROOM_NAME_MISSING 4']),
    );
    expect(result.fields.rooms).toEqual(['name', 'venue', 'capacity', 'features', 'stepFree']);
  });
});

describe('a table of availability', () => {
  it('joins the rows of one person, under name or address, into windows', () => {
    const result = read(
      [
        'Person,E-Mail,Date,From,To',
        'Noor,noor@example.org,2027-03-27,09:00,12:00',
        'Noor,,2027-03-27,11:00,13:00',
        ',noor@example.org,2027-03-28,,',
        'Elif,,2027-03-27,22:00,02:00',
        'Elif,,2027-03-27,,never',
        ',sila@example.org,2027-03-27,09:00,12:00',
      ].join('\n'),
      'UTC',
    );

    expect(result.programme.people.map(({ name, email, available }) => ({ name, email, available }))).toEqual([
      {
        name: 'Noor',
        email: 'noor@example.org',
        available: [
          { startsAt: '2027-03-27T09:00:00.000Z', endsAt: '2027-03-27T13:00:00.000Z' },
          { startsAt: '2027-03-28T00:00:00.000Z', endsAt: '2027-03-29T00:00:00.000Z' },
        ],
      },
      {
        name: 'Elif',
        email: null,
        available: [{ startsAt: '2027-03-27T00:00:00.000Z', endsAt: '2027-03-28T02:00:00.000Z' }],
      },
      {
        name: 'sila',
        email: 'sila@example.org',
        available: [{ startsAt: '2027-03-27T09:00:00.000Z', endsAt: '2027-03-27T12:00:00.000Z' }],
      },
    ]);
    expect(result.fields).toMatchObject({ people: ['name', 'email', 'available'], rooms: null, sessions: null });
  });
});

describe('cells', () => {
  it('lose the quotation mark that neutralises a formula, and no other', () => {
    const { programme } = read("Title,Subtitle\n'=1+1,'quoted'\n\"''-5\",=1+1");

    expect(programme.sessions.map(({ title, subtitle }) => [title, subtitle])).toEqual([
      ['=1+1', "'quoted'"],
      ["'-5", '=1+1'],
    ]);
  });

  it('are reported where a row has too few or too many', () => {
    const result = read('Title,Room,Level\nOne,Hall\nTwo,Hall,expert,,\nThree,Hall,wizard,extra');

    expect(codes(result)).toEqual(expect.arrayContaining(['ROW_TOO_SHORT 2', 'ROW_TOO_LONG 4', 'LEVEL_UNKNOWN 4']));
    expect(codes(result).filter((code) => code.endsWith(' 3') && code.startsWith('ROW'))).toEqual([]);
  });

  it('are numbered by the line they begin on, whatever the line ends', () => {
    const csv = 'Title,Level\r\n"one\r\nmore",\r\n\r\nTwo,wizard\r\n';

    expect(codes(read(csv))).toContain('LEVEL_UNKNOWN 5');
    expect(codes(read(csv.replaceAll('\r\n', '\n')))).toContain('LEVEL_UNKNOWN 5');
    expect(codes(read(`sep=,\r\n${csv}`))).toContain('LEVEL_UNKNOWN 6');
  });
});

describe('encodings', () => {
  const csv = 'Başlık;Konuşmacı;Seviye\nGöğe ışık;Ayşe Yılmaz;orta\n';

  it('are recognised by their mark', () => {
    const utf16 = Buffer.from(`\uFEFF${csv}`, 'utf16le');
    const big = Buffer.from(utf16).swap16();
    const titles = [Buffer.from(`\uFEFF${csv}`), utf16, big].map((file) => read(file).programme.sessions[0]?.title);

    expect(titles).toEqual(['Göğe ışık', 'Göğe ışık', 'Göğe ışık']);
  });

  it('are guessed from headings and letters where the bytes are no UTF-8, and reported', () => {
    const turkish = Buffer.from(csv.replace('ğ', '\xf0').replaceAll('ş', '\xfe').replaceAll('ı', '\xfd'), 'latin1');
    // العنوان and نور in windows-1256.
    const arabic = Buffer.concat([
      Buffer.from('c7e1dae4e6c7e4', 'hex'),
      Buffer.from(';Room\n'),
      Buffer.from('e4e6d1', 'hex'),
    ]);
    const german = Buffer.from('Titel;Raum\nÜbung für alle;Hörsaal\n', 'latin1');
    const results = [turkish, arabic, german].map((file) => read(file));

    expect(results.map(({ programme }) => programme.sessions[0]?.title)).toEqual([
      'Göğe ışık',
      'نور',
      'Übung für alle',
    ]);
    expect(results.map(({ findings }) => findings.find(({ code }) => code === 'ENCODING_GUESSED')?.args)).toEqual([
      { encoding: 'windows-1254' },
      { encoding: 'windows-1256' },
      { encoding: 'windows-1252' },
    ]);
  });
});
