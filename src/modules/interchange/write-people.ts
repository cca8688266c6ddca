import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { foldForSearch } from '../../platform/search/fold-for-search.js';
import { Person } from '../people/person.entity.js';
import { PersonAvailability } from '../people/person-availability.entity.js';
import { PersonProfile } from '../people/person-profile.entity.js';
import { insertAll } from './bulk-insert.js';
import type { Programme } from './programme.js';

/** Writes people with their profiles and availability; returns row ids by the ids of the programme. */
export async function writePeople(
  tx: EntityManager,
  conferenceId: string,
  programme: Programme,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(programme.people.map((person) => [person.id, newId()]));
  const idOf = (id: string): string => ids.get(id) ?? newId();
  await insertAll(
    tx,
    Person,
    programme.people.map((person) => ({
      id: idOf(person.id),
      displayName: person.name,
      searchName: foldForSearch(person.name),
    })),
  );
  await insertAll(
    tx,
    PersonProfile,
    programme.people.map((person) => ({
      id: newId(),
      conferenceId,
      personId: idOf(person.id),
      biographies: person.biographies,
      links: [...person.links],
      photoUrl: person.photoUrl,
      email: person.email?.toLowerCase() ?? null,
      externalId: person.externalId,
    })),
  );
  await insertAll(
    tx,
    PersonAvailability,
    programme.people.flatMap((person) =>
      (person.available ?? []).map((window) => ({
        id: newId(),
        conferenceId,
        personId: idOf(person.id),
        startsAt: new Date(window.startsAt),
        endsAt: new Date(window.endsAt),
      })),
    ),
  );
  return ids;
}
