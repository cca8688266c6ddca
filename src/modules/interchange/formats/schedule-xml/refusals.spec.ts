import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedCopies, defectsOf } from '../../../../../test/support/damaged-files.js';
import { MAX_BYTES, MAX_DEPTH, MAX_EVENTS } from '../limits.js';
import { readScheduleXml } from './read.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

const FIXTURES = ['frab.xml', 'pentabarf.xml', 'nasty.xml'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'schedules', name)),
);

function outcome(file: Buffer | string): string {
  const result = readScheduleXml(file);
  return result.ok ? 'ok' : result.code;
}

function scheduleWith(content: string): string {
  return `<schedule><conference><title>T</title></conference>${content}</schedule>`;
}

describe('readScheduleXml refuses', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['white space', ' \n', 'EMPTY'],
    ['no XML', 'BEGIN:VCALENDAR', 'NOT_WELL_FORMED'],
    ['another root', '<rss><channel/></rss>', 'NOT_SCHEDULE_XML'],
    ['a schedule of another kind', '<schedule><day><entry id="1"/></day></schedule>', 'NOT_SCHEDULE_XML'],
    ['a file that was cut off', scheduleWith('<day>').slice(0, -5), 'NOT_WELL_FORMED'],
    ['wrongly nested tags', scheduleWith('<day><room></day></room>'), 'NOT_WELL_FORMED'],
    ['an outside DTD', `<!DOCTYPE schedule SYSTEM "http://127.0.0.1/x.dtd">${scheduleWith('')}`, 'DOCTYPE_REFUSED'],
    [
      'an outside entity',
      `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>${scheduleWith('<event><title>&x;</title></event>')}`,
      'DOCTYPE_REFUSED',
    ],
    [
      'an entity bomb',
      `<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${scheduleWith('<day date="&b;"/>')}`,
      'DOCTYPE_REFUSED',
    ],
    [
      'an encoding that nobody knows',
      Buffer.from('<?xml version="1.0" encoding="x-none"?><schedule/>'),
      'ENCODING_UNKNOWN',
    ],
    ['bytes that are not in the encoding', Buffer.from([0x3c, 0x73, 0x3e, 0xff, 0x3c]), 'ENCODING_BROKEN'],
  ])('%s', (_, file, code) => {
    expect(outcome(file)).toBe(code);
  });

  it('a zone that does not exist, before it reads', () => {
    expect(readScheduleXml('', { timeZone: 'Mars/Olympus' })).toEqual({
      ok: false,
      code: 'TIME_ZONE_UNKNOWN',
      args: { timeZone: 'Mars/Olympus' },
    });
  });

  it('elements nested deeper than the limit, and takes those at the limit', () => {
    const nested = (depth: number) => scheduleWith('<a>'.repeat(depth - 1) + '</a>'.repeat(depth - 1));

    expect(outcome(nested(MAX_DEPTH))).toBe('ok');
    expect(outcome(nested(MAX_DEPTH + 1))).toBe('TOO_DEEP');
  });

  it(
    'files larger than the limit, and takes those at the limit',
    () => {
      const padded = (bytes: number) => Buffer.from(scheduleWith('').padEnd(bytes, ' '));

      expect(outcome(padded(MAX_BYTES))).toBe('ok');
      expect(outcome(padded(MAX_BYTES + 1))).toBe('TOO_LARGE');
    },
    LONG,
  );

  it(
    'more events than the limit, and takes those at the limit',
    () => {
      const events = '<event/>'.repeat(MAX_EVENTS);

      expect(outcome(scheduleWith(events))).toBe('ok');
      expect(outcome(scheduleWith(`${events}<event/>`))).toBe('TOO_MANY_EVENTS');
    },
    LONG,
  );
});

describe('readScheduleXml takes', () => {
  it.each([
    [
      'UTF-16 with a byte order mark',
      Buffer.from('\ufeff<schedule><event><title>Ğ</title></event></schedule>', 'utf16le'),
      'Ğ',
    ],
    [
      'ISO-8859-9 by its declaration',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="ISO-8859-9"?><schedule><event><title>'),
        Buffer.from([0xd0]),
        Buffer.from('</title></event></schedule>'),
      ]),
      'Ğ',
    ],
    [
      'UTF-8 with a byte order mark',
      Buffer.from('\ufeff<schedule><event><title>ملتقى</title></event></schedule>'),
      'ملتقى',
    ],
    ['a lone ampersand', '<schedule><event><title>R&D &amp; <![CDATA[A&B]]></title></event></schedule>', 'R&D & A&B'],
    ['control characters', '<schedule><event><title>A\u0001\u0000B</title></event></schedule>', 'AB'],
  ])('%s', (_, file, title) => {
    const result = readScheduleXml(file);

    expect(result.ok ? result.programme.sessions.map((session) => session.title) : result.code).toEqual([title]);
  });
});

/** Bits of XML that change what a file means. */
const WORDS = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</event>',
  '<event>',
  '<day>',
  '&#0;',
  '-1',
  '7',
  'x',
  '99:99',
  '\u0000',
];

describe('readScheduleXml never throws', () => {
  it(
    'on mutated fixtures: it gives a sound programme with findings, or a typed refusal',
    () => {
      const outcomes = new Set<boolean>();

      fc.assert(
        fc.property(damagedCopies(FIXTURES, WORDS), (file) => {
          const result = readScheduleXml(file);
          outcomes.add(result.ok);

          expect(defectsOf(result)).toEqual([]);
        }),
        { numRuns: 250, seed: 20270328, examples: FIXTURES.map((file): [Buffer] => [file]) },
      );

      expect(outcomes).toEqual(new Set([true, false]));
    },
    LONG,
  );
});
