import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Conference } from '../modules/conferences/conference.entity.js';
import { CommandError } from './command-error.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The room of this name that the conference uses, in any case. */
export async function findRoom(
  services: INestApplicationContext,
  conference: Conference,
  name: string,
): Promise<Named> {
  const rooms = await services.get(DataSource).query<Named[]>(
    `SELECT r.id, r.name FROM room r JOIN conference_room used ON used.room_id = r.id
     WHERE used.conference_id = $1 ORDER BY used.position`,
    [conference.id],
  );
  return onlyOne(rooms, name, `${conference.slug} has no room "${name}".`);
}

/** The person of this name in the conference, in any case. */
export async function findPerson(
  services: INestApplicationContext,
  conference: Conference,
  name: string,
): Promise<Named> {
  const people = await services.get(DataSource).query<Named[]>(
    `SELECT p.id, p.display_name AS name FROM person p JOIN person_profile profile ON profile.person_id = p.id
     WHERE profile.conference_id = $1 ORDER BY p.id`,
    [conference.id],
  );
  return onlyOne(people, name, `${conference.slug} knows nobody called "${name}".`);
}

function onlyOne(named: readonly Named[], wanted: string, missing: string): Named {
  const found = named.filter(({ name }) => name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const [first, ...others] = found;
  if (!first) throw new CommandError(missing);
  if (others.length > 0) throw new CommandError(`"${wanted}" is the name of ${found.length}.`);
  return first;
}
