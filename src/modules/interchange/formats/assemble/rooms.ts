// Which rooms an event fills: the room element it stands in, and the names in its own <room>.
import type { ProgrammeRoom } from '../../programme.js';
import type { FindingLog } from '../findings.js';
import { type LooseEvent, type LooseProgramme, type LooseRoom, NONE, PLAIN_ROOM } from './loose-programme.js';

export interface JoinedRooms {
  readonly rooms: readonly ProgrammeRoom[];
  /** Ids of the rooms of an event, the one it stands in first; reports a text that names another room. */
  roomIdsOf(draft: LooseEvent, log: FindingLog): readonly string[];
}

/** More names in one <room> than this are no list of rooms. */
const MAX_LISTED = 12;

/** Collects the rooms of a file: room elements by guid, else by name, then rooms that only events name. */
export function joinRooms(
  { rooms: listed, events, venue }: Pick<LooseProgramme, 'rooms' | 'events' | 'venue'>,
  log: FindingLog,
): JoinedRooms {
  const drafts = withDistinctGuids(listed, log);
  const idByKey = new Map<string, string>();
  const rooms: ProgrammeRoom[] = [];
  const idByName = new Map<string, string>();
  const add = (loose: LooseRoom): string => {
    const { key: _key, ...room } = loose;
    const id = `r${rooms.length + 1}`;
    rooms.push({ ...room, id, venue: room.venue ?? venue });
    if (!idByName.has(room.name)) idByName.set(room.name, id);
    return id;
  };
  const withGuid = new Set(drafts.filter(({ guid }) => guid !== null).map(({ name }) => name));
  for (const draft of drafts) {
    const known = draft.guid === null && withGuid.has(draft.name) ? undefined : add(draft);
    if (known !== undefined) idByKey.set(draft.key, known);
  }
  for (const { key, name } of drafts) if (!idByKey.has(key)) idByKey.set(key, idByName.get(name) ?? '');
  for (const name of namesOnlyInEvents(events, idByName)) add({ ...PLAIN_ROOM, key: name, name });
  const nameById = new Map(rooms.map(({ id, name }) => [id, name]));
  return { rooms, roomIdsOf: (draft, log) => allRoomIdsOf(draft, { idByKey, idByName, nameById }, log) };
}

/** The first room of a guid keeps it. */
function withDistinctGuids(rooms: readonly LooseRoom[], log: FindingLog): readonly LooseRoom[] {
  const taken = new Set<string>();
  return rooms.map((room) => {
    if (room.guid === null) return room;
    if (!taken.has(room.guid)) {
      taken.add(room.guid);
      return room;
    }
    log.add('repaired', 'ROOM_GUID_TWICE', 'rooms', { guid: room.guid, name: room.name });
    return { ...room, guid: null };
  });
}

/** The rooms that a text such as "Hall A, Hall B" lists, or null unless every name is known; names may hold commas. */
export function listedRooms(text: string, names: { has(name: string): boolean }): readonly string[] | null {
  if (names.has(text)) return [text];
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > MAX_LISTED) return null;
  const found: string[] = [];
  for (let start = 0; start < parts.length;) {
    const length = longestName(parts, start, names);
    if (length === 0) return null;
    found.push(parts.slice(start, start + length).join(', '));
    start += length;
  }
  return [...new Set(found)];
}

function longestName(parts: readonly string[], start: number, names: { has(name: string): boolean }): number {
  for (let length = parts.length - start; length > 0; length -= 1) {
    if (names.has(parts.slice(start, start + length).join(', '))) return length;
  }
  return 0;
}

interface RoomIndex {
  readonly idByKey: ReadonlyMap<string, string>;
  readonly idByName: ReadonlyMap<string, string>;
  readonly nameById: ReadonlyMap<string, string>;
}

function allRoomIdsOf(draft: LooseEvent, index: RoomIndex, log: FindingLog): readonly string[] {
  const further = (draft.moreRoomKeys ?? []).flatMap((key) => index.idByKey.get(key) ?? []);
  const ids = roomIdsOf(draft, index, log);
  return further.length === 0 ? ids : [...new Set([...ids, ...further])];
}

function roomIdsOf(draft: LooseEvent, index: RoomIndex, log: FindingLog): readonly string[] {
  const text = draft.roomText === NONE ? '' : draft.roomText;
  const own = draft.roomKey === null ? undefined : index.idByKey.get(draft.roomKey);
  if (own !== undefined && (text === '' || index.nameById.get(own) === text)) return [own];
  const listed = (listedRooms(text, index.idByName) ?? []).flatMap((name) => index.idByName.get(name) ?? []);
  if (own === undefined) return listed;
  const ownName = index.nameById.get(own);
  const others = listed.filter((id) => id !== own && index.nameById.get(id) !== ownName);
  if (listed.length > others.length) return [own, ...others];
  log.add('guessed', 'ROOM_DIFFERS', draft.where, { kept: ownName ?? '', found: text });
  return [own];
}

function namesOnlyInEvents(events: readonly LooseEvent[], known: ReadonlyMap<string, string>): readonly string[] {
  const texts = events
    .filter(({ roomKey, roomText }) => roomKey === null && roomText !== '' && roomText !== NONE)
    .map(({ roomText }) => roomText);
  const single = new Set([...known.keys(), ...texts.filter((text) => !text.includes(','))]);
  const lists = texts.filter((text) => listedRooms(text, single) === null);
  return [...new Set([...single, ...lists])].filter((name) => !known.has(name));
}
