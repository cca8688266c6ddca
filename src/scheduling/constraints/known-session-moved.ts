// "A session stays where readers know it to be": another room disturbs least, another time of the day more, another day
// most, and each counts by how much it disturbs to move this session.
// Medium. Unit: 1 for another room, 2 for another time, 4 for another day (1 more for another room beside), times the
// weight of the session. A session that the new agenda leaves out is not judged here.
import { type ConstraintDefinition, type GroupRule, NO_SUBJECT } from './definition.js';

const NO_ROOM = -1;
/** A room that the conference has lost: wherever the session is now, it is another room. */
const LOST_ROOM = -2;

export const knownSessionMoved: ConstraintDefinition = {
  key: 'known_session_moved',
  groups: ({ problem: { known = [] }, sessionIndex, roomIndex }) =>
    known.flatMap(({ sessionId, start, roomIds, weight }): readonly GroupRule[] => {
      const session = sessionIndex.get(sessionId);
      if (session === undefined) return [];
      const [roomId] = roomIds;
      const room = roomId === undefined ? NO_ROOM : (roomIndex.get(roomId) ?? LOST_ROOM);
      return [{ members: [session], measure: { kind: 'known', start, room, weight }, subject: NO_SUBJECT }];
    }),
};
