import { z } from 'zod';

import { BackupError, damaged, notOurs } from './backup-error.js';

// A backup is one gzip file. Uncompressed: a line of JSON (the manifest); for each table of the manifest, in its order, the
// rows as COPY writes them in its text format, closed by a line `\.` (which no row can be: COPY doubles backslashes);
// then a line of JSON with the SHA-256 of all bytes before it. Text rows are read by every major version of PostgreSQL.

export const FORMAT = 'multaqa-backup';
export const FORMAT_VERSION = 1;

/** Closes the rows of a table. */
export const END_OF_ROWS = '\\.\n';

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number().int().positive(),
  /** When the backup was made, ISO 8601. */
  createdAt: z.string(),
  /** As `SHOW server_version` says it. */
  postgresVersion: z.string(),
  /** Names of the migrations that made the schema, in the order in which they ran. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rowCount: z.number().int().nonnegative(),
    }),
  ),
  /** `lastValue` is a bigint, hence a string. */
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest['tables'][number];
export type SequenceEntry = Manifest['sequences'][number];

const trailerSchema = z.object({ sha256: z.string() });

/** Reads the first line of a backup. Throws a BackupError for anything else, and for a format newer than this code. */
export function parseManifest(line: string): Manifest {
  const manifest = manifestSchema.safeParse(parseJson(line));
  if (!manifest.success) throw notOurs();
  if (manifest.data.formatVersion > FORMAT_VERSION) {
    throw new BackupError('This backup was made by a newer version of Multaqa: restore it with that version.');
  }
  return manifest.data;
}

/** Reads the last line of a backup: the SHA-256 of everything before it, in hexadecimal. */
export function parseTrailer(line: string): string {
  const trailer = trailerSchema.safeParse(parseJson(line));
  if (!trailer.success) throw damaged('its closing line is missing');
  return trailer.data.sha256;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
