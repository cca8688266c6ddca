// "A session is never in a slot that must not be, for itself or for one of its people."
// Such as "not right after lunch" or "only while the recording crew is there."
// Hard. Unit: minutes of the session in slots without a wanted tag or with an unwanted one, for each such tag of the
// session and of each person who must be present.
import type { ConstraintDefinition } from '../definition.js';
import { slotWishRules } from './slot-wishes.js';

export const slotTagsBroken: ConstraintDefinition = {
  key: 'slot_tags_broken',
  timeRules: (index) => slotWishRules(index, 'must'),
};
