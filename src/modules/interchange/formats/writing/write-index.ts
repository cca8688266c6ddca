// Ids and names that must be settled over the whole programme before its first line is written.
import type { Programme, ProgrammePerson, ProgrammeSession } from '../../programme.js';
import { singleLine } from '../plain-text.js';
import { asPositiveNumber, asUuid, distinctNumbers, distinctUuids, uuidOfName } from '../stable-ids.js';
import { isTimeZone, roundToMinute, wallClockAt } from '../zoned-time.js';
import { conferenceDate } from '../assemble/conference-days.js';
import { NONE } from '../assemble/loose-programme.js';

/** A session as it goes into the file. */
export interface WrittenSession {
  readonly session: ProgrammeSession;
  readonly guid: string;
  readonly number: number;
  readonly startsAt: number;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
  /** Conference day. */
  readonly date: string;
}

export interface WrittenPerson {
  readonly name: string;
  readonly number: number;
  readonly guid: string | null;
}

export interface WrittenRoom {
  readonly id: string;
  readonly name: string;
  readonly guid: string | null;
}

export interface RoomIndex {
  readonly rooms: readonly WrittenRoom[];
  readonly roomNames: ReadonlyMap<string, string>;
  /** Where several rooms have a name, the first of them. */
  readonly roomIdByName: ReadonlyMap<string, string>;
}

export interface WriteIndex extends RoomIndex {
  readonly zone: string;
  readonly sessions: readonly WrittenSession[];
  readonly people: ReadonlyMap<string, WrittenPerson>;
  /** "-" for a track without a name. */
  readonly trackNames: ReadonlyMap<string, string>;
}

/** Settles everything that spans sessions. Throws RangeError where a time of the programme is no ISO instant. */
export function indexProgramme(programme: Programme): WriteIndex {
  const zone = programme.timeZone !== null && isTimeZone(programme.timeZone) ? programme.timeZone : 'UTC';
  return {
    zone,
    sessions: writtenSessions(programme, zone),
    people: writtenPeople(programme.people),
    ...indexRooms(writtenRooms(programme)),
    trackNames: new Map(programme.tracks.map(({ id, names }) => [id, nameOr(localised(names, programme), NONE)])),
  };
}

/** The rooms by id and by name. */
export function indexRooms(rooms: readonly WrittenRoom[]): RoomIndex {
  return {
    rooms,
    roomNames: new Map(rooms.map(({ id, name }) => [id, name])),
    roomIdByName: new Map(rooms.toReversed().map(({ id, name }) => [name, id])),
  };
}

/** The text in the programme's first language, else in any; '' where there is none. */
export function localised(texts: Readonly<Record<string, string>>, programme: Programme): string {
  const language = programme.locales.find((locale) => texts[locale] !== undefined);
  return singleLine((language === undefined ? Object.values(texts)[0] : texts[language]) ?? '');
}

/** An ISO instant in milliseconds, on its minute. Throws RangeError for anything else. */
export function instantOf(text: string): number {
  // Without an offset Date.parse would take the time of the machine's zone.
  const instant = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(instant)) throw new RangeError(`not an ISO instant: ${text}`);
  return roundToMinute(instant);
}

/** All that are placed and not cancelled, by start. */
function writtenSessions(programme: Programme, zone: string): readonly WrittenSession[] {
  const sessions = programme.sessions.filter(({ state, placement }) => state !== 'cancelled' && placement !== null);
  const guids = distinctUuids(
    sessions.map(({ id, guid }) => ({ key: `${programme.slug}/session:${id}`, wanted: asUuid(guid) })),
  );
  const numbers = distinctNumbers(
    sessions.map(({ id, number }) => ({ key: `session:${id}`, wanted: asPositiveNumber(String(number ?? '')) })),
  );
  const knownRooms = new Set(programme.rooms.map(({ id }) => id));
  return sessions
    .flatMap((session, index) => {
      if (session.placement === null) return [];
      const startsAt = instantOf(session.placement.startsAt);
      const date = conferenceDate(wallClockAt(startsAt, zone), programme.dayBoundaryMinutes);
      const roomIds = session.placement.roomIds.filter((id) => knownRooms.has(id));
      const { durationMinutes } = session.placement;
      return [
        { session, guid: guids[index] ?? '', number: numbers[index] ?? 0, startsAt, durationMinutes, roomIds, date },
      ];
    })
    .toSorted((a, b) => a.startsAt - b.startsAt || a.number - b.number);
}

/** Numbers come from the source's own where it has them, else from what identifies the person. */
function writtenPeople(people: readonly ProgrammePerson[]): ReadonlyMap<string, WrittenPerson> {
  const numbers = distinctNumbers(
    people.map(({ id, externalId }) => ({
      key: `person:${externalId ?? id}`,
      wanted: numberOfSource(externalId),
    })),
  );
  const guids = distinctOrNone(people.map(({ externalId }) => asUuid(externalId)));
  return new Map(
    people.map(({ id, name }, index) => [
      id,
      { name: singleLine(name) || '?', number: numbers[index] ?? 0, guid: guids[index] ?? null },
    ]),
  );
}

/** Only where the number is written as the source wrote it: "007" would come back as another id. */
export function numberOfSource(externalId: string | null): number | null {
  const number = asPositiveNumber(externalId);
  return String(number) === externalId ? number : null;
}

/** Rooms of the same name are told apart by their guid, so they get one. */
function writtenRooms({ rooms, slug }: Programme): readonly WrittenRoom[] {
  const guids = distinctOrNone(rooms.map(({ guid }) => asUuid(guid)));
  const names = rooms.map((room, index) => nameOr(singleLine(room.name), `# ${index + 1}`));
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return rooms.map(({ id }, index) => {
    const name = names[index] ?? '';
    const isShared = (uses.get(name) ?? 0) > 1;
    return { id, name, guid: guids[index] ?? (isShared ? uuidOfName(`${slug}/room:${id}`) : null) };
  });
}

/** Each id once: null for those that came before. */
export function distinctOrNone(ids: readonly (string | null)[]): readonly (string | null)[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    if (id === null || taken.has(id)) return null;
    taken.add(id);
    return id;
  });
}

/** A name that says nothing, or says "none" in this format, is replaced. */
function nameOr(name: string, replacement: string): string {
  return name === '' || name === NONE ? replacement : name;
}
