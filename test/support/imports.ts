// Imports through the API, for tests.
import { writeScheduleXml } from '../../src/modules/interchange/formats/schedule-xml/write.js';
import type { Programme } from '../../src/modules/interchange/programme.js';
import type { TestAccount, TestApp } from './test-app.js';

const DIFFERENCES = 'differences { key subject label field last file here verdict reason }';
const PREVIEW = `mutation ($input: ImportProgrammeInput!) { previewImport(input: $input) {
  preview { format changesNothing fingerprint importSourceId counts { kind count } findings { code text } ${DIFFERENCES} }
  errors { code path message } } }`;
const IMPORT = `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) {
  conference { id slug timeZone } draft { id revision }
  importRun { id format source { id name } counts { kind count } findings { code text } ${DIFFERENCES} }
  errors { code path message } } }`;

export type ImportInput = Readonly<Record<string, unknown>>;

/** Sends a file to POST /files; answers its id. */
export async function upload(
  app: TestApp,
  account: TestAccount,
  name: string,
  content: string | Buffer,
): Promise<string> {
  const response = await fetch(`${app.url}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account.token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(Buffer.from(content)),
  });
  if (response.status !== 201) throw new Error(`not uploaded: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { fileId: string }).fileId;
}

// The shape follows from the queries above.
// oxlint-disable-next-line typescript/no-explicit-any
export async function importProgramme(app: TestApp, account: TestAccount, input: ImportInput): Promise<any> {
  return (await app.ok(IMPORT, { input }, account)).importProgramme;
}

// oxlint-disable-next-line typescript/no-explicit-any
export async function previewImport(app: TestApp, account: TestAccount, input: ImportInput): Promise<any> {
  return (await app.ok(PREVIEW, { input }, account)).previewImport;
}

export function scheduleXml(programme: Programme): string {
  return writeScheduleXml(programme, {
    version: '1',
    baseUrl: 'https://example.org/',
    generator: { name: 'multaqa', version: '1' },
  });
}
