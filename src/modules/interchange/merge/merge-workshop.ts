import type { ProgrammeSession } from '../programme.js';
import { mergeFieldOf, sidesOf } from './merge-field.js';
import type { MergeLog, Subject } from './merge-log.js';
import type { Versions } from './resolve-things.js';

/** What only workshops have; of any other kind it is not stored. */
export const WORKSHOP_FIELDS = ['seatLimit', 'prerequisites'] as const;
export type WorkshopField = (typeof WORKSHOP_FIELDS)[number];

export interface WorkshopContext {
  readonly field: WorkshopField;
  /** Of the session after the merge. */
  readonly kind: ProgrammeSession['kind'];
  readonly hasNewKind: boolean;
}

/** Merges the field of a workshop, or takes it away with the kind. */
export function mergeWorkshopField(
  log: MergeLog,
  told: Subject,
  versions: Versions<ProgrammeSession>,
  { field, kind, hasNewKind }: WorkshopContext,
): void {
  if (kind === 'workshop' && versions.file.kind === 'workshop') {
    mergeFieldOf(log, told, versions, { field });
    return;
  }
  if (kind === 'workshop' || !hasNewKind || versions.here[field] === null) return;
  log.decide(told, { field, sides: { ...sidesOf(versions, field), file: null }, outcome: 'take' });
  log.write(told, field, null);
}
