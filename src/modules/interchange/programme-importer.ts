import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { AuditLog } from '../audit/audit-log.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { ImportRun } from './import-run.entity.js';
import type { Programme } from './programme.js';
import { ProgrammeWriter } from './programme-writer.js';
import { readProgramme } from './read-programme.js';

export interface ImportRequest {
  readonly organisationId: string;
  readonly fileName: string;
  readonly content: Buffer;
  /** Instead of the slug that follows from the file. */
  readonly slug?: string | null;
  /** IANA zone for times without an offset. */
  readonly timeZone?: string | null;
  /** Done in the same transaction once the programme is in. */
  readonly alsoInTransaction?: (tx: EntityManager) => Promise<void>;
}

type ReadProgramme = Extract<ReturnType<typeof readProgramme>, { ok: true }>;

const FALLBACK_TIME_ZONE = 'UTC';
const DRAFT_NAME = 'Imported';

/** Brings a programme file in as a new conference with a draft: all of it or nothing, with a report of its quality. */
@Injectable()
export class ProgrammeImporter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly writer: ProgrammeWriter,
  ) {}

  /** Throws FILE_UNREADABLE with its reason, SLUG_TAKEN, or the errors of access. */
  async importFile(viewer: Viewer, request: ImportRequest): Promise<ImportRun> {
    await this.access.requireInOrganisation(viewer, request.organisationId, 'createConference');
    const read = readProgramme(request.content, request.timeZone ? { timeZone: request.timeZone } : {});
    if (!read.ok)
      throw new DomainError('FILE_UNREADABLE', { path: ['file'], args: { reason: read.code, ...read.args } });
    await this.checkSlug(request.slug ?? read.programme.slug);
    return this.transactions.run(async (tx) => {
      const run = await this.writeRun(tx, viewer, request, read);
      await request.alsoInTransaction?.(tx);
      return run;
    });
  }

  private async writeRun(
    tx: EntityManager,
    viewer: Viewer,
    request: ImportRequest,
    read: ReadProgramme,
  ): Promise<ImportRun> {
    const { programme, findings } = read;
    const written = await this.writer.write(tx, viewer, programme, {
      organisationId: request.organisationId,
      slug: request.slug ?? null,
      fallbackTimeZone: request.timeZone ?? FALLBACK_TIME_ZONE,
      draftName: DRAFT_NAME,
    });
    const run = {
      id: newId(),
      conferenceId: written.conferenceId,
      fileName: request.fileName,
      format: read.format ?? 'unknown',
      counts: countsOf(programme),
      findings: [...findings],
      draftId: written.draftId,
      importedBy: viewer.account?.accountId ?? null,
    };
    await tx.insert(ImportRun, run);
    await this.audit.record(tx, {
      viewer,
      organisationId: request.organisationId,
      conferenceId: written.conferenceId,
      action: 'import_programme',
      subjectKind: 'conference',
      subjectId: written.conferenceId,
    });
    return tx.findOneByOrFail(ImportRun, { id: run.id });
  }

  private async checkSlug(slug: string): Promise<void> {
    if (await this.dataSource.getRepository(Conference).existsBy({ slug }))
      throw new DomainError('SLUG_TAKEN', { path: ['slug'] });
  }
}

function countsOf(programme: Programme): Record<string, number> {
  return {
    sessions: programme.sessions.length,
    placed: programme.sessions.filter((session) => session.placement).length,
    people: programme.people.length,
    rooms: programme.rooms.length,
    tracks: programme.tracks.length,
    days: programme.days.length,
  };
}
