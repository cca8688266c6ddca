// "A track stays in one room, so that whoever follows it need not change rooms."
// Soft. Unit: rooms above one, a count.
import type { ConstraintDefinition } from '../definition.js';
import { trackGroups } from './track-groups.js';

export const trackInManyRooms: ConstraintDefinition = {
  key: 'track_in_many_rooms',
  groups: (index) => trackGroups(index, ({ length }) => (length > 1 ? { kind: 'track_rooms' } : null)),
};
