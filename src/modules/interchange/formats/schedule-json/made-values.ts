// Values that the schema demands where a programme has none. Each follows from the rest of the file, so that the reader
// knows it for what it is and takes it for nothing.
import { uuidOfName } from '../stable-ids.js';
import { webAddress } from '../web-address.js';

/** The guid of a room that has none; `acronym` is that of the file. */
export function madeRoomGuid(acronym: string, name: string): string {
  return uuidOfName(`schedule-json:${acronym}:room:${name}`);
}

/** The slug of a session: names may be of any script, and slugs of ASCII only. */
export function madeSlug(number: number): string {
  return `s-${number}`;
}

/** The address of a session that has none: below the file's base address, or a name where the file has none. */
export function madeEventAddress(
  event: { readonly number: number; readonly guid: string },
  base: string | null,
): string {
  const page = base === null ? null : webAddress(madeSlug(event.number), base);
  return page ?? `urn:uuid:${event.guid}`;
}
