import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { requireAccount, type Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../../platform/idempotency/idempotency-keys.js';
import { AuditLog, changedFields } from '../../audit/audit-log.js';
import { Access } from '../../organisations/access.js';
import { webAddress } from '../formats/web-address.js';
import { ImportSource } from './import-source.entity.js';
import { targetDraft } from './target-draft.js';

export interface NewImportSource {
  readonly conferenceId: string;
  readonly name: string;
  readonly url: string;
  readonly everyMinutes?: number | null;
  readonly timeZone?: string | null;
  readonly columns?: Readonly<Record<string, string>> | null;
  readonly draftId?: string | null;
  readonly idempotencyKey?: string | null;
}

export type ImportSourceChange = Partial<Omit<NewImportSource, 'conferenceId' | 'idempotencyKey'>>;

const MAX_SOURCES = 50;
const AUDITED = ['name', 'url', 'everyMinutes', 'timeZone', 'draftId'] as const;

/** The addresses that a conference is imported from, and how often. */
@Injectable()
export class ImportSources {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** The source, where the viewer may import into its conference; NOT_FOUND, FORBIDDEN otherwise. */
  async require(viewer: Viewer, sourceId: string): Promise<ImportSource> {
    const source = await this.dataSource.getRepository(ImportSource).findOneBy({ id: sourceId });
    if (!source) throw notFound();
    await this.access.requireInConference(viewer, source.conferenceId, 'importProgramme');
    return source;
  }

  /** Throws LIMIT_REACHED, REQUIRED, INVALID_VALUE for an address that is none, and the errors of targetDraft. */
  async create(viewer: Viewer, input: NewImportSource): Promise<ImportSource> {
    const { conferenceId } = input;
    await this.access.requireInConference(viewer, conferenceId, 'importProgramme');
    const fields = await this.checked(this.dataSource.manager, conferenceId, input);
    const { accountId } = requireAccount(viewer);
    const call = { accountId, key: input.idempotencyKey, operation: 'createImportSource', request: input };
    return this.transactions.run(async (tx) => {
      const id = await this.idempotency.once(tx, call, async () => {
        if ((await tx.countBy(ImportSource, { conferenceId })) >= MAX_SOURCES) throw new DomainError('LIMIT_REACHED');
        const source = { ...fields, id: newId(), conferenceId, createdBy: accountId };
        await tx.insert(ImportSource, source);
        await this.record(tx, viewer, 'create_import_source', source);
        return source.id;
      });
      return tx.findOneByOrFail(ImportSource, { id });
    });
  }

  /** Throws as create. */
  async update(viewer: Viewer, sourceId: string, change: ImportSourceChange): Promise<ImportSource> {
    const { conferenceId } = await this.require(viewer, sourceId);
    return this.transactions.run(async (tx) => {
      const before = await tx.findOneOrFail(ImportSource, {
        where: { id: sourceId },
        lock: { mode: 'pessimistic_write' },
      });
      const fields = await this.checked(tx, conferenceId, change);
      if (!before.url && !fields.url && fields.everyMinutes) throw new DomainError('REQUIRED', { path: ['url'] });
      // Another address answers with validators of its own.
      const isElsewhere = fields.url !== undefined && fields.url !== before.url;
      await tx.update(
        ImportSource,
        { id: sourceId },
        { ...fields, ...(isElsewhere && { etag: null, lastModified: null }) },
      );
      const after = await tx.findOneByOrFail(ImportSource, { id: sourceId });
      await this.record(tx, viewer, 'update_import_source', after, before);
      return after;
    });
  }

  /** What was imported stays; a later import from there starts without memory. */
  async remove(viewer: Viewer, sourceId: string): Promise<void> {
    const source = await this.require(viewer, sourceId);
    await this.transactions.run(async (tx) => {
      await tx.delete(ImportSource, { id: sourceId });
      await this.record(tx, viewer, 'remove_import_source', source);
    });
  }

  private async checked(db: EntityManager, conferenceId: string, change: ImportSourceChange) {
    const { name, url, everyMinutes, timeZone, columns, draftId } = change;
    if (name?.trim() === '') throw new DomainError('REQUIRED', { path: ['name'] });
    const address = url === undefined ? undefined : sourceAddress(url);
    if (address === null) throw new DomainError('INVALID_VALUE', { path: ['url'] });
    if (draftId) await targetDraft(db, conferenceId, draftId, null);
    return {
      ...(name !== undefined && { name: name.trim() }),
      ...(address !== undefined && { url: address }),
      ...(everyMinutes !== undefined && { everyMinutes, nextRunAt: everyMinutes === null ? null : () => 'now()' }),
      ...(timeZone !== undefined && { timeZone }),
      ...(columns !== undefined && { columns }),
      ...(draftId !== undefined && { draftId }),
    };
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    action: string,
    source: Partial<Pick<ImportSource, (typeof AUDITED)[number]>> & Pick<ImportSource, 'id' | 'conferenceId'>,
    before: Partial<ImportSource> = {},
  ): Promise<void> {
    const audited = Object.fromEntries(AUDITED.map((field) => [field, source[field]]));
    await this.audit.record(tx, {
      viewer,
      conferenceId: source.conferenceId,
      action,
      subjectKind: 'import_source',
      subjectId: source.id,
      changes: changedFields(before as Record<string, unknown>, audited),
    });
  }
}

/** Null for an address that is none, and for one with a password: the whole team and the audit log would see it. */
function sourceAddress(text: string): string | null {
  const address = webAddress(text);
  if (address === null) return null;
  const { username, password } = new URL(address);
  return username === '' && password === '' ? address : null;
}
