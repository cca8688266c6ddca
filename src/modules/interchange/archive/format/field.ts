// What one value of the archive is: its form in the file, how a statement reads it, and which ids are in it.
import type { z } from 'zod';

/** Kinds of rows that others name by id. A guid is a session's identity in feeds. */
export const ID_KINDS = [
  'conference',
  'track',
  'tag',
  'venue',
  'room',
  'roomWindow',
  'person',
  'profile',
  'personWindow',
  'session',
  'guid',
  'timeRequest',
  'draft',
  'draftChange',
  'waiver',
  'release',
  'role',
  'importSource',
  'importRun',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** own: the row itself. named: a row of the archive. past: a row that may be gone, as histories remember it. */
export type IdUse = 'own' | 'named' | 'past';

/** Meets every id of a row and answers what stands in its place. */
export interface IdVisitor {
  id(kind: IdKind, use: IdUse, id: string): string;
  /** By e-mail; null where nobody stands in its place. */
  account(email: string): string | null;
  /** By the digest of a reader; null as above. */
  reader(digest: string): string | null;
}

export interface Field<T = unknown> {
  readonly schema: z.ZodType<T>;
  /** Property of the entity, where the archive has another name for it. */
  readonly property?: string;
  /** For the id of the row itself: of which kind. */
  readonly owns?: IdKind;
  /** Whether it is the address of somebody who stands in the list of accounts. */
  readonly namesAccount?: boolean;
  /** SQL that reads it from a column; the column itself where it is not given. $1 is the conference. */
  readonly read?: (column: string) => string;
  /** The form in which a statement takes it from JSON, where that is another one. */
  stored?(value: T): unknown;
  /** The value with other ids in it; null where an account is not there. */
  mapIds?(value: T, visitor: IdVisitor): T | null;
}

export type Fields = Readonly<Record<string, Field>>;

/** A row as the file has it. */
export type RowOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};
