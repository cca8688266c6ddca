import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType, type FieldMiddleware, type NextFn } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { isStorableText } from './input-rules.js';
import { badUserInput } from './request-errors.js';

export const MAX_PAGE = 100;

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null for an empty page.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  first: number;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

/** One page of rows with the total over all pages, asked for only where the client selects it. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
}

/** Calls the counter of a page: it runs only where the client selects the field. */
const countWhenAsked: FieldMiddleware = async (_context, next: NextFn) => {
  const value: unknown = await next();
  return typeof value === 'function' ? (value() as Promise<number>) : value;
};

/** The class of a connection over a node type: `nodes`, `pageInfo`, `totalCount`. */
export function connectionOf<T extends object>(Node: Type<T>, description: string) {
  @ObjectType({ isAbstract: true, description })
  abstract class Connection {
    @Field(() => [Node])
    nodes: T[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'Number of items over all pages.', middleware: [countWhenAsked] })
    totalCount: number | (() => Promise<number>);
  }
  return Connection;
}

/** Cuts one row more than asked into a page; `keyOf` gives the sort key of a row, ending in its id. */
export function toPage<T>(
  rows: readonly T[],
  first: number,
  keyOf: (row: T) => readonly (string | number | null)[],
  totalCount: () => Promise<number>,
): Page<T> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last === undefined ? null : encodeCursor(keyOf(last)) },
    totalCount,
  };
}

export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor, of exactly `length` parts. Throws BAD_USER_INPUT for anything else. */
export function decodeCursor(cursor: string, length: number): readonly (string | number | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isCursorPart)) return key;
  } catch {
    // Falls through: whatever is wrong with a cursor, the answer is the same.
  }
  throw badUserInput('The cursor `after` is not one that this list gave.');
}

function isCursorPart(part: unknown): part is string | number | null {
  return part === null || (typeof part === 'string' && isStorableText(part)) || typeof part === 'number';
}
