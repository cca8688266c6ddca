// What a re-plan is asked: what has happened, and how many sessions may move.
import { type Interval, subtractIntervals } from '../../../intervals/index.js';
import type { Agenda, AgendaProblem } from '../../../scheduling/index.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import { minutesTouched } from '../clash-model/minutes.js';

/** A room or a person that cannot be had, on one day, between two instants, or not at all where neither is given. */
export interface Disruption {
  readonly kind: 'room_lost' | 'person_absent';
  /** Of the room or person. */
  readonly id: string;
  /** ISO date of the conference. */
  readonly day: string | null;
  /** ISO instants. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

export interface ReplanSettings {
  readonly kind: 'replan';
  readonly disruptions: readonly Disruption[];
  /** Most moved sessions of each choice, rising. */
  readonly budgets: readonly number[];
  readonly seconds: number;
  readonly seed: number;
}

export function isReplan(run: Pick<ArrangeRun, 'settings'>): boolean {
  return run.settings['kind'] === 'replan';
}

/** Any time of the clash model: from 1970 to 2160. */
const ALL_TIME: Interval = { start: 0, end: 100_000_000 };

/** The problem after what has happened. Days that the conference does not have take nothing away. */
export function afterDisruptions(problem: AgendaProblem, disruptions: readonly Disruption[]): AgendaProblem {
  const lost = (kind: Disruption['kind'], id: string): readonly Interval[] =>
    disruptions
      .filter((disruption) => disruption.kind === kind && disruption.id === id)
      .flatMap((each) => timeOf(problem, each));
  return {
    ...problem,
    rooms: problem.rooms.map((room) => withoutTimes(room, lost('room_lost', room.id))),
    people: problem.people.map((person) => withoutTimes(person, lost('person_absent', person.id))),
  };
}

function withoutTimes<T extends { readonly available: readonly Interval[] | null }>(
  resource: T,
  lost: readonly Interval[],
): T {
  if (lost.length === 0) return resource;
  return { ...resource, available: subtractIntervals(resource.available ?? [ALL_TIME], lost) };
}

function timeOf({ days }: AgendaProblem, { day, startsAt, endsAt }: Disruption): readonly Interval[] {
  if (startsAt !== null && endsAt !== null) return [minutesTouched(new Date(startsAt), new Date(endsAt))];
  if (day === null) return [ALL_TIME];
  const found = days.find(({ id }) => id === day);
  const interval = found?.span ?? found?.open;
  return interval ? [interval] : [];
}

/**
 * Where a re-plan starts: every released session where readers know it, unless an organizer pinned it elsewhere in the
 * draft; and the sessions that no release has, where the draft has them.
 */
export function startOfReplan(draft: Agenda, released: Agenda): Agenda {
  const start = new Map(draft);
  for (const [sessionId, placement] of released) {
    const inDraft = draft.get(sessionId);
    const isPinned = inDraft?.timePinned || inDraft?.roomPinned || inDraft?.dayPinned;
    if (!isPinned) start.set(sessionId, placement);
  }
  return start;
}
