// What a release changed, in sentences. Pure.
import { translate, type Locale, type MessageArgs } from '../../../platform/i18n/catalogue.js';
import type { ReleasedPerson } from '../../agenda/released-session.entity.js';
import {
  hasOtherPeople,
  minutesOf,
  type FrozenSession,
  type SessionChange,
} from '../../agenda/releases/release-diff.js';
import { personText, placeText } from './feed-texts.js';
import type { NewsNames, ReleaseNews } from './release-news-rows.js';

/** In the order in which they matter to a reader. A session that changed in several ways is in several. */
export const NEWS_SORTS = ['cancelled', 'moved', 'shortened', 'lengthened', 'added', 'renamed', 'otherPeople'] as const;
export type NewsSort = (typeof NEWS_SORTS)[number];

export interface NewsSection {
  readonly sort: NewsSort;
  readonly count: number;
  /** May be fewer than `count`. */
  readonly lines: readonly string[];
}

export interface NewsContext {
  readonly locale: Locale;
  /** IANA zone of the conference. */
  readonly zone: string;
  readonly names: NewsNames;
}

/** The sections of a release that hold anything, with at most `maxLines` lines together. */
export function newsSections({ changes }: ReleaseNews, context: NewsContext, maxLines: number): readonly NewsSection[] {
  const say = speaker(context);
  const all: Readonly<Record<NewsSort, readonly (() => string)[]>> = {
    cancelled: changes.cancelled.map((session) => () => say.appearing(session)),
    added: changes.added.map((session) => () => say.appearing(session)),
    moved: changes.changed.filter(isMoved).map((change) => () => say.changing('moved', change)),
    shortened: changes.changed.filter(isShortened).map((change) => () => say.changing('shortened', change)),
    lengthened: changes.changed.filter(isLengthened).map((change) => () => say.changing('lengthened', change)),
    renamed: changes.changed.filter(({ isRenamed }) => isRenamed).map((change) => () => say.renaming(change)),
    otherPeople: changes.changed.filter(hasOtherPeople).map((change) => () => say.joining(change)),
  };
  let left = maxLines;
  return NEWS_SORTS.flatMap((sort) => {
    const lines = all[sort].slice(0, left).map((line) => line());
    left -= lines.length;
    return all[sort].length === 0 ? [] : [{ sort, count: all[sort].length, lines }];
  });
}

function isMoved({ isTimeChanged, isRoomChanged }: SessionChange): boolean {
  return isTimeChanged || isRoomChanged;
}

function isShortened(change: SessionChange): boolean {
  return change.isDurationChanged && minutesOf(change.after) < minutesOf(change.before);
}

function isLengthened(change: SessionChange): boolean {
  return change.isDurationChanged && minutesOf(change.after) > minutesOf(change.before);
}

interface Speaker {
  appearing(session: FrozenSession): string;
  changing(sort: 'moved' | 'shortened' | 'lengthened', change: SessionChange): string;
  renaming(change: SessionChange): string;
  joining(change: SessionChange): string;
}

function speaker({ locale, zone, names }: NewsContext): Speaker {
  const say = (key: string, args: MessageArgs): string => translate(locale, `calendar.news.${key}`, args);
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const place = ({ roomIds, startsAt, endsAt }: FrozenSession): string => {
    const rooms = roomIds.flatMap((id) => names.rooms.get(id) ?? []);
    const where = rooms.length === 0 ? say('noRoom', {}) : placeText(rooms);
    return say('place', { day: day.format(startsAt), start: clock.format(startsAt), end: clock.format(endsAt), where });
  };
  const namesOf = (parts: readonly ReleasedPerson[]): string =>
    parts
      .flatMap(({ personId, role }) => {
        const name = names.people.get(personId);
        return name === undefined ? [] : [personText({ name, role }, locale)];
      })
      .join(', ');
  return {
    appearing: (session) => `${session.title} (${place(session)})`,
    changing: (sort, { before, after }) => {
      const args = { title: after.title, before: place(before), after: place(after) };
      return sort === 'moved' ? say('move', args) : say('resize', { ...args, minutes: minutesOf(after) });
    },
    renaming: ({ before, after }) => say('rename', { before: before.title, after: after.title }),
    joining: ({ after, joined, left }) => {
      const [came, went] = [namesOf(joined), namesOf(left)];
      const which = came && went ? 'both' : came ? 'joined' : went ? 'left' : 'none';
      return say('people', { title: after.title, which, joined: came, left: went });
    },
  };
}
