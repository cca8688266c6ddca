import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { groupBy } from '../../platform/graphql/group-by.js';
import { mergedWindows } from '../conferences/time-window.type.js';
import { PersonAvailability } from './person-availability.entity.js';
import { PersonProfile, type ProfileLink } from './person-profile.entity.js';

/** The rule of inputs, kept by merges too. */
const MAX_LINKS = 20;

/** At a conference where both have a profile, the one who stays keeps hers and gets from the other what she lacks. */
export async function mergeProfiles(tx: EntityManager, keepId: string, duplicateId: string): Promise<void> {
  const kept = new Map(
    (await tx.findBy(PersonProfile, { personId: keepId })).map((profile) => [profile.conferenceId, profile]),
  );
  for (const other of await tx.findBy(PersonProfile, { personId: duplicateId })) {
    const own = kept.get(other.conferenceId);
    if (!own) {
      await tx.update(PersonProfile, { id: other.id }, { personId: keepId });
      continue;
    }
    await tx.delete(PersonProfile, { id: other.id });
    await tx.update(PersonProfile, { id: own.id }, filledUp(own, other) as object);
  }
}

/** What `own` lacks, from `other`; texts and links that she has stay as they are. */
export function filledUp(own: PersonProfile, other: PersonProfile): Partial<PersonProfile> {
  return {
    biographies: { ...other.biographies, ...own.biographies },
    links: unitedLinks(own.links, other.links),
    photoUrl: own.photoUrl ?? other.photoUrl,
    email: own.email ?? other.email,
    externalId: own.externalId ?? other.externalId,
  };
}

function unitedLinks(own: readonly ProfileLink[], other: readonly ProfileLink[]): ProfileLink[] {
  const known = new Set(own.map((link) => link.url));
  return [...own, ...other.filter((link) => !known.has(link.url))].slice(0, MAX_LINKS);
}

/** Where either of the two said that she can be on site, the one person can. */
export async function mergeAvailability(tx: EntityManager, keepId: string, duplicateId: string): Promise<void> {
  const moved = groupBy(await tx.findBy(PersonAvailability, { personId: duplicateId }), (row) => row.conferenceId);
  await tx.delete(PersonAvailability, { personId: duplicateId });
  for (const [conferenceId, rows] of moved) {
    const own = await tx.findBy(PersonAvailability, { personId: keepId, conferenceId });
    await tx.delete(PersonAvailability, { personId: keepId, conferenceId });
    const united = mergedWindows([...own, ...rows], 'intervals');
    await tx.insert(
      PersonAvailability,
      united.map((window) => ({ id: newId(), conferenceId, personId: keepId, ...window })),
    );
  }
}
