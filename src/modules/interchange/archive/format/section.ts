import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { z } from 'zod';
import type { Fields, IdVisitor, RowOf } from './field.js';

/** What a restore knows of where rows go. */
export interface Place {
  readonly conferenceId: string;
  readonly organisationId: string;
}

/** A part of conference.json: the rows of one table. */
export interface Section<F extends Fields = Fields> {
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly description: string;
  readonly fields: F;
  /** SQL condition over the table t: which rows belong to the conference $1. */
  readonly where: string;
  /** SQL over the table t: a total order. */
  readonly order: string;
  /** Rows read at once; small where one row may be megabytes. */
  readonly rowsAtOnce?: number;
  /** Columns that follow from where the rows go. */
  readonly placed?: Readonly<Record<string, (place: Place) => string>>;
  /** Columns that follow from the row. */
  derive?(row: RowOf<F>): Readonly<Record<string, unknown>>;
  /** Columns that follow from the row or are no business of another installation, each with the reason. */
  readonly notCarried?: Readonly<Record<string, string>>;
  /** Ids that only the whole row explains. */
  mapRow?(row: RowOf<F>, visitor: IdVisitor): RowOf<F>;
  /** Rows that are there already stay as they are. */
  readonly keepsExisting?: boolean;
  /** Fields without which there is no row: where the account is not there. */
  readonly needs?: readonly string[];
}

export const section = <F extends Fields>(given: Section<F>): Section<F> => given;

/** The form of a row; unknown members are refused. */
export function rowSchema<F extends Fields>(of: Section<F>): z.ZodType<RowOf<F>> {
  const shape = Object.fromEntries(Object.entries(of.fields).map(([name, field]) => [name, field.schema]));
  return z.strictObject(shape).describe(of.description) as unknown as z.ZodType<RowOf<F>>;
}

/** The row with what the visitor puts in the place of its ids; null for a row whose account is not there. */
export function withIds<F extends Fields>(of: Section<F>, row: RowOf<F>, visitor: IdVisitor): RowOf<F> | null {
  const mapped = Object.entries(of.fields).map(([name, field]) => {
    const given = row[name as keyof F];
    return [name, field.mapIds ? field.mapIds(given, visitor) : given] as const;
  });
  const result = Object.fromEntries(mapped) as RowOf<F>;
  if (of.needs?.some((name) => result[name] === null)) return null;
  return of.mapRow ? of.mapRow(result, visitor) : result;
}

/** The property of the entity that a field stands for. */
export function propertyOf(of: Section, name: string): string {
  return of.fields[name]?.property ?? name;
}
