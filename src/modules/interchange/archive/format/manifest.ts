// manifest.json: what the archive is, and what each of its entries must be.
import { z } from 'zod';
import { ArchiveUnreadable } from '../archive.errors.js';
import { FORMAT, VERSION } from './content.js';

export const MANIFEST_NAME = 'manifest.json';
export const CONTENT_NAME = 'conference.json';
export const attachmentName = (sha256: string): string => `attachments/${sha256}`;
/** Every name that an entry may have: nothing else is looked at, so no path leads anywhere. */
export const ENTRY_NAME = /^(manifest\.json|conference\.json|attachments\/[0-9a-f]{64})$/;

const HEAD = z.looseObject({ format: z.literal(FORMAT), version: z.int() });
const MANIFEST = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  madeAt: z.iso.datetime(),
  productVersion: z.string().max(100),
  entries: z.array(
    z.strictObject({
      name: z.string().regex(ENTRY_NAME),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = z.infer<typeof MANIFEST>;
export type ManifestEntry = Manifest['entries'][number];

/** The manifest as the file has it: one entry a line. */
export function manifestText(manifest: Manifest): string {
  const { entries, ...head } = manifest;
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines}\n]}\n`;
}

/** Throws ArchiveUnreadable for what is no manifest, or one of a version that this program does not know. */
export function parseManifest(value: unknown): Manifest {
  const head = HEAD.safeParse(value);
  if (!head.success) throw new ArchiveUnreadable('NOT_AN_ARCHIVE', MANIFEST_NAME);
  if (head.data.version !== VERSION) throw new ArchiveUnreadable('VERSION_UNKNOWN', String(head.data.version));
  const manifest = MANIFEST.safeParse(value);
  if (!manifest.success)
    throw new ArchiveUnreadable('SCHEMA', `${MANIFEST_NAME}.${manifest.error.issues[0]?.path.join('.') ?? ''}`);
  return manifest.data;
}
