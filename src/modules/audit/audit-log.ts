import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { AuditEntry, type FieldChange } from './audit-entry.entity.js';

export interface AuditRecord {
  readonly viewer: Viewer;
  readonly organisationId?: string | null;
  readonly conferenceId?: string | null;
  /** Verb and noun, such as "update_session". */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly changes?: Readonly<Record<string, FieldChange>>;
}

/** Keeps who changed what, in the transaction of the change. */
@Injectable()
export class AuditLog {
  record(tx: EntityManager, record: AuditRecord): Promise<void> {
    return this.recordAll(tx, [record]);
  }

  /** As record, for several changes in one statement. */
  async recordAll(tx: EntityManager, records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    await tx.insert(AuditEntry, records.map(entryOf));
  }
}

function entryOf(record: AuditRecord): QueryDeepPartialEntity<AuditEntry> {
  return {
    id: newId(),
    accountId: record.viewer.account?.accountId ?? null,
    organisationId: record.organisationId ?? null,
    conferenceId: record.conferenceId ?? null,
    action: record.action,
    subjectKind: record.subjectKind,
    subjectId: record.subjectId,
    changes: (record.changes ?? {}) as object,
  };
}

/** The fields of `after` that differ from `before`, with old and new value. */
export function changedFields<T extends object>(before: T, after: Partial<T>): Record<string, FieldChange> {
  const changes: Record<string, FieldChange> = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (after[key] === undefined || JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    changes[key] = { old: before[key] ?? null, new: after[key] ?? null };
  }
  return changes;
}
