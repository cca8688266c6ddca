import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { ImportOrigin } from './import-origin.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportSource } from './import-source.entity.js';
import { MergeImport, type MergeImportRequest } from './merge-import.service.js';

export type SourceRunOptions = Omit<MergeImportRequest, 'conferenceId' | 'file' | 'sourceId' | 'alsoInTransaction'>;

/** Reads the address of a source and imports what it says. */
@Injectable()
export class SourceRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly origin: ImportOrigin,
    private readonly imports: MergeImport,
  ) {}

  /**
   * Null where the address answers that nothing changed since the last look. Throws ADDRESS_UNREADABLE and what
   * MergeImport throws; the source remembers the code, and the look that failed.
   */
  async run(viewer: Viewer, source: ImportSource, options: SourceRunOptions = {}): Promise<ImportRun | null> {
    try {
      return await this.runOnce(viewer, source, options);
    } catch (error) {
      await this.rememberFailure(source.id, error);
      throw error;
    }
  }

  private async runOnce(viewer: Viewer, source: ImportSource, options: SourceRunOptions): Promise<ImportRun | null> {
    if (!source.url) throw new DomainError('REQUIRED', { path: ['fileId'] });
    const file = await this.origin.fetch(source.url, source.lastError ? null : source);
    const seen = { lastRunAt: () => 'now()', lastError: null, failures: 0 };
    if (!file) {
      await this.dataSource.getRepository(ImportSource).update({ id: source.id }, seen);
      return null;
    }
    const { conferenceId, id } = source;
    const { run } = await this.imports.importFile(viewer, { ...options, conferenceId, sourceId: id, file });
    const { etag, lastModified } = file;
    await this.dataSource.getRepository(ImportSource).update({ id }, { ...seen, etag, lastModified });
    return run;
  }

  private async rememberFailure(id: string, error: unknown): Promise<void> {
    const lastError = error instanceof DomainError ? reasonOf(error) : 'FAILED';
    await this.dataSource
      .getRepository(ImportSource)
      .update({ id }, { lastRunAt: () => 'now()', lastError, failures: () => 'failures + 1' });
  }
}

/** The code that the log of looks keeps. */
function reasonOf({ code, options }: DomainError): string {
  const reason = options.args?.['reason'];
  return typeof reason === 'string' ? `${code}:${reason}` : code;
}
