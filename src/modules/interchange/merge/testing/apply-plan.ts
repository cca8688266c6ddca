import type { FieldWrite, HereProgramme, MergePlan, MergeSubject } from '../merge-plan.js';

/**
 * The conference as it would be once the plan is carried out: in memory, for a preview and for tests. A session that is
 * cancelled loses its placement, as in the drafts' view of it; one that is moved is pinned no more.
 */
export function applyPlan(here: HereProgramme, plan: MergePlan): HereProgramme {
  const writes = writesByThing(plan.writes);
  const written = <T extends object>(subject: MergeSubject, id: string, thing: T): T => ({
    ...thing,
    ...writes.get(thingKey(subject, id)),
  });
  const all = <T extends { readonly id: string }>(subject: MergeSubject, things: readonly T[], added: readonly T[]) => [
    ...things.map((thing) => written(subject, thing.id, thing)),
    ...added,
  ];
  const { created } = plan;
  const cancelled = new Set(plan.cancelledSessionIds);
  const moved = new Set(
    plan.writes.flatMap(({ subject, id, field }) => (subject === 'session' && field === 'placement' ? [id] : [])),
  );
  return {
    ...written('conference', '', here),
    days: daysOf(here, plan, writes),
    rooms: all('room', here.rooms, created.rooms),
    tracks: all('track', here.tracks, created.tracks),
    people: all('person', here.people, created.people),
    sessions: all('session', here.sessions, created.sessions).map((session) =>
      cancelled.has(session.id) ? { ...session, state: 'cancelled' as const, placement: null } : session,
    ),
    pinnedSessionIds: new Set([...here.pinnedSessionIds].filter((id) => !moved.has(id))),
  };
}

type Writes = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

function thingKey(subject: MergeSubject, id: string): string {
  return `${subject} ${id}`;
}

/** New values by field, by thing. */
function writesByThing(writes: readonly FieldWrite[]): Writes {
  const byThing = new Map<string, Record<string, unknown>>();
  for (const { subject, id, field, value } of writes) {
    const fields = byThing.get(thingKey(subject, id)) ?? {};
    fields[field] = value;
    byThing.set(thingKey(subject, id), fields);
  }
  return byThing;
}

function daysOf(here: HereProgramme, { created }: MergePlan, writes: Writes): HereProgramme['days'] {
  const known = here.days.map((day) => ({
    ...day,
    ...(writes.get(thingKey('day', day.date))?.hours as object | undefined),
  }));
  return [...known, ...created.days].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
