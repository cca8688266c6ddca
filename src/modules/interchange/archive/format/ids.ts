// Values that name rows and accounts.
import { z } from 'zod';
import type { Field, IdKind } from './field.js';
import { orNull, UUID } from './values.js';

const MAX_IDS = 10_000;

/** The id of the row itself. */
export const ownId = (kind: IdKind): Field<string> => ({
  schema: UUID,
  owns: kind,
  mapIds: (id, visitor) => visitor.id(kind, 'own', id),
});

/** The id of a row that stands in the archive. */
export const idOf = (kind: IdKind): Field<string> => ({
  schema: UUID,
  mapIds: (id, visitor) => visitor.id(kind, 'named', id),
});

export const idOrNull = (kind: IdKind): Field<string | null> => orNull(idOf(kind));

export const idsOf = (kind: IdKind): Field<string[]> => ({
  schema: z.array(UUID).max(MAX_IDS),
  mapIds: (ids, visitor) => ids.map((id) => visitor.id(kind, 'named', id)),
});

/** Ids of rows of which some may be gone. */
export const pastIdsOf = (kind: IdKind): Field<string[]> => ({
  schema: z.array(UUID).min(1).max(MAX_IDS),
  mapIds: (ids, visitor) => ids.map((id) => visitor.id(kind, 'past', id)).sort(),
});

export const EMAIL = z
  .string()
  .regex(/^.+@.+$/)
  .max(320)
  .meta({ id: 'Email', description: 'In lower case.' });

/** An account, by its address: ids of accounts mean nothing in another installation. */
export const account = (property: string): Field<string> => ({
  schema: EMAIL,
  property,
  namesAccount: true,
  read: (column) => `(SELECT a.email FROM account a WHERE a.id = ${column})`,
  mapIds: (email, visitor) => visitor.account(email),
});

export const accountOrNull = (property: string): Field<string | null> => orNull(account(property));
