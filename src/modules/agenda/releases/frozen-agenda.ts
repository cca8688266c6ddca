// What of a draft goes into a release, and how often each session changed by releases. Pure.
import type { Agenda } from '../../../scheduling/index.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import { toInstant } from '../clash-model/minutes.js';
import { changeOf, type FrozenSession } from './release-diff.js';

/** A session as its conference released it last. */
export interface LastReleased extends FrozenSession {
  readonly sequence: number;
  /** Number of that release. */
  readonly releaseNumber: number;
}

/** The placements of sessions that belong in an agenda: one cancelled since it was placed stays out of a release. */
export function releasablePart(model: ClashModel): Agenda {
  return new Map([...model.agenda].filter(([sessionId]) => model.schedulableIds.has(sessionId)));
}

/** The sessions of an agenda with times, rooms and people as the model judged them. */
export function freeze(
  model: ClashModel,
  agenda: Agenda,
  titles: ReadonlyMap<string, string>,
): readonly FrozenSession[] {
  return model.problem.sessions.flatMap((session) => {
    const placement = agenda.get(session.id);
    if (!placement) return [];
    return {
      sessionId: session.id,
      title: titles.get(session.id) ?? '',
      startsAt: toInstant(placement.start),
      endsAt: toInstant(placement.start + placement.durationMinutes),
      roomIds: placement.roomIds,
      people: session.people,
    };
  });
}

/**
 * How often releases changed a session. One that was left out meanwhile changed twice: readers were told that it is off,
 * and then that it is back.
 */
export function sequenceOf(session: FrozenSession, last: LastReleased | undefined, previousNumber: number): number {
  if (!last) return 0;
  if (last.releaseNumber < previousNumber) return last.sequence + 2;
  return changeOf<FrozenSession>(last, session) ? last.sequence + 1 : last.sequence;
}
