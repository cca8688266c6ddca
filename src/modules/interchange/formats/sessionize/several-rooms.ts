import type { LooseEvent } from '../assemble/loose-programme.js';
import { groupedBy } from '../grouped.js';

/**
 * A session that fills several rooms stands in each of them, with the same id and time: one event with all its rooms.
 * The same id at another time is left for the check of guids to report.
 */
export function joinRoomsOfSessions(events: readonly LooseEvent[]): readonly LooseEvent[] {
  const groups = groupedBy(events, ({ guid, start, durationMinutes }, index) =>
    guid === null ? `#${index}` : `${guid} ${start?.instant ?? ''} ${durationMinutes}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [{ ...first, moreRoomKeys: others.flatMap(({ roomKey }) => roomKey ?? []) }];
  });
}
