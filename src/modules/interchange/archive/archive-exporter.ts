import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Access } from '../../organisations/access.js';
import { FORMAT, LISTS, type ListName, VERSION } from './format/content.js';
import { CONTENT_NAME } from './format/manifest.js';
import { selectAccounts, SELECT_CLASH_GROUPS, selectRows } from './section-sql.js';
import { SECTION_NAMES, sectionOf, type SectionName } from './sections/sections.js';
import { writeZip } from './zip/write-zip.js';

const { version: PRODUCT_VERSION } = createRequire(import.meta.url)('../../../../package.json') as { version: string };

/** Rows of the usual size that are in memory at once. */
const ROWS_AT_ONCE = 500;
/** Addresses of people are in it. */
const OWNER_ONLY = 0o600;

/** Writes a conference, whole, into one file. */
@Injectable()
export class ArchiveExporter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the archive as the conference stands at one moment. A fixed number of statements a table, but for the pages of a
   * long one, of which one is in memory. Throws NOT_FOUND or FORBIDDEN before anything is written.
   */
  async write(viewer: Viewer, conferenceId: string, output: Writable): Promise<void> {
    await this.access.requireInConference(viewer, conferenceId, 'exportArchive');
    const content = { name: CONTENT_NAME, content: () => this.contentOf(conferenceId) };
    await writeZip([content], { madeAt: this.clock.now(), productVersion: PRODUCT_VERSION }, output);
  }

  /** As write, into a new file that only its owner reads. Throws where the file cannot be made, or is there already. */
  async writeFile(viewer: Viewer, conferenceId: string, file: string): Promise<void> {
    const handle = await open(file, 'wx', OWNER_ONLY);
    try {
      await this.write(viewer, conferenceId, handle.createWriteStream());
    } finally {
      await handle.close();
    }
  }

  private async *contentOf(conferenceId: string): AsyncGenerator<string> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
      yield* this.lists(runner, conferenceId);
      await runner.commitTransaction();
    } finally {
      // Also where the reader went away in the middle.
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private async *lists(runner: QueryRunner, conferenceId: string): AsyncGenerator<string> {
    yield `${JSON.stringify({ format: FORMAT, version: VERSION }).slice(0, -1)}`;
    for (const [name] of LISTS) {
      yield `,\n"${name}":[`;
      let isFirst = true;
      for await (const rows of this.pagesOf(runner, name, conferenceId)) {
        yield `${isFirst ? '' : ','}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
        isFirst = false;
      }
      yield ']';
    }
    yield '}\n';
  }

  private async *pagesOf(
    runner: QueryRunner,
    name: ListName,
    conferenceId: string,
  ): AsyncGenerator<readonly unknown[]> {
    // Nothing of the product keeps a file yet.
    if (name === 'attachments') return;
    if (name === 'clashGroups') {
      for await (const page of pages(runner, SELECT_CLASH_GROUPS, conferenceId))
        yield page.map((row) => (row as { sessionIds: string[] }).sessionIds);
    } else if (name === 'accounts') {
      yield* pages(runner, selectAccounts(this.dataSource, SECTION_NAMES.map(sectionOf)), conferenceId);
    } else yield* this.rowsOf(runner, name, conferenceId);
  }

  private rowsOf(runner: QueryRunner, name: SectionName, conferenceId: string): AsyncGenerator<readonly unknown[]> {
    const section = sectionOf(name);
    return pages(runner, selectRows(this.dataSource, section), conferenceId, section.rowsAtOnce);
  }
}

/** The rows of a statement, page by page; none where there is none. */
async function* pages(
  runner: QueryRunner,
  statement: string,
  conferenceId: string,
  rowsAtOnce = ROWS_AT_ONCE,
): AsyncGenerator<readonly unknown[]> {
  await runner.query(`DECLARE archive_rows NO SCROLL CURSOR FOR ${statement}`, [conferenceId]);
  for (;;) {
    const page = (await runner.query(`FETCH ${rowsAtOnce} FROM archive_rows`)) as readonly unknown[];
    if (page.length > 0) yield page;
    if (page.length < rowsAtOnce) break;
  }
  await runner.query('CLOSE archive_rows');
}
