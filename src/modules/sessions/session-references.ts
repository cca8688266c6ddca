import type { EntityManager } from 'typeorm';
import { DomainErrors } from '../../platform/graphql/domain-error.js';
import { Track } from '../conferences/track.entity.js';
import type { PersonRole } from './session-kinds.js';
import { invalidValue } from './sessions.errors.js';

export interface PersonPart {
  readonly personId: string;
  readonly role: PersonRole;
}

/** Throws INVALID_VALUE where the track is not one of the conference. */
export async function requireTrack(
  tx: EntityManager,
  conferenceId: string,
  trackId: string | null | undefined,
): Promise<void> {
  if (trackId && !(await tx.existsBy(Track, { id: trackId, conferenceId }))) throw invalidValue('trackId');
}

/** Throws INVALID_VALUE for each tag that is not of the conference or is given twice. */
export async function requireTags(
  tx: EntityManager,
  conferenceId: string,
  tagIds: readonly string[],
  field: string = 'tagIds',
): Promise<void> {
  if (tagIds.length === 0) return;
  const known = await idsOf(tx, 'SELECT id FROM tag WHERE conference_id = $1 AND id = ANY($2)', [conferenceId, tagIds]);
  refuseAt(field, tagIds, (tagId, index) => !known.has(tagId) || tagIds.indexOf(tagId) < index);
}

/** Throws INVALID_VALUE for each person without a profile at the conference, and each part given twice. */
export async function requirePeople(
  tx: EntityManager,
  conferenceId: string,
  people: readonly PersonPart[],
): Promise<void> {
  const known = await idsOf(
    tx,
    `SELECT p.id FROM person p JOIN person_profile f ON f.person_id = p.id
     WHERE f.conference_id = $1 AND p.id = ANY($2) AND p.merged_into_id IS NULL`,
    [conferenceId, people.map((part) => part.personId)],
  );
  const firstOf = (part: PersonPart): number =>
    people.findIndex((other) => other.personId === part.personId && other.role === part.role);
  refuseAt('people', people, (part, index) => !known.has(part.personId) || firstOf(part) < index);
}

async function idsOf(tx: EntityManager, sql: string, parameters: unknown[]): Promise<ReadonlySet<string>> {
  const rows: { readonly id: string }[] = await tx.query(sql, parameters);
  return new Set(rows.map((row) => row.id));
}

function refuseAt<T>(field: string, values: readonly T[], isFaulty: (value: T, index: number) => boolean): void {
  const errors = values.flatMap((value, index) => (isFaulty(value, index) ? [invalidValue(field, String(index))] : []));
  if (errors.length > 0) throw new DomainErrors(errors);
}
