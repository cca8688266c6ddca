// "A session is in a slot that it and its people like."
// Such as "rather not right after lunch."
// Soft. Unit: minutes of the session in slots without a wanted tag or with an unwanted one, for each such tag of the
// session and of each person who must be present.
import type { ConstraintDefinition } from '../definition.js';
import { slotWishRules } from './slot-wishes.js';

export const slotTagsUnloved: ConstraintDefinition = {
  key: 'slot_tags_unloved',
  timeRules: (index) => slotWishRules(index, 'like'),
};
