// Wishes for slots as rules about time: minutes outside the slots with a wanted tag, inside those with an unwanted one.
// Only slots that suit the format of the session count, for others may run at the same time.
import { presentPeopleOf, type ProblemIndex } from '../../problem-index.js';
import { packWindows } from '../../windows.js';
import type { TimeRule } from '../definition.js';
import { stretchesOf, suitsSlot } from './slots-in-a-row.js';
import { aboutWish, tagWishes, type WishStrength } from './tag-wishes.js';

export function slotWishRules(index: ProblemIndex, strength: WishStrength): readonly TimeRule[] {
  const slots = index.problem.slots ?? [];
  if (slots.length === 0) return [];
  return index.sessions.flatMap((session, position) =>
    tagWishes(session, presentPeopleOf(index, position), 'slotWishes', strength).map((wish): TimeRule => {
      const tagged = slots.filter((slot) => suitsSlot(session, slot) && slot.tags.includes(wish.tag));
      const windows = packWindows(wish.isWanted ? stretchesOf(tagged) : tagged);
      const shape = wish.isWanted ? 'within' : 'avoid';
      return { session: position, shape, windows, subject: aboutWish(wish, null), waivable: true };
    }),
  );
}
