import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { UserError } from '../../../platform/graphql/user-error.type.js';

export const ARCHIVE_FAULTS = [
  'NOT_AN_ARCHIVE',
  'VERSION_UNKNOWN',
  'ENTRY_UNEXPECTED',
  'ENTRY_TWICE',
  'ENTRY_MISSING',
  'ENCRYPTED',
  'TOO_LARGE',
  'HASH_DIFFERS',
  'DAMAGED',
  'NOT_JSON',
  'SCHEMA',
  'ID_TWICE',
  'REFERENCE_UNRESOLVED',
  'CONTENT_REFUSED',
] as const;
export type ArchiveFault = (typeof ARCHIVE_FAULTS)[number];

export const ArchiveFaultEnum = Object.fromEntries(ARCHIVE_FAULTS.map((fault) => [fault, fault]));
registerEnumType(ArchiveFaultEnum, { name: 'ArchiveFault', description: 'Why an archive is refused.' });

@ObjectType({ implements: () => [UserError], description: 'The archive is refused as a whole; nothing was written.' })
export class ArchiveUnreadableError extends UserError {
  @Field(() => ArchiveFaultEnum)
  reason: ArchiveFault;

  @Field({
    description:
      'The entry, or the place in conference.json such as "sessions.3.title", or the rule that the database has; may be empty.',
  })
  where: string;
}

/** Longest name of a hostile entry that is repeated to whoever sent it. */
const MAX_WHERE = 200;

/** An archive that cannot be restored, and where the fault lies. */
export class ArchiveUnreadable extends DomainError {
  constructor(
    readonly reason: ArchiveFault,
    where = '',
    cause?: unknown,
  ) {
    const shown = where.slice(0, MAX_WHERE).toWellFormed();
    super('ARCHIVE_UNREADABLE', {
      path: ['fileId'],
      args: { reason, where: shown },
      typeName: 'ArchiveUnreadableError',
      data: { reason, where: shown },
      cause,
    });
  }
}
