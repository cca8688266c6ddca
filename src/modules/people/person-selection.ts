// Which people of a conference a table asks for, and in which order.
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { decodeCursor } from '../../platform/graphql/connection.js';
import { badUserInput } from '../../platform/graphql/request-errors.js';
import { searchPatterns } from '../../platform/search/search-patterns.js';
import { PRESENT_ROLES, type PersonRole } from '../sessions/session-kinds.js';
import type { Person } from './person.entity.js';

/** Whatever is left out or null asks for nothing. */
export interface PersonSelection {
  /** Words of the name; empty for everybody. */
  readonly search: string;
  readonly roles?: readonly PersonRole[] | null;
  readonly hasSessions?: boolean | null;
  readonly isConfirmed?: boolean | null;
  readonly hasEmail?: boolean | null;
  readonly isClaimed?: boolean | null;
}

export const PERSON_LIST_KEYS = ['name', 'sessions', 'added'] as const;
export type PersonListKey = (typeof PERSON_LIST_KEYS)[number];

export interface PersonListOrder {
  readonly by: PersonListKey;
  readonly isDescending: boolean;
}

export const BY_NAME: PersonListOrder = { by: 'name', isDescending: false };

/** Parts of :personId in sessions of :conferenceId that are not over before they began. */
const PARTS = `
  session_person part JOIN session s ON s.id = part.session_id
  WHERE part.person_id = person.id AND s.conference_id = :conferenceId
    AND s.state NOT IN ('declined', 'withdrawn', 'cancelled')`;
const PRESENT = `part.role IN (${PRESENT_ROLES.map((role) => `'${role}'`).join(', ')})`;
const HAS_PART = `EXISTS (SELECT 1 FROM ${PARTS}`;

/** Numbers as double precision, which takes any number of a forged cursor; instants as microseconds. */
const SORT_KEYS: Readonly<Record<PersonListKey, string>> = {
  name: 'person.search_name',
  sessions: `(SELECT count(DISTINCT part.session_id) FROM ${PARTS})::float8`,
  added: '(extract(epoch FROM profile.created_at) * 1000000)::float8',
};

type PeopleQuery = SelectQueryBuilder<Person>;

/** Narrows a query over `person` and `profile` with the parameter :conferenceId to those who are asked for. */
export function selectPeople(query: PeopleQuery, selection: PersonSelection): PeopleQuery {
  const patterns = searchPatterns(selection.search);
  if (patterns.length > 0) query.andWhere('person.searchName LIKE ALL (:patterns)', { patterns });
  for (const [sql, parameters] of conditions(selection)) query.andWhere(sql, parameters);
  return query;
}

function conditions({
  roles,
  hasSessions,
  isConfirmed,
  hasEmail,
  isClaimed,
}: PersonSelection): [string, ObjectLiteral?][] {
  const waits = `${HAS_PART} AND s.state = 'accepted' AND ${PRESENT})`;
  const confirmed = `${HAS_PART} AND s.state = 'confirmed' AND ${PRESENT})`;
  return [
    ...(roles ? [[`${HAS_PART} AND part.role = ANY(:roles))`, { roles }] as [string, ObjectLiteral]] : []),
    ...eitherWay(hasSessions, `${HAS_PART})`, `NOT ${HAS_PART})`),
    ...eitherWay(isConfirmed, `${confirmed} AND NOT ${waits}`, waits),
    ...eitherWay(hasEmail, 'profile.email IS NOT NULL', 'profile.email IS NULL'),
    ...eitherWay(isClaimed, 'person.accountId IS NOT NULL', 'person.accountId IS NULL'),
  ];
}

function eitherWay(asked: boolean | null | undefined, yes: string, no: string): [string][] {
  return asked === null || asked === undefined ? [] : [[asked ? yes : no]];
}

export type SortedPerson = Person & { readonly sortKey: string | number };

/** The first `limit` people of the query behind the cursor, in this order; equal ones by name. */
export async function sortedPeople(
  query: PeopleQuery,
  { by, isDescending }: PersonListOrder,
  { after, limit }: { readonly after?: string | null; readonly limit: number },
): Promise<SortedPerson[]> {
  const key = SORT_KEYS[by];
  const direction = isDescending ? 'DESC' : 'ASC';
  query
    .addSelect(key, 'sort_key')
    .orderBy('sort_key', direction)
    .addOrderBy('person.searchName', direction)
    .addOrderBy('person.id', direction)
    .limit(limit);
  if (after) {
    const [afterKey, afterName, afterId] = keyOfCursor(after, by);
    const cast = by === 'name' ? 'text' : 'float8';
    query.andWhere(
      `(${key}, person.search_name, person.id::text) ${isDescending ? '<' : '>'} (:afterKey::${cast}, :afterName::text, :afterId::text)`,
      { afterKey, afterName, afterId },
    );
  }
  const { entities, raw } = await query.getRawAndEntities<{ readonly sort_key: string | number }>();
  return entities.map((person, index) => Object.assign(person, { sortKey: raw[index]?.sort_key ?? '' }));
}

/** The cursor behind a person of a sorted list. */
export function sortKeyOf({ sortKey, searchName, id }: SortedPerson): readonly [string | number, string, string] {
  return [sortKey, searchName, id];
}

/** Throws BAD_USER_INPUT also for the cursor of another order. */
function keyOfCursor(cursor: string, by: PersonListKey): readonly [string | number, string, string] {
  const [key, name, id] = decodeCursor(cursor, 3);
  const isKey = by === 'name' ? typeof key === 'string' : typeof key === 'number' && Number.isFinite(key);
  if (!isKey || typeof name !== 'string' || typeof id !== 'string')
    throw badUserInput('The cursor `after` is not one that this list gave.');
  return [key as string | number, name, id];
}
