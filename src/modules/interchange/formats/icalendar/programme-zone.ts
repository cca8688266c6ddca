import { type CalendarSource, firstOf } from './calendar-source.js';
import type { CalendarZones } from './time-zones.js';

/**
 * The zone of the programme: the one the calendar states, else the one most events start in, else the one the caller
 * gives, else the only one that the file defines; null where all of them are silent.
 */
export function programmeZone(
  { events }: CalendarSource,
  zones: CalendarZones,
  { stated, fallback }: { readonly stated: string | null; readonly fallback: string | null },
): string | null {
  if (stated !== null) return stated;
  const counts = new Map<string, number>();
  for (const { properties } of events) {
    const start = firstOf(properties, 'DTSTART');
    const id = start?.parameters.get('tzid');
    const zone = start === null || id === undefined ? null : zones.zoneOf(id, start.line);
    if (zone !== null && 'name' in zone) counts.set(zone.name, (counts.get(zone.name) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const defined = zones.definedNames();
  return most?.[0] ?? fallback ?? (defined.length === 1 ? (defined[0] ?? null) : null);
}
