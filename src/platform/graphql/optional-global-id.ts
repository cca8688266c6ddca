import { fromGlobalId, type GlobalIdType } from './global-id.js';

/** The row id behind an optional id; null and undefined stay what they are. Throws BAD_USER_INPUT, also for an empty text. */
export function fromOptionalGlobalId<T extends string | null | undefined>(
  type: GlobalIdType,
  id: T,
): string | Exclude<T, string> {
  return typeof id === 'string' ? fromGlobalId(type, id) : (id as Exclude<T, string>);
}
