import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { MANIFEST_NAME, manifestText, type ManifestEntry } from '../format/manifest.js';
import { FORMAT, VERSION } from '../format/content.js';

export interface NewEntry {
  readonly name: string;
  /** Called when its turn comes; read once. */
  readonly content: () => AsyncIterable<Buffer | string>;
}

export interface ArchiveHead {
  readonly madeAt: Date;
  readonly productVersion: string;
}

/** DOS time has no zone: with this one the same content makes the same bytes everywhere. */
const ENTRY_OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/**
 * Writes the entries in the order of their names, and then the manifest with their sizes and hashes. Holds one piece of
 * one entry in memory. Throws what an entry's content or `output` throws; both are closed then.
 */
export async function writeZip(entries: readonly NewEntry[], head: ArchiveHead, output: Writable): Promise<void> {
  const zip = new ZipFile();
  const known: ManifestEntry[] = [];
  const open = new Set<Readable>();
  const abort = new AbortController();
  const fail = (error: Error): void => abort.abort(error);
  zip.on('error', fail);
  const add = (name: string, content: () => AsyncIterable<Buffer | string>): void =>
    zip.addReadStreamLazy(name, ENTRY_OPTIONS, (answer) => {
      // Nothing of the library listens to a source that fails, or closes one that is no longer wanted.
      const source = Readable.from(content(), { objectMode: false }).on('error', fail);
      open.add(source);
      answer(null, source);
    });
  for (const { name, content } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    add(name, () => counted(name, content(), known));
  add(MANIFEST_NAME, () => manifest(known, head));
  zip.end();
  try {
    await pipeline(zip.outputStream, output, { signal: abort.signal });
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error;
  } finally {
    for (const source of open) source.destroy();
  }
}

async function* counted(
  name: string,
  content: AsyncIterable<Buffer | string>,
  known: ManifestEntry[],
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(bytes);
    size += bytes.length;
    yield bytes;
  }
  known.push({ name, size, sha256: hash.digest('hex') });
}

async function* manifest(
  entries: readonly ManifestEntry[],
  { madeAt, productVersion }: ArchiveHead,
): AsyncGenerator<Buffer> {
  yield Buffer.from(
    manifestText({
      format: FORMAT,
      version: VERSION,
      madeAt: madeAt.toISOString(),
      productVersion,
      entries: [...entries],
    }),
  );
}
