// Validates XML against a schema of the shared data folder, which lies outside the project and may be absent.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

const SHARED_DATA = join(process.cwd(), '..', 'shared', 'data');

/** The file of the shared data folder, or null where the folder or the file is absent. */
export function sharedFile(...path: readonly string[]): Buffer | null {
  const file = join(SHARED_DATA, ...path);
  return existsSync(file) ? readFileSync(file) : null;
}

/** Messages of xmllint, empty for a valid document; `schema` is the XSD's text. Rejects where the schema is broken. */
export async function xsdErrors(xml: string, schema: string): Promise<readonly string[]> {
  return (await xsdErrorsOfAll([xml], schema)).flat();
}

/** The same for many documents in one run, one list for each. */
export async function xsdErrorsOfAll(
  documents: readonly string[],
  schema: string,
): Promise<readonly (readonly string[])[]> {
  const xml = documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents }));
  const result = await validateXML({ xml, schema: [schema], maxMemoryPages: memoryPages.GiB });
  const located = xml.map(({ fileName }) =>
    result.errors.filter(({ loc }) => loc?.fileName === fileName).map(({ message }) => message),
  );
  const unlocated = result.errors.filter(({ loc }) => loc === null).map(({ rawMessage }) => rawMessage);
  if (!result.valid && located.flat().length === 0) return [unlocated.length > 0 ? unlocated : [result.rawOutput]];
  return located;
}
