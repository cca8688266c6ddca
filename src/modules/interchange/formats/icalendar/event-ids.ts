// Ids that an event has in every export of its calendar.
import { asUuid, uuidOfName } from '../stable-ids.js';

/**
 * The guid of a UID: itself where it is a uuid, alone or before an @ as we write it ourselves, else made from it. Null for
 * an event without UID.
 */
export function guidOfUid(uid: string): string | null {
  if (uid === '') return null;
  const local = uid.replace(/^urn:uuid:/i, '').split('@')[0] ?? '';
  return asUuid(local) ?? uuidOfName(`icalendar::${uid}`);
}

/** The guid of one occurrence of a series other than its first, by its date: it stays when the series moves within the day. */
export function guidOfOccurrence(uid: string, date: string): string | null {
  return uid === '' ? null : uuidOfName(`icalendar::${uid}:${date}`);
}
