import { type LooseRoom, NONE, PLAIN_ROOM } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import { asRecord, asText, type JsonRecord, member } from '../json/read-json.js';
import { asPositiveNumber, asUuid, uuidOfName } from '../stable-ids.js';
import { availabilities } from './availability.js';
import { idOf, namesOf, preferredName } from './names.js';

export interface RoomContext {
  readonly language: string;
  readonly zone: string | null;
  readonly log: FindingLog;
}

/** What a slot's room is named by: its id, else its name; null for none. */
export function roomKey(room: unknown, { language, log }: RoomContext): string | null {
  const id = idOf(room);
  if (id !== '') return `id:${id}`;
  const name = preferredName(namesOf(room, { language, log, where: 'rooms', field: 'room' }), language);
  return name === '' || name === NONE ? null : `name:${name}`;
}

/** All rooms, first those that the file lists; one that is only known by its id is named by it, with a finding. */
export function roomsOf(
  listed: readonly JsonRecord[],
  mentioned: readonly unknown[],
  context: RoomContext,
): readonly LooseRoom[] {
  const rooms = new Map<string, LooseRoom>();
  const described = [...listed, ...mentioned].filter((room) => asRecord(room) !== null || idOf(room) === '');
  for (const room of [...described, ...mentioned]) {
    const key = roomKey(room, context);
    if (key !== null && !rooms.has(key)) rooms.set(key, roomOf(key, room, context));
  }
  return [...rooms.values()];
}

function roomOf(key: string, value: unknown, context: RoomContext): LooseRoom {
  const { language, log, zone } = context;
  const room = asRecord(value) ?? {};
  const id = idOf(value);
  const place = { where: `room ${id}`.trim(), log };
  const name = preferredName(namesOf(value, { ...place, language, field: 'room' }), language);
  if (name === '' || name === id) log.add('missing', 'ROOM_NAME_MISSING', place.where, { id });
  const own = asUuid(asText(member(room, 'guid'))) ?? asUuid(asText(member(room, 'uuid')));
  return {
    ...PLAIN_ROOM,
    key,
    name: name || `# ${id}`,
    guid: own ?? (id === '' ? null : uuidOfName(`pretalx::room:${id}`)),
    capacity: asPositiveNumber(asText(member(room, 'capacity'))),
    available: availabilities(member(room, 'availabilities'), zone, place),
  };
}
