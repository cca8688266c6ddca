import { createHash } from 'node:crypto';
import { v5 } from 'uuid';

/** Our own namespace for ids made from names. */
const NAMESPACE = 'b1f6a3f0-5f0c-5a86-9d3e-6f2f3c1d7a42';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Clients keep ids in signed 32-bit integers. */
const MAX_NUMBER = 0x7fff_ffff;

/** The text as a lower-case uuid, or null where it is none. */
export function asUuid(text: string | null): string | null {
  const lower = text?.trim().toLowerCase() ?? '';
  return UUID.test(lower) ? lower : null;
}

/** The text as a whole number from 1 to 2^31 - 1, or null where it is none. */
export function asPositiveNumber(text: string | null): number | null {
  const trimmed = text?.trim() ?? '';
  if (!/^\d{1,10}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= 1 && value <= MAX_NUMBER ? value : null;
}

/** The same uuid for the same name, always; names may hold halves of surrogate pairs. */
export function uuidOfName(name: string): string {
  return v5(name.toWellFormed(), NAMESPACE);
}

export interface IdClaim<T> {
  /** Identifies the thing from one export to the next. */
  readonly key: string;
  /** The id it has already, or null. */
  readonly wanted: T | null;
}

/**
 * A different positive integer for every claim, in order. A wanted number goes to the first who wants it; all others
 * get one made from their key, so that it is the same in the next export whatever else comes or goes.
 */
export function distinctNumbers(claims: readonly IdClaim<number>[]): readonly number[] {
  return distinctIds(claims, (key, attempt) => {
    const hash = createHash('sha256').update(`${attempt}:${key}`).digest();
    return (hash.readUInt32BE() % MAX_NUMBER) + 1;
  });
}

/** A different uuid for every claim, by the same rule as distinctNumbers. */
export function distinctUuids(claims: readonly IdClaim<string>[]): readonly string[] {
  return distinctIds(claims, (key, attempt) => uuidOfName(`${attempt}:${key}`));
}

function distinctIds<T>(claims: readonly IdClaim<T>[], make: (key: string, attempt: number) => T): readonly T[] {
  const taken = new Set<T>();
  const granted = claims.map(({ wanted }) => {
    if (wanted === null || taken.has(wanted)) return null;
    taken.add(wanted);
    return wanted;
  });
  return claims.map(({ key }, index) => {
    const own = granted[index] ?? null;
    if (own !== null) return own;
    let attempt = 0;
    while (taken.has(make(key, attempt))) attempt += 1;
    const made = make(key, attempt);
    taken.add(made);
    return made;
  });
}
