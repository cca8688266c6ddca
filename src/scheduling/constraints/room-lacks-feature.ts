// "A session only goes into a room that has everything it needs: a stage, a projector, a hearing loop."
// Hard. Unit: length of the session, for each missing feature in each of its rooms.
import type { ConstraintDefinition } from './definition.js';

export const roomLacksFeature: ConstraintDefinition = {
  key: 'room_lacks_feature',
  roomBreaches: (session, rooms, minutes) =>
    rooms.flatMap((room) =>
      session.requiredFeatures
        .filter((feature) => !room.features.includes(feature))
        .map((feature) => ({ minutes, subject: { roomId: room.id, personId: null, args: { feature } } })),
    ),
};
