// In which orders a table of sessions can be read, page by page.
import type { SelectQueryBuilder } from 'typeorm';
import { decodeCursor } from '../../platform/graphql/connection.js';
import { badUserInput } from '../../platform/graphql/request-errors.js';
import type { Session } from './session.entity.js';
import { SESSION_STATES } from './session-kinds.js';

export const SESSION_LIST_KEYS = ['number', 'title', 'state', 'duration', 'stars', 'updated'] as const;
export type SessionListKey = (typeof SESSION_LIST_KEYS)[number];

export interface SessionListOrder {
  readonly by: SessionListKey;
  readonly isDescending: boolean;
}

export const BY_NUMBER: SessionListOrder = { by: 'number', isDescending: false };

const STATES = SESSION_STATES.map((state) => `'${state}'`).join(', ');

/**
 * What each order compares. Numbers are compared as double precision, which holds all of them exactly and any number of
 * a forged cursor too; instants as microseconds, which a JavaScript date would cut.
 */
const SORT_KEYS: Readonly<Record<SessionListKey, string>> = {
  number: 'session.number::float8',
  title: 'lower(session.title) COLLATE "und-x-icu"',
  state: `array_position(ARRAY[${STATES}], session.state)::float8`,
  duration: 'session.duration_minutes::float8',
  stars: '(SELECT count(*) FROM session_star star WHERE star.session_id = session.id)::float8',
  updated: '(extract(epoch FROM session.updated_at) * 1000000)::float8',
};

export type SortedSession = Session & { readonly sortKey: string | number };

/** The first `limit` sessions of the query behind the cursor, in this order; equal ones by number. */
export async function sortedSessions(
  query: SelectQueryBuilder<Session>,
  { by, isDescending }: SessionListOrder,
  { after, limit }: { readonly after?: string | null; readonly limit: number },
): Promise<SortedSession[]> {
  const key = SORT_KEYS[by];
  const direction = isDescending ? 'DESC' : 'ASC';
  query.addSelect(key, 'sort_key').orderBy('sort_key', direction).addOrderBy('session.number', direction).limit(limit);
  if (after) {
    const [afterKey, afterNumber] = keyOfCursor(after, by);
    const cast = by === 'title' ? 'text' : 'float8';
    query.andWhere(
      `(${key}, session.number::float8) ${isDescending ? '<' : '>'} (:afterKey::${cast}, :afterNumber::float8)`,
      { afterKey, afterNumber },
    );
  }
  const { entities, raw } = await query.getRawAndEntities<{ readonly sort_key: string | number }>();
  return entities.map((session, index) => Object.assign(session, { sortKey: raw[index]?.sort_key ?? '' }));
}

/** The cursor behind a session of a sorted list. */
export function sortKeyOf({ sortKey, number }: SortedSession): readonly [string | number, number] {
  return [sortKey, number];
}

/** Throws BAD_USER_INPUT also for the cursor of another order. */
function keyOfCursor(cursor: string, by: SessionListKey): readonly [string | number, number] {
  const [key, number] = decodeCursor(cursor, 2);
  const isKey = by === 'title' ? typeof key === 'string' : typeof key === 'number' && Number.isFinite(key);
  if (!isKey || typeof number !== 'number' || !Number.isFinite(number))
    throw badUserInput('The cursor `after` is not one that this list gave.');
  return [key as string | number, number];
}
