import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../lib/say.fixture.ts';
import type { BoardNames } from './board-words.ts';
import type { CoreIssue, PlaceVerdict } from './board-types.ts';
import { verdictWords } from './verdict-words.ts';

const NAMES: BoardNames = {
  session: (id) => ({ s1: 'Opening', s2: 'Glaciers' })[id] ?? null,
  room: (id) => ({ r1: 'Blue hall' })[id] ?? null,
  person: () => null,
  track: () => null,
  tag: () => null,
};

const issue = (part: Partial<CoreIssue> = {}): CoreIssue => ({
  constraint: 'room_double_booked',
  level: 'hard',
  sessionIds: ['s1', 's2'],
  roomId: 'r1',
  personId: null,
  minutes: 20,
  cost: 20,
  message: {
    key: 'issue.room_double_booked',
    args: { sessionCount: 2, firstSessionId: 's1', secondSessionId: 's2', roomId: 'r1', minutes: 20 },
  },
  isWaived: false,
  ...part,
});

const verdict = (part: Partial<PlaceVerdict> = {}): PlaceVerdict => ({
  start: 600,
  durationMinutes: 30,
  roomIds: ['r1'],
  verdict: 'free',
  change: { hard: 0, medium: 0, soft: 0 },
  isPresent: false,
  isWithinHours: true,
  appearing: [],
  vanishing: [],
  nearestFree: null,
  ...part,
});

/** Without the marks around names. */
const plain = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/[\u2068\u2069]/gu, ''));

describe.each([
  ['en' as const, 'Clashes', 'Opening and Glaciers are both in Blue hall for 20 minutes.', 'Fits, but costs 45'],
  [
    'tr' as const,
    'Çakışıyor',
    'Opening ile Glaciers, 20 dakika boyunca aynı anda Blue hall salonunda.',
    'Uygun, ama bedeli 45',
  ],
  ['ar' as const, 'يتعارض', 'Opening وGlaciers معًا في القاعة Blue hall لمدة 20 دقيقة.', 'مناسب، لكن بكلفة 45'],
])('in %s', (language, clash, reason, cost) => {
  const say = sayIn(language);

  test('a clash says which', () => {
    const { headline, lines } = verdictWords(
      verdict({ verdict: 'impossible', change: { hard: 20, medium: 0, soft: 0 }, appearing: [issue()] }),
      NAMES,
      say,
    );

    expect([headline, ...plain(lines)]).toEqual([clash, reason]);
  });

  test('a cost says how much', () => {
    expect(
      verdictWords(verdict({ verdict: 'costs', change: { hard: 0, medium: 40, soft: 5 } }), NAMES, say).headline,
    ).toBe(cost);
  });
});

describe('a verdict in words', () => {
  const say = sayIn('en');

  test.each([
    ['its present place', { isPresent: true }, 'Where it is now'],
    ['a free place', {}, 'Fits'],
    [
      'a free place that mends something',
      { change: { hard: -20, medium: 0, soft: 0 }, vanishing: [issue()] },
      'Fits, and mends one issue',
    ],
    [
      'a place that costs less',
      { verdict: 'costs' as const, change: { hard: 0, medium: 0, soft: -30 } },
      'Fits, and costs 30 less than now',
    ],
    ['a place that costs the same', { verdict: 'costs' as const }, 'Fits, and costs no more than now'],
    [
      'a place with two clashes',
      { verdict: 'impossible' as const, appearing: [issue(), issue({ constraint: 'person_double_booked' })] },
      'Clashes, 2 times',
    ],
  ])('names %s', (_what, part, headline) => {
    expect(verdictWords(verdict(part), NAMES, say).headline).toBe(headline);
  });

  test('leaves out waived issues and gains', () => {
    const appearing = [issue({ isWaived: true }), issue({ level: 'soft', cost: -5 })];

    expect(verdictWords(verdict({ appearing }), NAMES, say).lines).toEqual([]);
  });

  test('does not call mended what only changes its size', () => {
    const { lines } = verdictWords(
      verdict({ verdict: 'impossible', appearing: [issue()], vanishing: [issue({ minutes: 5 })] }),
      NAMES,
      say,
    );

    expect(lines).toHaveLength(1);
  });

  test('says the worst first and counts what it leaves out', () => {
    const soft = issue({
      constraint: 'pause_too_short',
      level: 'soft',
      message: { key: 'issue.known_session_moved', args: { firstSessionId: 's1' } },
    });
    const { lines } = verdictWords(
      verdict({ verdict: 'impossible', appearing: [soft, issue({ constraint: 'x' }), issue()] }),
      NAMES,
      say,
      1,
    );

    expect(plain(lines)).toEqual(['Opening and Glaciers are both in Blue hall for 20 minutes.', 'and 2 more']);
  });
});
