// Archives as tests make, open, alter and send them.
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import type { TestAccount, TestApp } from './test-app.js';

/** Entries by name, in the order of the file. */
export type ArchiveEntries = ReadonlyMap<string, Buffer>;

// The shape of the file is what the tests are about.
// oxlint-disable-next-line typescript/no-explicit-any
export type LooseContent = Record<string, any>;

/** GET /conferences/<slug>/archive; status and body. */
export async function downloadArchive(
  app: TestApp,
  slug: string,
  as: TestAccount | null,
): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const headers: Record<string, string> = as ? { authorization: `Bearer ${as.token}` } : {};
  const response = await fetch(`${app.url}/conferences/${slug}/archive`, { headers });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** POST /files; the id that mutations take. */
export async function uploadFile(app: TestApp, as: TestAccount, content: Buffer): Promise<string> {
  const response = await fetch(`${app.url}/files?name=conference.multaqa.zip`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as.token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  if (response.status !== 201) throw new Error(`not uploaded: ${response.status}`);
  return ((await response.json()) as { fileId: string }).fileId;
}

export const RESTORE = `mutation ($input: RestoreArchiveInput!) { restoreArchive(input: $input) {
  conference { slug }
  report { idsKept written { kind count } reused { kind count } leftOut { kind count } }
  errors { __typename code message path ... on ArchiveUnreadableError { reason where } ... on BookingClashError { resource } }
} }`;

/** Uploads an archive and restores it; the payload. Fails the test on a top-level error. */
export async function restoreArchive(
  app: TestApp,
  as: TestAccount,
  organisation: { id: string },
  { archive, slug }: { archive: Buffer; slug?: string },
  // The shape follows from RESTORE.
  // oxlint-disable-next-line typescript/no-explicit-any
): Promise<any> {
  const fileId = await uploadFile(app, as, archive);
  const input = { organisationId: toGlobalId('Organisation', organisation.id), fileId, slug };
  return (await app.ok(RESTORE, { input }, as)).restoreArchive;
}

export async function entriesOf(archive: Buffer): Promise<ArchiveEntries> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return entries;
}

export async function contentOf(archive: Buffer): Promise<LooseContent> {
  return JSON.parse((await entriesOf(archive)).get('conference.json')?.toString('utf8') ?? 'null') as LooseContent;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A ZIP file of these entries as they are. */
export async function zipOf(entries: Iterable<readonly [string, Buffer]>, options: object = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of entries) zip.addBuffer(content, name, options);
  zip.end();
  return buffer(zip.outputStream);
}

/** The entries of an archive with a manifest that fits them. */
export function withManifest(
  entries: Iterable<readonly [string, Buffer]>,
  head: Readonly<Record<string, unknown>> = {},
): ArchiveEntries {
  const listed = new Map(entries);
  const manifest = {
    format: 'multaqa-archive',
    version: 1,
    madeAt: '2027-01-01T00:00:00.000Z',
    productVersion: 'tested',
    entries: [...listed].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
    ...head,
  };
  return new Map([...listed, ['manifest.json', Buffer.from(JSON.stringify(manifest))]]);
}

/** The archive with another content, whole and with a manifest that fits. */
export async function altered(archive: Buffer, alter: (content: LooseContent) => void): Promise<Buffer> {
  const content = await contentOf(archive);
  alter(content);
  return zipOf(withManifest([['conference.json', Buffer.from(JSON.stringify(content))]]));
}

/** Keeps everything that is written to it. */
export class Collector extends Writable {
  private readonly pieces: Buffer[] = [];

  get bytes(): Buffer {
    return Buffer.concat(this.pieces);
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.pieces.push(piece);
    done();
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A text with each id replaced by the number of its first appearance: equal for copies that differ in ids only. */
export function withoutIds(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(UUID, (id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `id-${numbers.get(id)}`;
  });
}

/** Changes when any row of the database does, but those of the named tables. */
export async function fingerprintOf(app: TestApp, except: readonly string[] = []): Promise<string> {
  const tables = await app.dataSource.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const compared = tables.filter(({ name }) => !except.includes(name));
  const parts = compared.map(
    ({ name }) =>
      `SELECT '${name}' AS t, count(*)::int AS n, md5(coalesce(string_agg(r::text, '|' ORDER BY r::text), '')) AS h FROM "${name}" r`,
  );
  // In an order of our own: workers of the server may hand over the tables in any.
  return JSON.stringify(await app.dataSource.query(`${parts.join(' UNION ALL ')} ORDER BY t`));
}
