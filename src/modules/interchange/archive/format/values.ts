// The plain kinds of values, with bounds that anything the product stores keeps.
import { z } from 'zod';
import { isStorableText } from '../../../../platform/graphql/input-rules.js';
import { isTimeZone } from '../../../../platform/graphql/scalars.js';
import type { Field } from './field.js';

/** Above everything that a form or an import lets through. */
const MAX_TEXT = 200_000;
const MAX_LIST = 10_000;
const MAX_INTEGER = 2_147_483_647;

const storable = (schema: z.ZodString): z.ZodString => schema.max(MAX_TEXT).refine(isStorableText);

export const TEXT = storable(z.string());
export const FULL_TEXT = storable(z.string().min(1));
export const WHOLE = z.int().min(-MAX_INTEGER).max(MAX_INTEGER);
export const UUID = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({ id: 'Uuid', description: 'In lower case.' });
export const INSTANT = z.iso
  .datetime({ precision: 6 })
  .meta({ id: 'Instant', description: 'In UTC, with six digits of the second.' });
export const ANY_INSTANT = z.iso.datetime({ offset: true }).meta({ id: 'AnyInstant' });
export const DAY = z.iso.date().meta({ id: 'Day' });
export const LANGUAGE = z
  .string()
  .regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/)
  .max(100)
  .meta({ id: 'Language' });
export const WEB_ADDRESS = storable(z.string().regex(/^https?:\/\//i)).meta({ id: 'WebAddress' });
export const TIME_ZONE = z.string().max(100).refine(isTimeZone).meta({ id: 'TimeZone', description: 'An IANA name.' });
export const LOCALIZED = z.record(LANGUAGE, TEXT).meta({ id: 'LocalizedText', description: 'A text by language tag.' });
export const LINK = z.strictObject({ label: TEXT, url: WEB_ADDRESS }).meta({ id: 'Link' });

export const value = <T>(schema: z.ZodType<T>): Field<T> => ({ schema });
export const orNull = <T>(field: Field<T>): Field<T | null> => ({
  ...field,
  schema: field.schema.nullable(),
  mapIds: (given, visitor) => (given === null || !field.mapIds ? given : field.mapIds(given, visitor)),
});

export const text = value(TEXT);
export const textOrNull = orNull(text);
export const fullText = value(FULL_TEXT);
export const textList = value(z.array(TEXT).max(MAX_LIST));
export const flag = value(z.boolean());
export const flagOrNull = orNull(flag);
export const localized = value(LOCALIZED);
export const links = value(z.array(LINK).max(MAX_LIST));
export const webAddressOrNull = orNull(value(WEB_ADDRESS));
export const languageOrNull = orNull(value(LANGUAGE));

/** With the microseconds that PostgreSQL keeps, which a Date would lose. */
export const instant: Field<string> = {
  schema: INSTANT,
  read: (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
};
export const instantOrNull = orNull(instant);
export const day: Field<string> = { schema: DAY, read: (column) => `${column}::text` };

export const whole = (min: number, max = MAX_INTEGER): Field<number> => value(z.int().min(min).max(max));
export const oneOf = <T extends string>(values: readonly T[]): Field<T> => value(z.enum([...values] as [T, ...T[]]));
