import { createHash } from 'node:crypto';
import { ArchiveUnreadable } from './archive.errors.js';
import { checkConsistency } from './format/consistency.js';
import type { Content } from './format/content.js';
import { MAX_CONTENT_BYTES, MAX_INFLATED_BYTES, MAX_MANIFEST_BYTES } from './format/limits.js';
import {
  attachmentName,
  CONTENT_NAME,
  type Manifest,
  MANIFEST_NAME,
  type ManifestEntry,
  parseManifest,
} from './format/manifest.js';
import { jsonOf, parseContent } from './format/parse-content.js';
import { type ArchiveIds, checkReferences } from './format/references.js';
import { ReadableZip } from './zip/read-zip.js';

export interface ReadArchive {
  readonly manifest: Manifest;
  readonly content: Content;
  readonly ids: ArchiveIds;
}

/**
 * Reads an archive by its path or content: all of it is looked at, hashes included, before anything is answered.
 * Throws ArchiveUnreadable, and nothing else, for whatever is wrong with it.
 */
export function readArchive(source: Buffer | string): Promise<ReadArchive> {
  return ReadableZip.open(source, async (zip) => {
    const manifest = parseManifest(
      jsonOf(await collected(zip.bytesOf(MANIFEST_NAME, MAX_MANIFEST_BYTES)), MANIFEST_NAME),
    );
    const entries = entriesOf(manifest, zip.names);
    const contentEntry = entries.get(CONTENT_NAME);
    if (!contentEntry) throw new ArchiveUnreadable('ENTRY_MISSING', CONTENT_NAME);
    const content = await parseContent(await collected(verified(zip, contentEntry, MAX_CONTENT_BYTES)));
    checkConsistency(content);
    const ids = checkReferences(content);
    await verifyAttachments(zip, entries, content);
    return { manifest, content, ids };
  });
}

/** The entries of the manifest by name: each stands in the file, and nothing else does. */
function entriesOf({ entries }: Manifest, names: readonly string[]): ReadonlyMap<string, ManifestEntry> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size < entries.length) throw new ArchiveUnreadable('ENTRY_TWICE', MANIFEST_NAME);
  for (const name of names)
    if (name !== MANIFEST_NAME && !byName.has(name)) throw new ArchiveUnreadable('ENTRY_UNEXPECTED', name);
  const inFile = new Set(names);
  for (const name of byName.keys()) if (!inFile.has(name)) throw new ArchiveUnreadable('ENTRY_MISSING', name);
  return byName;
}

/** Attachments are named in conference.json, all of them and no others, and are what their names say. */
async function verifyAttachments(
  zip: ReadableZip,
  entries: ReadonlyMap<string, ManifestEntry>,
  { attachments }: Content,
): Promise<void> {
  const bytesByName = new Map(attachments.map(({ sha256, bytes }) => [attachmentName(sha256), bytes]));
  for (const name of bytesByName.keys()) if (!entries.has(name)) throw new ArchiveUnreadable('ENTRY_MISSING', name);
  for (const entry of entries.values()) {
    if (entry.name === CONTENT_NAME) continue;
    const bytes = bytesByName.get(entry.name);
    if (bytes === undefined) throw new ArchiveUnreadable('ENTRY_UNEXPECTED', entry.name);
    if (bytes !== entry.size || attachmentName(entry.sha256) !== entry.name)
      throw new ArchiveUnreadable('HASH_DIFFERS', entry.name);
    for await (const _piece of verified(zip, entry, MAX_INFLATED_BYTES));
  }
}

/** The bytes of an entry; throws at their end where they are not those of the manifest. */
async function* verified(zip: ReadableZip, entry: ManifestEntry, limit: number): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of zip.bytesOf(entry.name, limit)) {
    hash.update(piece);
    size += piece.length;
    yield piece;
  }
  if (size !== entry.size || hash.digest('hex') !== entry.sha256)
    throw new ArchiveUnreadable('HASH_DIFFERS', entry.name);
}

async function collected(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}
