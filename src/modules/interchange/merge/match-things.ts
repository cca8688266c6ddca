// Which row of the conference is meant by each thing of a file.
import type { AdoptionRule, AdoptionRules } from './adoption-rules.js';

export interface Identified {
  readonly id: string;
}

export interface MatchInput<T extends Identified> {
  /** Ids are the source's. */
  readonly file: readonly T[];
  readonly last: readonly T[];
  /** Ids are row ids. */
  readonly here: readonly T[];
  /** Row ids by the source's, from earlier imports. */
  readonly links: ReadonlyMap<string, string>;
  readonly rules: AdoptionRules<T>;
  /** Whether several things of the file may be one row, because they were merged here. */
  readonly mayShareRows: boolean;
}

export interface Matches {
  /** Row ids by the source's ids, of what the conference has. */
  readonly rowIds: ReadonlyMap<string, string>;
  /** Source ids of things whose row another thing of the file names as well, and names first. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Follows the links of earlier imports, then adopts: a row that no link names, or one whose link names what the file has
 * no more, since sources change their ids when they learn a guid or an address. O(n).
 */
export function matchThings<T extends Identified>(input: MatchInput<T>): Matches {
  const { rowIds, shared } = followLinks(input);
  const linked = new Set(input.links.values());
  const used = new Set(rowIds.values());
  for (const rule of input.rules) adopt(input, rule, { rowIds, used, linked });
  return { rowIds, shared };
}

function followLinks<T extends Identified>(input: MatchInput<T>): { rowIds: Map<string, string>; shared: Set<string> } {
  const { file, last, here, links, mayShareRows } = input;
  const rows = new Set(here.map(({ id }) => id));
  const lastIds = new Set(last.map(({ id }) => id));
  const rowIds = new Map<string, string>();
  const shared = new Set<string>();
  const used = new Set<string>();
  // What the last import named has an older right to its row than an id that comes back after a time.
  const inOrder = [...file.filter(({ id }) => lastIds.has(id)), ...file.filter(({ id }) => !lastIds.has(id))];
  for (const { id } of inOrder) {
    const rowId = links.get(id);
    if (rowId === undefined || !rows.has(rowId)) continue;
    if (used.has(rowId) && !mayShareRows) continue;
    if (used.has(rowId)) shared.add(id);
    rowIds.set(id, rowId);
    used.add(rowId);
  }
  return { rowIds, shared };
}

interface Progress {
  readonly rowIds: Map<string, string>;
  readonly used: Set<string>;
  /** Rows that any link names. */
  readonly linked: ReadonlySet<string>;
}

function adopt<T extends Identified>(input: MatchInput<T>, rule: AdoptionRule<T>, progress: Progress): void {
  const { rowIds, used, linked } = progress;
  const isOpen = ({ id }: T): boolean => !rowIds.has(id);
  const isFree = ({ id }: T): boolean => !used.has(id);
  const pairs = uniquePairs(input.file.filter(isOpen), input.here.filter(isFree), rule);
  // A row that a link names had another id, so a name must be unique everywhere: of three lunches, one that went and one
  // that came are not one.
  const everywhere = rule.isWeak && linked.size > 0 ? uniquePairs(input.file, input.here, rule) : pairs;
  const safe = new Set(everywhere.map(([file, here]) => pairKey(file, here)));
  for (const [file, here] of pairs) {
    if (rowIds.has(file.id) || used.has(here.id)) continue;
    if (linked.has(here.id) && !safe.has(pairKey(file, here))) continue;
    rowIds.set(file.id, here.id);
    used.add(here.id);
  }
}

function pairKey(file: Identified, here: Identified): string {
  return `${here.id} ${file.id}`;
}

/** Pairs with a key that nothing else on either side has, in the order of the file. */
function uniquePairs<T extends Identified>(
  file: readonly T[],
  here: readonly T[],
  { keysOf, agrees }: AdoptionRule<T>,
): readonly (readonly [T, T])[] {
  const inFile = byKey(file, keysOf);
  const inHere = byKey(here, keysOf);
  return file.flatMap((thing) =>
    keysOf(thing).flatMap((key) => {
      const row = inHere.get(key) ?? null;
      const isUnique = inFile.get(key) === thing && row !== null;
      return isUnique && (agrees?.(thing, row) ?? true) ? [[thing, row] as const] : [];
    }),
  );
}

/** Things by key; null where several have it. */
function byKey<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): ReadonlyMap<string, T | null> {
  const found = new Map<string, T | null>();
  for (const thing of things) {
    for (const key of keysOf(thing)) found.set(key, found.has(key) ? null : thing);
  }
  return found;
}
