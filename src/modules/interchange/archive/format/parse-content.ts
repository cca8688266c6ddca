import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ArchiveUnreadable } from '../archive.errors.js';
import { Refusal } from '../../formats/refusal.js';
import { readJson } from '../../formats/json/read-json.js';
import { type Content, FORMAT, LISTS, VERSION } from './content.js';
import { CONTENT_NAME } from './manifest.js';

/** Rows checked between two moments in which others get their turn. */
const ROWS_AT_ONCE = 500;

const ENVELOPE = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  ...Object.fromEntries(LISTS.map(([name]) => [name, z.array(z.unknown())])),
});

/** conference.json, row by row by its schema. Throws ArchiveUnreadable with the place of the first fault. */
export async function parseContent(bytes: Buffer): Promise<Content> {
  const envelope = ENVELOPE.safeParse(jsonOf(bytes, CONTENT_NAME));
  if (!envelope.success) throw new ArchiveUnreadable('SCHEMA', placeOf(CONTENT_NAME, envelope.error));
  const given = envelope.data as unknown as Readonly<Record<string, readonly unknown[]>>;
  const lists: Record<string, readonly unknown[]> = {};
  for (const [name, schema] of LISTS) lists[name] = await parseRows(name, schema, given[name] ?? []);
  return lists as unknown as Content;
}

async function parseRows(name: string, schema: z.ZodType, rows: readonly unknown[]): Promise<readonly unknown[]> {
  const parsed: unknown[] = [];
  for (const row of rows) {
    const result = schema.safeParse(row);
    if (!result.success) throw new ArchiveUnreadable('SCHEMA', placeOf(`${name}.${parsed.length}`, result.error));
    parsed.push(result.data);
    if (parsed.length % ROWS_AT_ONCE === 0) await setImmediate();
  }
  return parsed;
}

/** The value that an entry holds. Throws ArchiveUnreadable for what is no JSON, too deep or of too many values. */
export function jsonOf(bytes: Buffer, name: string): unknown {
  try {
    return readJson(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new ArchiveUnreadable('NOT_JSON', name, error);
    throw error;
  }
}

function placeOf(name: string, error: z.ZodError): string {
  const [issue] = error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [name, ...(issue?.path ?? []), ...keys].map(String).join('.');
}
