import type { EntityManager } from 'typeorm';
import type { ProgrammePerson } from '../programme.js';
import { writePersonAvailability } from '../write-people.js';
import { storedAddress, storedWindows } from './here-form.js';
import { IS_NAME_FIXED } from './here-rows.js';
import type { FieldWrite } from './merge-plan.js';
import { changedRows, changesOf, columnsOf, deleteRows, updateRows, valuesOf } from './write-rows.js';
import { searchNameOf } from '../search-name.js';

type PersonChanges = ReadonlyMap<string, Partial<ProgrammePerson>>;

const PROFILE_COLUMNS = {
  email: 'email',
  biographies: 'biographies',
  photoUrl: 'photo_url',
  links: 'links',
} as const satisfies Partial<Record<keyof ProgrammePerson, string>>;

/** The code of a mail to the old address must not give the profile away any more. */
const NO_CLAIM = { claim_digest: null, claim_expires_at: null };

/** Changes people and their profiles at the conference; returns the ids of those who were renamed. */
export async function changePeople(
  tx: EntityManager,
  conferenceId: string,
  writes: readonly FieldWrite[],
): Promise<readonly string[]> {
  const changes: PersonChanges = changesOf<ProgrammePerson>(writes, 'person');
  const rows = [...changes].map(([id, change]) => [id, profileColumns(change)] as const);
  const columns = [...Object.values(PROFILE_COLUMNS), ...Object.keys(NO_CLAIM)];
  const table = { table: 'person_profile', columns, key: 'person_id', conferenceId };
  await updateRows(tx, table, changedRows(rows));
  await changeAvailability(tx, conferenceId, changes);
  return rename(tx, conferenceId, valuesOf(changes, 'name'));
}

function profileColumns(change: Partial<ProgrammePerson>) {
  const columns = columnsOf(change, PROFILE_COLUMNS);
  return change.email === undefined ? columns : { ...columns, email: storedAddress(change.email), ...NO_CLAIM };
}

/** Whoever claimed her row since the comparison decides on her name from then on. */
async function rename(
  tx: EntityManager,
  conferenceId: string,
  names: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  if (names.size === 0) return [];
  const given = [...names].map(([id, name]) => ({ id, name, folded: searchNameOf(name) }));
  const [renamed] = await tx.query<[{ id: string }[], number]>(RENAME, [conferenceId, JSON.stringify(given)]);
  return renamed.map(({ id }) => id);
}

const RENAME = `
UPDATE person SET display_name = given.name, search_name = given.folded
FROM jsonb_to_recordset($2::jsonb) AS given(id uuid, name text, folded text)
WHERE person.id = given.id AND NOT ${IS_NAME_FIXED}
RETURNING person.id`;

async function changeAvailability(tx: EntityManager, conferenceId: string, changes: PersonChanges): Promise<void> {
  const stated = [...valuesOf(changes, 'available')].map(([id, windows]) => [id, storedWindows(windows)] as const);
  const table = { table: 'person_availability', key: 'person_id', conferenceId };
  await deleteRows(
    tx,
    table,
    stated.map(([id]) => id),
  );
  await writePersonAvailability(tx, conferenceId, new Map(stated));
}
