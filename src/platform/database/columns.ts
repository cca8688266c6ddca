// Column options that every entity writes the same way.
import type { ColumnOptions } from 'typeorm';

/** An instant. */
export const instant = { type: 'timestamptz' } as const satisfies ColumnOptions;
export const instantOrNull = { type: 'timestamptz', nullable: true } as const satisfies ColumnOptions;
export const text = { type: 'text' } as const satisfies ColumnOptions;
export const textOrNull = { type: 'text', nullable: true } as const satisfies ColumnOptions;
export const uuid = { type: 'uuid' } as const satisfies ColumnOptions;
export const uuidOrNull = { type: 'uuid', nullable: true } as const satisfies ColumnOptions;
/** Defaults to now() of the transaction. */
export const createdAt = { type: 'timestamptz', default: () => 'now()' } as const satisfies ColumnOptions;
export const integer = { type: 'integer' } as const satisfies ColumnOptions;
export const integerOrNull = { type: 'integer', nullable: true } as const satisfies ColumnOptions;
export const flag = { type: 'boolean' } as const satisfies ColumnOptions;
/** Text per language tag, such as {"en": "Opening"}. */
export const localized = { type: 'jsonb', default: () => "'{}'" } as const satisfies ColumnOptions;
