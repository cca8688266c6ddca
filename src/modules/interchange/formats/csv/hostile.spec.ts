// Files that are broken or mean harm: a result or a refusal with a code, never anything else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { MAX_LINE, MAX_TEXT } from '../limits.js';
import { withoutForbiddenCharacters } from '../plain-text.js';
import { csvOpening } from './csv-text.js';
import { proposeColumns } from './propose-columns.js';
import { readCsv } from './read.js';
import { looksLikeCsv } from './recognise.js';

const FIXTURES = ['turkish-sessions.csv', 'arabic-people.csv', 'pretalx-sessions.csv'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'csv', name)),
);
function expectHarmless(file: Buffer | string): void {
  const result = readCsv(file, { timeZone: 'Europe/Berlin' });
  const { columns } = proposeColumns(file);
  const recognised = looksLikeCsv(typeof file === 'string' ? file : csvOpening(file));
  const texts = [...(result.ok ? textsIn(result.programme) : []), ...textsIn(columns)];

  expect(typeof recognised).toBe('boolean');
  expect(texts.filter((text) => text !== withoutForbiddenCharacters(text))).toEqual([]);
  expect(result.ok ? 'READ' : result.code).toMatch(/^[A-Z_]+$/);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** 12,000 different ones, within what one cell may hold. */
function manyTags(): string {
  return Array.from({ length: 12_000 }, (_, index) => index.toString(36).padStart(3, '0')).join(';');
}

const HEADINGS =
  'Title|Start|End|Date|Speakers|Speaker ids|E-mail|Room|Links|Duration|After|Level|Name|Biography (tr)|Photo|Capacity|' +
  'Step-free|Person|From|To|Time zone|Track (en)|__proto__|';

describe('a hostile table', () => {
  it.each([
    ['100,000 lines', 100_000, 'READ'],
    ['100,001 lines', 100_001, 'TOO_MANY_ROWS'],
  ])('that ends in %s without anything is answered within seconds', (_, lines, expected) => {
    const result = readCsv(`Title,Start\nStars,2027-03-08 10:00${'\n'.repeat(lines + 1)}`, {
      timeZone: 'Europe/Berlin',
    });

    expect(result.ok ? 'READ' : result.code).toBe(expected);
  });

  it('of random cells under known headings is read or refused', () => {
    const heading = fc.constantFrom(...HEADINGS.split('|'));
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '"',
        '""',
        ';',
        ',',
        '\n',
        '1/2/2027',
        '99999',
        '0.5',
        '12:00',
        'Europe/Istanbul',
        'Mars/Olympus',
        'a@b.c',
        '-',
        'constructor',
      ),
    );
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(
        fc.array(heading, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(fc.oneof(cell, quoted), { maxLength: 9 }), { maxLength: 4 }),
        fc.constantFrom(',', ';', '\t'),
        (headings, rows, delimiter) => {
          expectHarmless([headings, ...rows].map((row) => row.join(delimiter)).join('\n'));
        },
      ),
      { numRuns: 80, seed: 20270328 },
    );
  }, 120_000);

  it('of bytes that were changed at random is read or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255), fc.nat(3)), { maxLength: 12 }),
        fc.nat(2000),
        (file, changes, cut) => {
          const bytes = [...file];
          for (const [at, byte, sort] of changes) {
            if (sort === 0) bytes.splice(at % bytes.length, 1);
            else bytes.splice(at % bytes.length, sort === 1 ? 1 : 0, byte);
          }
          expectHarmless(Buffer.from(cut < 500 ? bytes.slice(0, cut) : bytes));
        },
      ),
      { numRuns: 80, seed: 20270328 },
    );
  }, 120_000);

  it.each([
    { what: 'nothing', file: '', code: 'EMPTY' },
    { what: 'blanks', file: ' \n\n ', code: 'EMPTY' },
    { what: 'a quotation mark that is never closed', file: 'Title,Room\n"a,b\n', code: 'NOT_WELL_FORMED' },
    { what: 'an archive', file: Buffer.from('504b0304140000000000', 'hex'), code: 'NOT_CSV' },
    { what: 'half of UTF-16', file: Buffer.from('fffe5400ffdb', 'hex'), code: 'ENCODING_BROKEN' },
    { what: 'too many columns', file: `Title${',x'.repeat(500)}\n`, code: 'TOO_MANY_COLUMNS' },
    { what: 'a line of delimiters', file: `Title,Room\n${','.repeat(100_001)}\n`, code: 'TOO_MANY_COLUMNS' },
    { what: 'too many rows', file: `Title\n${'x\n'.repeat(100_001)}`, code: 'TOO_MANY_ROWS' },
    { what: 'too many bytes', file: Buffer.alloc(50 * 1024 * 1024 + 1, 'x'), code: 'TOO_LARGE' },
    {
      what: 'too many tags',
      file: `Title,Tags\n${`x,${manyTags()}\n`.repeat(42)}`,
      code: 'TOO_MANY_ELEMENTS',
    },
  ])(
    'is refused: $what',
    ({ file, code }) => {
      expect(readCsv(file)).toMatchObject({ ok: false, code });
    },
    120_000,
  );

  it('may have 500 columns', () => {
    expect(readCsv(`Title${',x'.repeat(499)}\na\n`)).toMatchObject({ ok: true });
  });

  it('has its cells cut to what a text may hold, with a finding', () => {
    const result = readCsv(
      `Title,Abstract,Tags\n${'t'.repeat(MAX_LINE + 1)},${'a'.repeat(MAX_TEXT + 1)},${'g,'.repeat(MAX_TEXT)}\n`.replaceAll(
        'g,',
        'g;',
      ),
    );

    expect(result.ok && result.programme.sessions[0]?.title.length).toBe(MAX_LINE);
    expect(result.ok && result.programme.sessions[0]?.abstract?.length).toBe(MAX_TEXT);
    expect(
      result.ok && result.findings.filter(({ code }) => code === 'TEXT_SHORTENED').map(({ args }) => args.field),
    ).toEqual(['tags', 'title', 'abstract']);
  });

  it('takes no longer a cell than its length asks for', () => {
    const parts = 'and '.repeat(12_000);
    const cells = [
      parts,
      `"${'""'.repeat(20_000)}"`,
      ' '.repeat(49_000),
      `${'a, '.repeat(15_000)}b`,
      '('.repeat(40_000),
    ];
    const heading = `${'('.repeat(150)}${' and'.repeat(10)}`;
    const started = process.cpuUsage();

    const result = readCsv(
      `Title,Speakers,Room,Start,Duration,Links,${heading}\n${cells.map((cell) => Array.from({ length: 6 }, () => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}`,
    );

    const { user } = process.cpuUsage(started);
    expect(result.ok).toBe(true);
    // Quadratic work on 50,000 characters takes minutes.
    expect(user / 1_000_000).toBeLessThan(20);
  }, 120_000);
});
