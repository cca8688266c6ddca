// What stands in an address after the question mark. Unknown or malformed parts are left out, never an error.
export type RawSearch = Readonly<Record<string, unknown>>;

/** The keys that hold a text. */
export function texts<Key extends string>(raw: RawSearch, keys: readonly Key[]): { [K in Key]?: string } {
  const found = keys.flatMap((key) => (typeof raw[key] === 'string' && raw[key] !== '' ? [[key, raw[key]]] : []));
  return Object.fromEntries(found) as { [K in Key]?: string };
}

/** The key, where it holds one of these values. */
export function oneOf<Key extends string, Value extends string>(
  raw: RawSearch,
  key: Key,
  values: readonly Value[],
): { [K in Key]?: Value } {
  const found = values.find((value) => value === raw[key]);
  return (found === undefined ? {} : { [key]: found }) as { [K in Key]?: Value };
}

/** Values of a list written with commas. */
export function listOf(value: string | undefined): readonly string[] {
  return value ? value.split(',').filter(Boolean) : [];
}

/** A list as it stands in an address; undefined (left out) where it is empty. */
export function asList(values: Iterable<string>): string | undefined {
  return [...values].join(',') || undefined;
}
