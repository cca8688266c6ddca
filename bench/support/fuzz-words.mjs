// What means something to one of the formats, or to the parsers, databases and machines behind them.

const MARKUP = ['<', '>', '&', '"', "'", '<!--', '-->', '<![CDATA[', ']]>', '<?x ?>', '</event>', '<event>', '<room/>'];
const ENTITIES = [
  '&lol;',
  '&#0;',
  '&#x1F600;',
  '&#xD800;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<!ENTITY x SYSTEM "/etc/passwd">',
];
const JSON_WORDS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '\\',
  '\\u0000',
  '\\ud800',
  '"__proto__":{"x":1},',
  '"constructor":',
  'null',
];
export const NUMBERS = [
  '1e999',
  '-0',
  'NaN',
  '-1',
  '0',
  '7',
  '99999999999999999999',
  '0x7fffffff',
  '2147483648',
  '1.5',
  '""',
  '[]',
];
const CALENDAR = [
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'DTSTART;TZID=',
  '\r\n ',
  ';',
  '=CMD()',
];
export const TIMES = [
  '99:99',
  '24:00',
  '25:30',
  '2027-02-30',
  '9999-12-31T23:59:59Z',
  '0000-00-00',
  '+99:99',
  'Z',
  'Mars/Olympus',
];
export const CHARACTERS = [
  '\u0000',
  '\u0001',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\u0130',
  '👩🏽‍🔬',
];
const SPACES = ['\r', '\n', '\r\n', '\t', ' ', '\u00a0'];
const SCRIPTS = ['<script>alert(1)</script>', '<img src=x onerror=y>', 'javascript:alert(1)', '//x'];
export const WORDS = [MARKUP, ENTITIES, JSON_WORDS, NUMBERS, CALENDAR, TIMES, CHARACTERS, SPACES, SCRIPTS].flat();
