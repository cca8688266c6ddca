// ORGANIZER: the host of an event, or whoever sends the calendar.
import type { LooseEvent, PersonReference } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import type { EventDraft } from './event-draft.js';
import type { Occurrence } from './series.js';

/** Who stands as organizer over most events sends the calendar; she does not host them all. */
export function senderOf(occurrences: readonly Occurrence[], log: FindingLog): string | null {
  const counts = new Map<string, number>();
  for (const { draft } of occurrences) {
    const key = personKey(draft.organizer);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (most === undefined || occurrences.length < 2 || most[1] * 2 <= occurrences.length) return null;
  log.add('dropped', 'ORGANIZER_OF_ALL', 1, { events: most[1] });
  return most[0];
}

/** The event with its organizer among its people, unless she is the sender or there already. */
export function withOrganizer(event: LooseEvent, { organizer }: EventDraft, sender: string | null): LooseEvent {
  if (organizer === null || personKey(organizer) === sender) return event;
  const isListed = event.people.some((person) => personKey(person) === personKey(organizer));
  return isListed ? event : { ...event, people: [...event.people, organizer] };
}

function personKey(person: PersonReference | null): string | null {
  return person === null ? null : (person.guid ?? person.name);
}
