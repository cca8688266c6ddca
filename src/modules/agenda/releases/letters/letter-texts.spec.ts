import { describe, expect, test } from '@jest/globals';
import type { Locale } from '../../../../platform/i18n/catalogue.js';
import type { Conference } from '../../../conferences/conference.entity.js';
import type { FrozenSession } from '../release-diff.js';
import type { TitledSession } from './letter-rows.js';
import { letterText } from './letter-texts.js';
import { personalChanges } from './personal-changes.js';

const CONFERENCE = {
  names: { tr: 'Kadınlar Bilimde', en: 'Women in Science' },
  languages: ['tr', 'en'],
  timeZone: 'Europe/Berlin',
  slug: 'women',
  url: 'https://women.example.org',
} as unknown as Conference;

const HALL = { id: 'hall', name: 'Hall', venue: 'Old Mill', address: null };
const SESSIONS = ['moved', 'shortened', 'lengthened', 'kept', 'gone', 'new'].map((id): TitledSession => ({
  id,
  title: `Title of ${id}`,
  language: 'en',
  translations: id === 'kept' ? { ar: { title: 'الباقية' } } : {},
}));

function aSession(sessionId: string, time: string, minutes = 30): FrozenSession {
  const startsAt = new Date(`2027-03-28T${time}:00Z`);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const people = [{ personId: 'ada', role: 'speaker' as const }];
  return { sessionId, title: `Released ${sessionId}`, startsAt, endsAt, roomIds: ['hall'], people };
}

const BEFORE = [
  aSession('moved', '00:30'),
  aSession('shortened', '08:00', 45),
  aSession('lengthened', '09:00', 1),
  aSession('kept', '10:00'),
  aSession('gone', '11:00'),
];
const AFTER = [
  { ...aSession('moved', '01:30'), roomIds: [] },
  aSession('shortened', '08:00', 1),
  aSession('lengthened', '09:00', 2),
  aSession('kept', '10:00'),
  aSession('new', '12:00'),
];

/** The letter to Ada, without the marks around names. */
function letter(locale: Locale | null, before: readonly FrozenSession[] | null = BEFORE, after = AFTER) {
  const recipient = { personId: 'ada', name: 'آدا', address: null, locale };
  const names = {
    recipients: new Map([['ada', recipient]]),
    rooms: new Map([['hall', HALL]]),
    sessions: new Map(SESSIONS.map((session) => [session.id, session])),
  };
  const [changes] = personalChanges(before ?? [], after);
  if (!changes) throw new Error('Ada has no session');
  return letterText(recipient, changes, {
    conference: CONFERENCE,
    appUrl: 'http://localhost:3000',
    isFirst: before === null,
    names,
  });
}

const paragraphs = (text: string): readonly string[] => text.replace(/[\u2066-\u2069]/g, '').split('\n\n');

describe('letterText', () => {
  test('tells in English what became of each session, on the clock of the conference', () => {
    const { subject, text } = letter('en');

    expect(subject).toBe('Women in Science: changes to your sessions');
    expect(paragraphs(text)).toEqual([
      'Hello آدا,',
      'there is a new version of the agenda of Women in Science, and something changed for you. Your 6 sessions:',
      'Title of moved: moved\nNow: Sunday, March 28, 2027, 03:30–04:00, online\nBefore: Sunday, March 28, 2027, 01:30–03:00, Hall, Old Mill',
      'Title of shortened: now 1 minute instead of 45\nNow: Sunday, March 28, 2027, 10:00–10:01, Hall, Old Mill\nBefore: Sunday, March 28, 2027, 10:00–10:45, Hall, Old Mill',
      'Title of lengthened: 2 minutes from now on, up from 1\nNow: Sunday, March 28, 2027, 11:00–11:02, Hall, Old Mill\nBefore: Sunday, March 28, 2027, 11:00–11:01, Hall, Old Mill',
      'Title of kept\nSunday, March 28, 2027, 12:00–12:30, Hall, Old Mill',
      'Released gone: no longer in the agenda\nIt was planned for: Sunday, March 28, 2027, 13:00–13:30, Hall, Old Mill',
      'Title of new: new in your agenda\nSunday, March 28, 2027, 14:00–14:30, Hall, Old Mill',
      'All times are those of the conference: Central European Summer Time (Europe/Berlin).',
      'The attached calendar file holds these sessions. Opening it also updates what an earlier file of ours put into your calendar.',
      'The whole agenda: https://women.example.org/',
      'If something does not suit you, please tell us soon.\nThe organizers of Women in Science',
    ]);
  });

  test('speaks the main language of the conference where hers is not known', () => {
    const { locale, subject, text } = letter(null);

    expect({ locale, subject }).toEqual({ locale: 'tr', subject: 'Kadınlar Bilimde: oturumlarınızda değişiklik' });
    expect(paragraphs(text).slice(2, 4)).toEqual([
      'Title of moved: taşındı\nŞimdi: 28 Mart 2027 Pazar 03:30–04:00, çevrim içi\nÖnce: 28 Mart 2027 Pazar 01:30–03:00, Hall, Old Mill',
      'Title of shortened: kısaltıldı, 45 yerine 1 dakika\nŞimdi: 28 Mart 2027 Pazar 10:00–10:01, Hall, Old Mill\nÖnce: 28 Mart 2027 Pazar 10:00–10:45, Hall, Old Mill',
    ]);
  });

  test('says in Arabic how long a session is by its own plural forms, and takes translated titles', () => {
    const lengths = [1, 2, 3, 11, 100].map((minutes) => {
      const { text } = letter('ar', [aSession('moved', '10:00', 200)], [aSession('moved', '10:00', minutes)]);
      return /مدتها (.*) بدلًا/.exec(text)?.[1]?.replace(/[\d\u0660-\u0669]+/, '#');
    });

    expect(lengths).toEqual(['دقيقة واحدة', 'دقيقتان', '# دقائق', '# دقيقة', '# دقيقة']);
    expect(paragraphs(letter('ar').text)[5]).toMatch(/^الباقية\n/);
  });

  test.each(['en', 'tr', 'ar'] as const)('calls nothing new in the first agenda, in %s', (locale) => {
    const { subject, text } = letter(locale, null, [aSession('new', '12:00')]);

    expect(subject).not.toBe(letter(locale).subject);
    expect(paragraphs(text)[2]).toMatch(/^Title of new\n[^\n]+$/);
  });

  test('keeps names in another script from turning the words around them', () => {
    expect(letter('en').text.split('\n')[0]).toBe('Hello \u2068آدا\u2069,');
    expect(letter('ar').text).toContain('\u2068Title of moved\u2069: نُقلت');
  });
});
