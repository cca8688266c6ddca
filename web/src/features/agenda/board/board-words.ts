// How the builder names things: sessions, rooms, people, places, in the language of the page.
import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { instantOf } from '../../../lib/conference-time.ts';
import type { PayloadError } from '../../../lib/api.ts';
import type { Language } from '../../../lib/language.ts';
import type { Say } from '../../../lib/say.tsx';
import type { BoardData } from './board-store.ts';
import type { Place } from './board-types.ts';

/** Names by id; null for what is not known here. */
export interface BoardNames {
  session(id: string): string | null;
  room(id: string): string | null;
  person(id: string): string | null;
  track(id: string): string | null;
  tag(id: string): string | null;
}

export interface BoardWords {
  readonly say: Say;
  readonly language: Language;
  /** What the server said against something, in the language of the page where it has the words. */
  readonly errorText: (error: PayloadError) => string;
  readonly clock: ConferenceClock;
  readonly names: BoardNames;
  /** The title, isolated for sentences of another direction. */
  title(sessionId: string): string;
  /** "Room A, Room B", or that it has none. */
  rooms(roomIds: readonly string[]): string;
  /** "Tue 5 May, 10:30–11:15, Room A". */
  place(place: Place): string;
  /** "10:30–11:15". */
  span(place: Pick<Place, 'start' | 'durationMinutes'>): string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

// Names stand in any script within a sentence of any other: each is isolated, so that it cannot turn the words around it.
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

export function isolated(name: string): string {
  return `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
}

/** Names of what stands on the board. `data` is asked at each use, so that names are those of the moment. */
export function boardNames(
  data: () => Pick<BoardData, 'sessions' | 'rooms' | 'issues'>,
  tracks: readonly Named[],
  tags: readonly Named[],
): BoardNames {
  const nameIn = (list: readonly Named[], id: string): string | null => list.find((one) => one.id === id)?.name ?? null;
  return {
    session: (id) => data().sessions.get(id)?.title ?? null,
    room: (id) => nameIn(data().rooms, id),
    person: (id) => personName(data(), id),
    track: (id) => nameIn(tracks, id),
    tag: (id) => nameIn(tags, id),
  };
}

function personName({ sessions }: Pick<BoardData, 'sessions'>, id: string): string | null {
  for (const { people } of sessions.values()) {
    const found = people.find(({ person }) => person.id === id);
    if (found) return found.person.displayName;
  }
  return null;
}

export function boardWords({
  say,
  language,
  errorText,
  clock,
  names,
}: Pick<BoardWords, 'say' | 'language' | 'errorText' | 'clock' | 'names'>): BoardWords {
  const span: BoardWords['span'] = ({ start, durationMinutes }) =>
    clock.span(instantOf(start), instantOf(start + durationMinutes));
  const rooms: BoardWords['rooms'] = (roomIds) =>
    roomIds.length === 0
      ? say('web.builder.noRoom')
      : roomIds.map((id) => isolated(names.room(id) ?? '?')).join(say('web.builder.listComma'));
  return {
    say,
    language,
    errorText,
    clock,
    names,
    span,
    rooms,
    title: (id) => isolated(names.session(id) ?? '?'),
    place: (place) =>
      say('web.builder.place', {
        day: clock.day(clock.dateOf(instantOf(place.start))),
        span: span(place),
        rooms: rooms(place.roomIds),
      }),
  };
}
