// What the address of the table asks for, in the words of the API.
import { listOf } from '../../lib/search-params.ts';
import type { Sorting } from '../../ui/table.tsx';
import type { sessionsSearch } from './search.ts';
import type { SessionListWish } from './session-list.ts';

export type SessionsSearch = ReturnType<typeof sessionsSearch>;
type Filter = NonNullable<SessionListWish['filter']>;
type Order = NonNullable<SessionListWish['order']>;

export const KINDS = ['KEYNOTE', 'TALK', 'WORKSHOP', 'PANEL', 'NETWORKING', 'BREAK', 'CEREMONY'] as const;
export type Kind = (typeof KINDS)[number];
export const STATES = ['DRAFT', 'SUBMITTED', 'ACCEPTED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'CANCELLED'] as const;
export type State = (typeof STATES)[number];
/** What is asked for by a name instead of a value. */
export const SPECIALS = ['unplaced', 'withoutPeople', 'withoutTrack', 'timeRequest'] as const;

/** Keys of the search that filter; the others say what is open or how it is sorted. */
export const FILTER_KEYS = ['search', 'kind', 'state', 'track', 'tag', 'language', 'person', 'special'] as const;

const SORT_KEYS: Readonly<Record<string, Order['by']>> = {
  number: 'NUMBER',
  title: 'TITLE',
  state: 'STATE',
  duration: 'DURATION',
  stars: 'STARS',
  updated: 'UPDATED',
};

/** `draftId` is the draft in which "unplaced" is meant; null where there is none. */
export function sessionWish(conferenceId: string, search: SessionsSearch, draftId: string | null): SessionListWish {
  const { key, isDescending } = sortingOf(search.sort);
  return { conferenceId, filter: filterOf(search, draftId), order: { by: SORT_KEYS[key] ?? 'NUMBER', isDescending } };
}

function filterOf(
  { search, kind, state, track, tag, language, person, special }: SessionsSearch,
  draftId: string | null,
): Filter {
  const specials = listOf(special);
  const kinds = KINDS.filter((each) => listOf(kind).includes(each));
  const states = STATES.filter((each) => listOf(state).includes(each));
  return {
    ...(search ? { text: search.slice(0, 200) } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(track ? { trackId: track } : {}),
    ...(tag ? { tagId: tag } : {}),
    ...(language ? { language } : {}),
    ...(person ? { personId: person } : {}),
    ...(specials.includes('withoutPeople') ? { hasPeople: false } : {}),
    ...(specials.includes('withoutTrack') ? { hasTrack: false } : {}),
    ...(specials.includes('timeRequest') ? { hasOpenTimeRequest: true } : {}),
    ...(specials.includes('unplaced') && draftId ? { unplacedInDraftId: draftId } : {}),
  };
}

/** "title" or "-title" as it stands in an address; by number where it is no order. */
export function sortingOf(sort: string | undefined): Sorting {
  const isDescending = sort?.startsWith('-') ?? false;
  const key = (isDescending ? sort?.slice(1) : sort) ?? 'number';
  return key in SORT_KEYS ? { key, isDescending } : { key: 'number', isDescending: false };
}

/** As it stands in an address; nothing for the order that holds anyway. */
export function sortText({ key, isDescending }: Sorting, usual = 'number'): string | undefined {
  const text = `${isDescending ? '-' : ''}${key}`;
  return text === usual ? undefined : text;
}
