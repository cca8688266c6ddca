// Letters to the people of a release, in their languages. Pure.
import { textIn } from '../../../../platform/graphql/localized-text.type.js';
import { translate, type Locale, type MessageArgs } from '../../../../platform/i18n/catalogue.js';
import type { Conference } from '../../../conferences/conference.entity.js';
import { localeOf, pageUrlOf, placeText } from '../../../interchange/calendar/feed-texts.js';
import { titleIn } from '../../../sessions/session-texts.js';
import { minutesOf, type FrozenSession } from '../release-diff.js';
import type { LetterNames, Recipient } from './letter-rows.js';
import type { PersonalChanges, PersonalSession } from './personal-changes.js';

export interface LetterContext {
  readonly conference: Conference;
  /** Of this server. */
  readonly appUrl: string;
  /** Nothing was released before: everything is new, and nobody needs to be told so line by line. */
  readonly isFirst: boolean;
  readonly names: LetterNames;
}

export interface LetterText {
  readonly locale: Locale;
  readonly subject: string;
  /** Plain text; an empty line separates paragraphs. */
  readonly text: string;
}

// Names stand in any script within a sentence of any other: each is isolated, so that it cannot turn the words
// around it, nor a whole paragraph that begins with it (Unicode UAX 9).
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** The letter to one person: her language, else the main one of the conference that the product speaks. */
export function letterText(recipient: Recipient, changes: PersonalChanges, context: LetterContext): LetterText {
  const { conference, isFirst } = context;
  const locale = recipient.locale ?? localeOf(conference);
  const say = (key: string, args: MessageArgs = {}): string => translate(locale, `letter.${key}`, args);
  const conferenceName = textIn(conference.names, locale, ...conference.languages);
  const named = {
    conference: isolated(conferenceName),
    change: isFirst ? 'first' : changes.isChanged ? 'changed' : 'same',
    count: changes.sessions.length,
  };
  const paragraphs = [
    say('greeting', { name: isolated(recipient.name) }),
    say('opening', named),
    ...changes.sessions.map((session) => sessionText(session, { ...context, locale })),
    say('times', { zone: conference.timeZone, zoneName: isolated(zoneName(locale, conference.timeZone, changes)) }),
    say('calendar', named),
    say('page', { url: pageUrlOf(conference, context.appUrl) }),
    say('closing', named),
  ];
  // A subject is one line, and shown alone: nothing in it to isolate from.
  return { locale, subject: say('subject', { ...named, conference: conferenceName }), text: paragraphs.join('\n\n') };
}

interface SessionContext extends LetterContext {
  readonly locale: Locale;
}

function sessionText(session: PersonalSession, context: SessionContext): string {
  const { before, after } = session;
  const title = isolated(titleOf(session, context));
  const form = formOf(session, context.isFirst);
  if (form === null) return `${title}\n${after ? placeOf(after, context) : ''}`;
  return translate(context.locale, `letter.session.${form}`, {
    title,
    before: before ? placeOf(before, context) : '',
    after: after ? placeOf(after, context) : '',
    beforeMinutes: before ? minutesOf(before) : 0,
    afterMinutes: after ? minutesOf(after) : 0,
  });
}

/** Null where there is nothing to say but title and place. */
function formOf({ reason, before, after, goesOnWithoutHer }: PersonalSession, isFirst: boolean): string | null {
  if (isFirst || reason === 'unchanged') return null;
  if (goesOnWithoutHer) return 'left';
  if (reason === 'resized' && before && after) return minutesOf(after) < minutesOf(before) ? 'shortened' : 'lengthened';
  return reason;
}

/** Of what is off the agenda she knows the title that was released. */
function titleOf({ sessionId, before, after }: PersonalSession, { names, locale }: SessionContext): string {
  const session = names.sessions.get(sessionId);
  return after && session ? titleIn(session, locale) : ((after ?? before)?.title ?? '');
}

function placeOf({ startsAt, endsAt, roomIds }: FrozenSession, { locale, conference, names }: SessionContext): string {
  const zone = conference.timeZone;
  const day = formatter(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const clock = formatter(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const rooms = roomIds.flatMap((id) => names.rooms.get(id) ?? []);
  return translate(locale, 'letter.place', {
    day: day.format(startsAt),
    start: clock.format(startsAt),
    end: clock.format(endsAt),
    isOnline: rooms.length === 0 ? 'yes' : 'no',
    rooms: isolated(placeText(rooms)),
  });
}

/** What people call the time of the conference's zone then, such as "Central European Summer Time". */
function zoneName(locale: Locale, zone: string, { sessions }: PersonalChanges): string {
  const [first] = sessions;
  const at = (first?.after ?? first?.before)?.startsAt;
  const parts = formatter(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Making a format takes longer than using it a hundred times, and a release writes to hundreds of people. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const KEPT_FORMATTERS = 100;

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size >= KEPT_FORMATTERS) formatters.clear();
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

function isolated(name: string): string {
  return `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
}
