// ZIP files of unknown origin: the directory is judged before anything is inflated, and bytes are counted as they come.
import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ArchiveUnreadable } from '../archive.errors.js';
import { MAX_ENTRIES, MAX_INFLATED_BYTES, MAX_RATIO, RATIO_APPLIES_FROM_BYTES } from '../format/limits.js';
import { ENTRY_NAME } from '../format/manifest.js';

const OPTIONS = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true } as const;
const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;

/** An open archive whose directory is in order. */
export class ReadableZip {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Opens a file by its path or content, for as long as `work` takes. Throws ArchiveUnreadable for what is no ZIP file or
   * has an entry that no archive has: another name, twice, encrypted, a link.
   */
  static async open<T>(source: Buffer | string, work: (zip: ReadableZip) => Promise<T>): Promise<T> {
    const zip = await opened(source);
    try {
      return await work(new ReadableZip(zip, await directoryOf(zip)));
    } finally {
      zip.close();
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of an entry. Throws ArchiveUnreadable once they are more than `limit`, or all entries more than all may be. */
  async *bytesOf(name: string, limit: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new ArchiveUnreadable('ENTRY_MISSING', name);
    let size = 0;
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const piece of stream as AsyncIterable<Buffer>) {
        size += piece.length;
        this.inflated += piece.length;
        if (size > limit || this.inflated > MAX_INFLATED_BYTES || isBomb(size, entry)) throw tooLarge(name);
        yield piece;
      }
    } catch (error) {
      // Bad offsets, broken deflate data, sizes that are not those of the directory.
      throw error instanceof ArchiveUnreadable ? error : new ArchiveUnreadable('DAMAGED', name, error);
    }
  }
}

function isBomb(size: number, entry: Entry): boolean {
  return size > RATIO_APPLIES_FROM_BYTES && size > entry.compressedSize * MAX_RATIO;
}

function tooLarge(name: string): ArchiveUnreadable {
  return new ArchiveUnreadable('TOO_LARGE', name);
}

async function opened(source: Buffer | string): Promise<ZipFile> {
  try {
    return typeof source === 'string' ? await openPromise(source, OPTIONS) : await fromBufferPromise(source, OPTIONS);
  } catch (error) {
    throw new ArchiveUnreadable('NOT_AN_ARCHIVE', '', error);
  }
}

async function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      refuseOdd(entry);
      if (entries.has(entry.fileName)) throw new ArchiveUnreadable('ENTRY_TWICE', entry.fileName);
      if (entries.size >= MAX_ENTRIES) throw new ArchiveUnreadable('TOO_LARGE');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof ArchiveUnreadable ? error : new ArchiveUnreadable('DAMAGED', '', error);
  }
  return entries;
}

function refuseOdd(entry: Entry): void {
  if (!ENTRY_NAME.test(entry.fileName)) throw new ArchiveUnreadable('ENTRY_UNEXPECTED', entry.fileName);
  if (entry.isEncrypted()) throw new ArchiveUnreadable('ENCRYPTED', entry.fileName);
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== REGULAR_FILE) throw new ArchiveUnreadable('ENTRY_UNEXPECTED', entry.fileName);
}
