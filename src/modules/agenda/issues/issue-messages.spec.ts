import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyAgenda, anyProblem } from '../../../scheduling/fixtures/arbitrary-agendas.js';
import { type Agenda, CONSTRAINT_KEYS, evaluate, type ScheduleIssue } from '../../../scheduling/index.js';
import { catalogueOf, LOCALES, type MessageArgs, translate } from '../../../platform/i18n/catalogue.js';

const EVERYTHING = {
  first: 'ONE',
  second: 'TWO',
  room: 'ROOM',
  person: 'PERSON',
  track: 'TRACK',
  otherTrack: 'OTHER',
  tag: 'TAG',
  feature: 'FEATURE',
  format: 'FORMAT',
  theme: 'THEME',
  sector: 'SECTOR',
  content: 'CONTENT',
  audienceType: 'AUDIENCE',
  stock: 'STOCK',
  minutes: 5,
  sessionCount: 2,
  readers: 7,
  audience: 120,
  seats: 80,
  most: 3,
  missing: 1,
  ofPerson: 0,
};

const EVERY_MESSAGE = LOCALES.flatMap((locale) => CONSTRAINT_KEYS.map((constraint) => [locale, constraint] as const));

const AGENDAS = { numRuns: 1_500, seed: 1 };
const ALL_SOFT = Object.fromEntries(CONSTRAINT_KEYS.map((key) => [key, { level: 'soft', weight: 1 } as const]));
/** Random starts are within hours; spread out, they reach over weeks. And on one minute, they are crowds. */
const SPREADS = [1, 40, 0];

describe('messages of issues', () => {
  const issuesOfAllKinds = issuesOfManyAgendas();

  test.each(EVERY_MESSAGE)('in %s, %s names a session and leaves no placeholder open', (locale, constraint) => {
    const text = translate(locale, `issue.${constraint}`, EVERYTHING);

    expect(text).toMatch(/ONE/);
    expect(text).not.toMatch(/[{}#]|undefined/);
  });

  test.each(LOCALES)('in %s, a double booking says how many share the room', (locale) => {
    const sayWith = (sessionCount: number): string =>
      translate(locale, 'issue.room_double_booked', { ...EVERYTHING, sessionCount });

    expect(new Set([1, 2, 3].map(sayWith)).size).toBe(3);
  });

  test.each(LOCALES)('in %s, a wish says whether a tag is missing or unwanted, and of whom it is', (locale) => {
    const said = [0, 1].flatMap((missing) =>
      [0, 1].map((ofPerson) => translate(locale, 'issue.slot_tags_broken', { ...EVERYTHING, missing, ofPerson })),
    );

    expect(new Set(said).size).toBe(4);
    expect(said.map((text) => text.includes('PERSON'))).toEqual([false, true, false, true]);
  });

  test.each(LOCALES)('in %s, no two rules have one name', (locale) => {
    const names = CONSTRAINT_KEYS.map((key) => catalogueOf(locale).get(`constraint.${key}`));

    expect(new Set(names).size).toBe(CONSTRAINT_KEYS.length);
  });

  test.each(LOCALES)('in %s, every issue and gain of any agenda can be said', (locale) => {
    const unsayable = issuesOfAllKinds.filter((issue) => /undefined|[{}#]/.test(said(locale, issue)));

    expect(unsayable).toEqual([]);
  });

  test('the agendas that are said break every rule, so that every message meets its real arguments', () => {
    const broken = new Set(issuesOfAllKinds.map(({ constraint }) => constraint));

    expect(CONSTRAINT_KEYS.filter((key) => !broken.has(key))).toEqual([]);
  });
});

/** One issue of each constraint and set of arguments. */
function issuesOfManyAgendas(): readonly ScheduleIssue[] {
  const found = new Map<string, ScheduleIssue>();
  fc.sample(fc.tuple(anyProblem, anyAgenda), AGENDAS).forEach(([problem, agenda], run) => {
    const { issues, gains } = evaluate({ ...problem, settings: ALL_SOFT }, spread(agenda, SPREADS[run % 3] ?? 1));
    for (const issue of [...issues, ...gains]) {
      const key = [issue.constraint, issue.sessionIds.length, ...Object.keys(issue.message.args)].join('|');
      if (!found.has(key)) found.set(key, issue);
    }
  });
  return [...found.values()];
}

function spread(agenda: Agenda, times: number): Agenda {
  return new Map([...agenda].map(([id, placement]) => [id, { ...placement, start: placement.start * times }]));
}

/** As the product says it, with ids in the place of names; what an issue does not name is empty. */
function said(locale: (typeof LOCALES)[number], { message }: ScheduleIssue): string {
  const named = Object.entries(message.args).map(
    ([name, value]) => [name.replace(/(Session)?Id$/, ''), value] as const,
  );
  const args: MessageArgs = { second: '', room: '', person: '', ...Object.fromEntries(named) };
  return translate(locale, message.key, args);
}
