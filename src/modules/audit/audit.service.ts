import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { decodeCursor, toPage, type Page } from '../../platform/graphql/connection.js';
import { badUserInput } from '../../platform/graphql/request-errors.js';
import { Access } from '../organisations/access.js';
import { AuditEntry } from './audit-entry.entity.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose log, and what of it. */
export interface AuditQuery {
  readonly scope: { readonly kind: 'organisation' | 'conference'; readonly id: string };
  readonly subjectId: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reading the audit log. */
@Injectable()
export class AuditService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Entries, the newest first, for organizers of the conference or owners of the organisation; else NOT_FOUND, FORBIDDEN. */
  async auditEntries(viewer: Viewer, query: AuditQuery): Promise<Page<AuditEntry>> {
    await this.requireReader(viewer, query.scope);
    const matching = this.matching(query);
    const page = this.olderThan(matching.clone(), query.after);
    const rows = await page
      .orderBy('entry.id', 'DESC')
      .limit(query.first + 1)
      .getMany();
    return toPage(
      rows,
      query.first,
      (entry) => [entry.id],
      () => matching.getCount(),
    );
  }

  private async requireReader(viewer: Viewer, scope: AuditQuery['scope']): Promise<void> {
    if (scope.kind === 'conference') await this.access.requireInConference(viewer, scope.id, 'readAuditLog');
    else await this.access.requireInOrganisation(viewer, scope.id, 'readAuditLog');
  }

  private matching({ scope, subjectId }: AuditQuery): SelectQueryBuilder<AuditEntry> {
    const column = scope.kind === 'conference' ? 'conferenceId' : 'organisationId';
    const entries = this.dataSource.getRepository(AuditEntry).createQueryBuilder('entry');
    entries.where(`entry.${column} = :scopeId`, { scopeId: scope.id });
    return subjectId === null ? entries : entries.andWhere('entry.subjectId = :subjectId', { subjectId });
  }

  /** Ids rise with time (UUIDv7): they are the sort key. */
  private olderThan(entries: SelectQueryBuilder<AuditEntry>, after: string | null): SelectQueryBuilder<AuditEntry> {
    if (after === null) return entries;
    const [id] = decodeCursor(after, 1);
    if (typeof id !== 'string' || !UUID.test(id))
      throw badUserInput('The cursor `after` is not one that this list gave.');
    return entries.andWhere('entry.id < :id', { id });
  }
}
