// The rooms of a file: those of the conference, then those that only days name.
import { type LooseRoom, NONE, PLAIN_ROOM } from '../assemble/loose-programme.js';
import { fieldLine } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { MAX_ROOMS } from '../limits.js';
import { Refusal } from '../refusal.js';
import { asUuid } from '../stable-ids.js';
import { nameIn } from './localised-value.js';
import { madeRoomGuid } from './made-values.js';

export interface RoomContext {
  readonly language: string;
  /** As the file writes it. */
  readonly acronym: string;
  readonly log: FindingLog;
}

/** Collects rooms as they are met; throws Refusal past the limit. */
export class RoomList {
  private readonly byKey = new Map<string, LooseRoom>();
  private readonly keyByName = new Map<string, string>();

  constructor(private readonly context: RoomContext) {}

  get rooms(): readonly LooseRoom[] {
    return [...this.byKey.values()];
  }

  /** Adds the rooms that the conference lists, in a list or by name. */
  addAll(listed: unknown): void {
    for (const room of asRecords(listed)) this.keyOf(room);
    for (const [name, room] of Object.entries(asRecord(listed) ?? {})) this.keyOf({ name, ...asRecord(room) });
  }

  /** The key of the room that an event stands in, which is added where it is new; null for none. */
  keyOf(room: JsonRecord | string | null): string | null {
    if (room === null) return null;
    const { language, log, acronym } = this.context;
    const record = typeof room === 'string' ? {} : room;
    const name = fieldLine(nameIn(room, language), { field: 'room', where: 'rooms', log });
    if (name === '' || name === NONE) return null;
    const own = asUuid(asText(member(record, 'guid')));
    const guid = own === madeRoomGuid(acronym, name) ? null : own;
    const key = guid ?? this.keyByName.get(name) ?? `name:${name}`;
    if (this.byKey.has(key)) return key;
    if (this.byKey.size >= MAX_ROOMS) throw new Refusal('TOO_MANY_ROOMS', { limit: MAX_ROOMS });
    this.byKey.set(key, { ...PLAIN_ROOM, key, guid, name, capacity: capacityOf(record) });
    if (!this.keyByName.has(name)) this.keyByName.set(name, key);
    return key;
  }
}

function capacityOf(room: JsonRecord): number | null {
  const capacity = Number(asText(member(room, 'capacity')) || NaN);
  return Number.isInteger(capacity) && capacity >= 1 && capacity <= MAX_CAPACITY ? capacity : null;
}

/** No hall holds more; the database keeps 32-bit integers. */
const MAX_CAPACITY = 1_000_000;
