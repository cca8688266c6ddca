import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import type { ReadOptions } from '../formats/reading.js';
import type { ReadFile } from '../reading/read-programme.js';
import { ReadThread } from '../reading/read-thread.js';

export interface ImportFile {
  readonly name: string;
  readonly content: Buffer;
}

export type ReadProgrammeFile = Extract<ReadFile, { ok: true }>;

/** Refusals that the caller mends by saying more, with the part of the input that says it. */
const ASKED_FOR: Readonly<
  Record<string, { readonly code: 'TIME_ZONE_NEEDED' | 'COLUMNS_NEEDED'; readonly path: string }>
> = {
  TIME_ZONE_NEEDED: { code: 'TIME_ZONE_NEEDED', path: 'timeZone' },
  COLUMNS_NEEDED: { code: 'COLUMNS_NEEDED', path: 'columns' },
};

/** Reads files for imports; a refused one becomes an error that the caller can act on. */
@Injectable()
export class ImportReading {
  constructor(private readonly thread: ReadThread) {}

  /** Throws TIME_ZONE_NEEDED, COLUMNS_NEEDED, or FILE_UNREADABLE with the reason. */
  async read(file: ImportFile, options: ReadOptions): Promise<ReadProgrammeFile> {
    const result = await this.thread.read(file.content, { ...options, fileName: file.name });
    if (result.ok) return result;
    const asked = ASKED_FOR[result.code];
    if (asked) throw new DomainError(asked.code, { path: [asked.path], args: { columns: '', ...result.args } });
    throw new DomainError('FILE_UNREADABLE', {
      path: ['file'],
      args: { line: 0, ...result.args, reason: result.code },
    });
  }
}
