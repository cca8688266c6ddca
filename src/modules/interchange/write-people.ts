import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { Person } from '../people/person.entity.js';
import { PersonAvailability } from '../people/person-availability.entity.js';
import { PersonProfile } from '../people/person-profile.entity.js';
import { insertAll } from './bulk-insert.js';
import { storedAddress } from './merge/here-form.js';
import type { InstantInterval, ProgrammePerson } from './programme.js';
import { searchNameOf } from './search-name.js';

/** Writes new people, whose ids are those of their rows, with their profiles and availability. */
export async function writePeople(
  tx: EntityManager,
  conferenceId: string,
  people: readonly ProgrammePerson[],
): Promise<void> {
  await insertAll(
    tx,
    Person,
    people.map(({ id, name }) => ({ id, displayName: name, searchName: searchNameOf(name) })),
  );
  await insertAll(
    tx,
    PersonProfile,
    people.map((person) => ({
      id: newId(),
      conferenceId,
      personId: person.id,
      biographies: person.biographies,
      links: [...person.links],
      photoUrl: person.photoUrl,
      email: storedAddress(person.email),
      externalId: person.externalId,
    })),
  );
  await writePersonAvailability(tx, conferenceId, new Map(people.map(({ id, available }) => [id, available])));
}

/** When people, by id, can be on site; those who state nothing get no row. */
export async function writePersonAvailability(
  tx: EntityManager,
  conferenceId: string,
  available: ReadonlyMap<string, readonly InstantInterval[] | null>,
): Promise<void> {
  await insertAll(
    tx,
    PersonAvailability,
    [...available].flatMap(([personId, windows]) =>
      (windows ?? []).map(({ startsAt, endsAt }) => ({
        id: newId(),
        conferenceId,
        personId,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
    ),
  );
}
