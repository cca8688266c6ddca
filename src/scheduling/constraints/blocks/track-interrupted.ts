// "The blocks of a track follow one another; a night between two blocks is no gap."
// Soft. Unit: 1 for each track with a gap.
import type { ConstraintDefinition } from '../definition.js';
import { trackGroups } from './track-groups.js';

export const trackInterrupted: ConstraintDefinition = {
  key: 'track_interrupted',
  groups: (index) => trackGroups(index, ({ length }) => (length > 1 ? { kind: 'track_gap' } : null)),
};
