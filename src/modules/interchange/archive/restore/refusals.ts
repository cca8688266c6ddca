import { driverErrorCode, violatedConstraint } from '../../../../platform/database/driver-errors.js';
import { DomainError } from '../../../../platform/graphql/domain-error.js';
import { ArchiveUnreadable } from '../archive.errors.js';

/** Values that a type does not take, and constraints: the archive says something that cannot be. */
const FAULTS_OF_DATA = /^2[23]/;
const SLUG_IS_TAKEN = 'conference_slug_unique_v1';
const OVERLAPS: Readonly<Record<string, 'room' | 'person'>> = {
  room_booking_no_overlap_v1: 'room',
  person_booking_no_overlap_v1: 'person',
};

/** What the database refuses of the rows of a section is a fault of the archive: ArchiveUnreadable with CONTENT_REFUSED. */
export async function refusedAsFaulty(where: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === SLUG_IS_TAKEN) throw slugTaken();
    if (!FAULTS_OF_DATA.test(driverErrorCode(error) ?? '')) throw error;
    throw new ArchiveUnreadable('CONTENT_REFUSED', constraint ?? where, error);
  }
}

/** A booking that is refused clashes with what is here: BOOKING_CLASH of the archive, which has no draft to look at. */
export async function refusedAsClash(book: () => Promise<void>): Promise<void> {
  try {
    await book();
  } catch (error) {
    const resource = resourceOf(error);
    if (!resource) throw error;
    throw new DomainError('BOOKING_CLASH', {
      path: ['fileId'],
      args: { resource },
      typeName: 'BookingClashError',
      data: { resource },
      cause: error,
    });
  }
}

export function slugTaken(): DomainError {
  return new DomainError('SLUG_TAKEN', { path: ['slug'] });
}

function resourceOf(error: unknown): 'room' | 'person' | null {
  if (error instanceof DomainError && error.code === 'BOOKING_CLASH')
    return error.options.data?.['resource'] === 'person' ? 'person' : 'room';
  return OVERLAPS[violatedConstraint(error) ?? ''] ?? null;
}
