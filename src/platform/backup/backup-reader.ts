import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

import { BackupError, damaged, notOurs } from './backup-error.js';
import { END_OF_ROWS, parseManifest, parseTrailer, type Manifest } from './manifest.js';

const LINE_END = Buffer.from('\n');
/** The end of a table's rows as it follows the line before. */
const SECTION_END = Buffer.from(`\n${END_OF_ROWS}`);

/** Longest manifest that is read: room for tens of thousands of columns, but not for a file of some other kind. */
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;

const PIECE_BYTES = 256 * 1024;

/** Reads a backup from front to back, holding one chunk of it in memory. */
export class BackupReader {
  private readonly hash = createHash('sha256');
  private readonly chunks: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);
  private hasBegun = false;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  async readManifest(): Promise<Manifest> {
    return parseManifest(await this.readLine());
  }

  /** The rows of the next table, up to its end, in chunks that need not end where a row does. */
  async *readRows(): AsyncGenerator<Buffer> {
    // With a line end put in front, the end of an empty table looks like any other; it is not part of the rows.
    this.held = Buffer.concat([LINE_END, this.held]);
    let skip = LINE_END.length;
    for (;;) {
      const end = this.held.indexOf(SECTION_END);
      // Without an end in sight, the last bytes may be the beginning of one.
      const length = end >= 0 ? end + LINE_END.length : this.held.length - SECTION_END.length + 1;
      if (length > skip) {
        yield this.take(length, skip);
        skip = 0;
      }
      if (end >= 0) {
        this.take(SECTION_END.length - LINE_END.length + skip, skip);
        return;
      }
      await this.holdMore();
    }
  }

  /** Reads the closing line, compares the checksum with what was read until here, and makes sure that nothing follows. */
  async verifyEnd(): Promise<void> {
    const actual = this.hash.copy().digest('hex');
    if (parseTrailer(await this.readLine()) !== actual) throw damaged('its checksum does not fit its content');
    if (this.held.length > 0 || (await this.nextChunk()) !== undefined) throw damaged('something follows its end');
  }

  private async readLine(): Promise<string> {
    let end = this.held.indexOf(LINE_END);
    while (end < 0) {
      if (this.held.length > LONGEST_LINE_BYTES) throw notOurs();
      await this.holdMore();
      end = this.held.indexOf(LINE_END);
    }
    return this.take(end + LINE_END.length).toString('utf8');
  }

  /** Takes bytes from the front; the first `skip` of them are ours and no part of the file. */
  private take(length: number, skip = 0): Buffer {
    const taken = this.held.subarray(skip, length);
    this.held = this.held.subarray(length);
    this.hash.update(taken);
    return taken;
  }

  private async holdMore(): Promise<void> {
    const next = await this.nextChunk();
    if (next === undefined) throw damaged('it ends too early');
    this.held = Buffer.concat([this.held, next]);
  }

  private async nextChunk(): Promise<Buffer | undefined> {
    try {
      const { done, value } = await this.chunks.next();
      this.hasBegun = true;
      return done ? undefined : value;
    } catch (error) {
      // What is no gzip file fails at its first bytes.
      if (!this.hasBegun) throw notOurs(error);
      throw damaged(error instanceof Error ? error.message : String(error), error);
    }
  }
}

/**
 * Opens a backup and hands it to `work`.
 * @throws {BackupError} when the file cannot be read, or whatever `work` finds wrong with it.
 */
export async function withBackup<T>(file: string, work: (reader: BackupReader) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new BackupError(`Cannot read the backup: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  });
  const input = handle.createReadStream();
  const unzipped = createGunzip({ chunkSize: PIECE_BYTES });
  input.on('error', (error) => unzipped.destroy(error));
  try {
    return await work(new BackupReader(input.pipe(unzipped)));
  } finally {
    unzipped.destroy();
    input.destroy();
    await handle.close();
  }
}

/**
 * Reads the whole file once and returns its manifest, so that nothing of a cut-off or altered file is ever restored.
 * @throws {BackupError} when it is no backup or any part of it is damaged.
 */
export async function verifyBackup(file: string): Promise<Manifest> {
  return withBackup(file, async (reader) => {
    const manifest = await reader.readManifest();
    for (const _table of manifest.tables) await drain(reader.readRows());
    await reader.verifyEnd();
    return manifest;
  });
}

async function drain(chunks: AsyncIterator<Buffer>): Promise<void> {
  while (!(await chunks.next()).done);
}
