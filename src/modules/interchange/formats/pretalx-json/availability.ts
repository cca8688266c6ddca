import type { InstantInterval } from '../../programme.js';
import { asRecords, asText, member } from '../json/read-json.js';
import type { RecordPlace } from '../json/record-fields.js';
import { momentOfText } from '../moments.js';

/** When a room or person is available; null for always, which pretalx writes as an empty list. */
export function availabilities(
  value: unknown,
  zone: string | null,
  { where, log }: RecordPlace,
): readonly InstantInterval[] | null {
  const intervals = asRecords(value).flatMap((window) => {
    const start = momentOfText(asText(member(window, 'start')), where, { zone, log });
    const end = momentOfText(asText(member(window, 'end')), where, { zone, log });
    if (start === null || end === null || start.instant >= end.instant) return [];
    return [{ startsAt: iso(start.instant), endsAt: iso(end.instant) }];
  });
  return intervals.length === 0 ? null : intervals;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
