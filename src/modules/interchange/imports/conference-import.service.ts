import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { ProgrammeWriter } from '../programme-writer.js';
import { countsOfFile } from './import-counts.js';
import { type ImportFile, ImportReading, type ReadProgrammeFile } from './import-reading.js';
import { ImportRun } from './import-run.entity.js';
import { ImportSource } from './import-source.entity.js';
import { formatOf } from './source-choice.js';
import { remember } from './source-store.js';
import { IMPORT_DRAFT_NAME } from './target-draft.js';

export interface ConferenceImportRequest {
  readonly organisationId: string;
  readonly file: ImportFile;
  /** Where the file was read from; null for an upload. */
  readonly url?: string | null;
  /** Instead of the slug that follows from the file. */
  readonly slug?: string | null;
  /** IANA zone of times without an offset, and of a conference whose file names none. */
  readonly timeZone?: string | null;
  /** What the columns of a table mean, by their headings. */
  readonly columns?: Readonly<Record<string, string>> | null;
  /** Done in the same transaction once the programme is in. */
  readonly alsoInTransaction?: (tx: EntityManager) => Promise<void>;
}

/** Makes a new conference of a programme file: all of it or nothing, with a report of its quality. */
@Injectable()
export class ConferenceImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly reading: ImportReading,
    private readonly writer: ProgrammeWriter,
  ) {}

  /** Throws SLUG_TAKEN, the errors of ImportReading, or those of access. */
  async importFile(viewer: Viewer, request: ConferenceImportRequest): Promise<ImportRun> {
    await this.access.requireInOrganisation(viewer, request.organisationId, 'createConference');
    const read = await this.read(request);
    await this.checkSlug(request.slug ?? read.programme.slug);
    return this.transactions.run(async (tx) => {
      const run = await this.write(tx, viewer, request, read);
      await request.alsoInTransaction?.(tx);
      return run;
    });
  }

  /** What is in the file, without keeping anything of it. Throws what importFile throws. */
  async preview(viewer: Viewer, request: ConferenceImportRequest): Promise<ReadProgrammeFile> {
    await this.access.requireInOrganisation(viewer, request.organisationId, 'createConference');
    const read = await this.read(request);
    await this.checkSlug(request.slug ?? read.programme.slug);
    return read;
  }

  private async read({ file, timeZone, columns }: ConferenceImportRequest): Promise<ReadProgrammeFile> {
    const read = await this.reading.read(file, { ...(timeZone && { timeZone }), ...(columns && { columns }) });
    // All its times may have offsets: which clocks the conference goes by is still for somebody to say.
    if (!read.programme.timeZone && !timeZone) throw new DomainError('TIME_ZONE_NEEDED', { path: ['timeZone'] });
    return read;
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    request: ConferenceImportRequest,
    read: ReadProgrammeFile,
  ): Promise<ImportRun> {
    const { programme, findings } = read;
    const written = await this.writer.write(tx, viewer, programme, {
      organisationId: request.organisationId,
      slug: request.slug ?? null,
      fallbackTimeZone: request.timeZone ?? programme.timeZone ?? 'UTC',
      draftName: IMPORT_DRAFT_NAME,
    });
    const { conferenceId, draftId } = written;
    const source = { id: newId(), conferenceId };
    await tx.insert(ImportSource, { ...source, ...sourceFields(viewer, request, read), draftId });
    const { roomIds, trackIds, personIds, sessionIds } = written;
    await remember(tx, source, programme, { room: roomIds, track: trackIds, person: personIds, session: sessionIds });
    const run = {
      id: newId(),
      conferenceId,
      sourceId: source.id,
      fileName: request.file.name,
      format: formatOf(read),
      counts: countsOfFile(programme),
      findings: [...findings],
      draftId,
      importedBy: viewer.account?.accountId ?? null,
    };
    await tx.insert(ImportRun, run);
    await this.audit.record(tx, {
      viewer,
      organisationId: request.organisationId,
      conferenceId,
      action: 'import_programme',
      subjectKind: 'conference',
      subjectId: conferenceId,
    });
    return tx.findOneByOrFail(ImportRun, { id: run.id });
  }

  private async checkSlug(slug: string): Promise<void> {
    if (await this.dataSource.getRepository(Conference).existsBy({ slug }))
      throw new DomainError('SLUG_TAKEN', { path: ['slug'] });
  }
}

function sourceFields(viewer: Viewer, request: ConferenceImportRequest, read: ReadProgrammeFile) {
  return {
    name: request.file.name.slice(0, 200) || formatOf(read),
    format: formatOf(read),
    url: request.url ?? null,
    timeZone: request.timeZone ?? null,
    columns: request.columns ?? null,
    lastRunAt: () => 'now()',
    createdBy: viewer.account?.accountId ?? null,
  };
}
