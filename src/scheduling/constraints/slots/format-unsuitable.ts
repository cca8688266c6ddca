// "A lab goes into lab rooms and lab slots, a lecture into those for lectures." A session without a format suits all.
// Hard. Unit: minutes of the session outside the slots that suit its format, and its length for each unsuitable room.
import type { ProblemIndex } from '../../problem-index.js';
import { packWindows } from '../../windows.js';
import type { ConstraintDefinition, TimeRule } from '../definition.js';
import { stretchesOf, suitsSlot } from './slots-in-a-row.js';

export const formatUnsuitable: ConstraintDefinition = {
  key: 'format_unsuitable',
  timeRules: (index) => slotsOfEachFormat(index),
  roomBreaches: ({ format }, rooms, minutes) => {
    if (format === null || format === undefined) return [];
    return rooms
      .filter(({ formats }) => formats !== null && formats !== undefined && !formats.includes(format))
      .map((room) => ({ minutes, subject: { roomId: room.id, personId: null, args: { format } } }));
  },
};

function slotsOfEachFormat({ problem, sessions }: ProblemIndex): readonly TimeRule[] {
  const slots = problem.slots ?? [];
  return sessions.flatMap((session, position): readonly TimeRule[] => {
    const { format } = session;
    const suitable = slots.filter((slot) => suitsSlot(session, slot));
    if (format === null || format === undefined || suitable.length === slots.length) return [];
    const subject = { roomId: null, personId: null, args: { format } };
    const windows = packWindows(stretchesOf(suitable));
    return [{ session: position, shape: 'within', windows, subject, waivable: true }];
  });
}
