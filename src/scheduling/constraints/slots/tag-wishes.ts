// Who wishes what of slots and rooms: a session itself, and each of the people who must be present.
import type { AgendaPerson, AgendaSession, TagWishes } from '../../model.js';
import type { IssueSubject } from '../definition.js';

/** A tag that a session or one of its people wants (`isWanted`) or does not want. */
export interface TagWish {
  readonly tag: string;
  readonly isWanted: boolean;
  /** Null where the session itself says so. */
  readonly personId: string | null;
}

/** What must be: `required` and `prohibited`; what is liked: `preferred` and `undesired`. */
export type WishStrength = 'must' | 'like';

export function tagWishes(
  session: AgendaSession,
  people: readonly AgendaPerson[],
  about: 'slotWishes' | 'roomWishes',
  strength: WishStrength,
): readonly TagWish[] {
  const found: TagWish[] = [];
  addWishes(found, session[about], strength, null);
  for (const person of people) addWishes(found, person[about], strength, person.id);
  return found;
}

/** `missing` is 1 where a wanted tag is absent and 0 where an unwanted one is there; `ofPerson` 1 where she says so. */
export function aboutWish({ tag, isWanted, personId }: TagWish, roomId: string | null): IssueSubject {
  return { roomId, personId, args: { tag, missing: Number(isWanted), ofPerson: Number(personId !== null) } };
}

function addWishes(
  found: TagWish[],
  wishes: TagWishes | undefined,
  strength: WishStrength,
  personId: string | null,
): void {
  if (wishes === undefined) return;
  const wanted = strength === 'must' ? wishes.required : wishes.preferred;
  const unwanted = strength === 'must' ? wishes.prohibited : wishes.undesired;
  if (wanted.length + unwanted.length === 0) return;
  for (const tag of new Set(wanted)) found.push({ tag, isWanted: true, personId });
  for (const tag of new Set(unwanted)) found.push({ tag, isWanted: false, personId });
}
