// People and rooms whose sessions do not fit one after another into the hours that are left for them, although the
// minutes alone would.
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Possibility } from './possibility.js';
import type { Reason } from './reason.js';
import { fitInSequence, latestStart, MOST_SEQUENCED } from './sequence.js';

/** A smallest set of sessions for each person who cannot be in all of hers; those in `known` are passed over. */
export function crowdedPeople(
  index: ProblemIndex,
  possibilities: readonly (Possibility | null)[],
  known: ReadonlySet<string>,
): readonly Reason[] {
  return [...index.sessionsOfPerson].flatMap(([personId, sessions]): readonly Reason[] => {
    if (known.has(personId)) return [];
    const tooMany = tooManyInSequence(
      index,
      sessions.flatMap((session) => possibilities[session] ?? []),
    );
    if (tooMany === null) return [];
    return [{ kind: 'person_sessions_do_not_fit', constraint: 'person_double_booked', personId, sessionIds: tooMany }];
  });
}

/** The same for each room of one lane and the sessions that could be nowhere else. */
export function crowdedRooms(index: ProblemIndex, possibilities: readonly (Possibility | null)[]): readonly Reason[] {
  const inRoom = new Map<number, Possibility[]>();
  for (const possibility of possibilities) {
    const room = possibility?.rooms[0];
    if (possibility === null || room === undefined || possibility.rooms.length > 1) continue;
    const starts = possibility.startsInRoom.get(room) ?? [];
    inRoom.set(room, [...(inRoom.get(room) ?? []), { ...possibility, starts }]);
  }
  return [...inRoom].flatMap(([room, sessions]): readonly Reason[] => {
    const { id: roomId, lanes } = elementAt(index.rooms, room);
    const tooMany = lanes > 1 ? null : tooManyInSequence(index, sessions);
    if (tooMany === null) return [];
    return [{ kind: 'room_sessions_do_not_fit', constraint: 'room_double_booked', roomId, sessionIds: tooMany }];
  });
}

/** Ids of the fewest of the sessions that do not fit one after another; null where all of them do. */
function tooManyInSequence(index: ProblemIndex, sessions: readonly Possibility[]): readonly string[] | null {
  const apart = tightest(onePerGroup(index, sessions));
  if (apart.length < 2 || fitInSequence(apart)) return null;
  return fewestThatDoNotFit(apart).map(({ session }) => elementAt(index.sessions, session).id);
}

/** Sessions that may double-book each other need time once. */
function onePerGroup(index: ProblemIndex, sessions: readonly Possibility[]): readonly Possibility[] {
  const byGroup = new Map(sessions.map((possibility) => [at(index.clashGroup, possibility.session), possibility]));
  return [...byGroup.values()];
}

function tightest(sessions: readonly Possibility[]): readonly Possibility[] {
  if (sessions.length <= MOST_SEQUENCED) return sessions;
  return [...sessions].sort((a, b) => freedom(a) - freedom(b)).slice(0, MOST_SEQUENCED);
}

function freedom({ starts }: Possibility): number {
  return starts.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Leaves out one after the other as long as the rest does not fit either. */
function fewestThatDoNotFit(sessions: readonly Possibility[]): readonly Possibility[] {
  const latestFirst = [...sessions].sort((a, b) => latestStart(b) - latestStart(a));
  return latestFirst.reduce((rest, session) => {
    const without = rest.filter((one) => one !== session);
    return fitInSequence(without) ? rest : without;
  }, sessions);
}
