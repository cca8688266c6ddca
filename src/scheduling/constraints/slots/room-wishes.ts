// Wishes for rooms: the length of the session for each wanted feature that a room lacks, and each unwanted one it has.
import type { AgendaPerson, AgendaRoom, AgendaSession } from '../../model.js';
import type { RoomBreach } from '../definition.js';
import { aboutWish, tagWishes, type WishStrength } from './tag-wishes.js';

export function roomWishBreaches(
  session: AgendaSession,
  rooms: readonly AgendaRoom[],
  minutes: number,
  people: readonly AgendaPerson[],
  strength: WishStrength,
): readonly RoomBreach[] {
  const wishes = tagWishes(session, people, 'roomWishes', strength);
  if (wishes.length === 0) return [];
  return rooms.flatMap((room) =>
    wishes
      .filter(({ tag, isWanted }) => room.features.includes(tag) !== isWanted)
      .map((wish) => ({ minutes, subject: aboutWish(wish, room.id) })),
  );
}
