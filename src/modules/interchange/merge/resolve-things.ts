// Sorts the things of one sort by what an import does with them: compare, create, leave deleted, or find gone.
import type { VersionsOf } from './merge-field.js';
import { differenceKey, isChosen } from './merge-log.js';
import { type Identified, type MatchInput, matchThings } from './match-things.js';
import type { LinkedSubject, MergeInput } from './merge-plan.js';

/** Versions of one thing; their ids are what they are in each programme. */
export type Versions<T> = VersionsOf<T>;

export interface Resolved<T> {
  /** Row ids by the source's ids: everything of the file that has or gets a row. */
  readonly rowIds: ReadonlyMap<string, string>;
  readonly present: readonly Versions<T>[];
  /** Of the file; their new row ids are in rowIds. */
  readonly added: readonly T[];
  /** Of the file, named by the last import as well; they have no row any more and get none. */
  readonly deletedHere: readonly T[];
  /** What the last import named and the file has no more. */
  readonly gone: readonly { readonly last: T; readonly here: T }[];
}

export interface ResolveInput<T extends Identified> extends MatchInput<T> {
  readonly subject: LinkedSubject;
  /** Whether the format lists things of this sort: only then are they created, or missed. */
  readonly isListed: boolean;
  readonly takeFromFile: MergeInput['takeFromFile'];
  readonly newId: () => string;
}

/** Finds the row of everything in the file, makes row ids for what is new. O(n). */
export function resolveThings<T extends Identified>(input: ResolveInput<T>): Resolved<T> {
  const { rowIds, shared } = matchThings(input);
  const rows = byId(input.here);
  const last = lastOfThings(input, rowIds);
  const present = input.file.flatMap((file) => {
    const here = rows.get(rowIds.get(file.id) ?? '');
    return here && !shared.has(file.id) ? [{ last: last.get(file.id) ?? null, file, here }] : [];
  });
  const missing = input.isListed ? input.file.filter(({ id }) => !rowIds.has(id)) : [];
  const lastIds = new Set(input.last.map(({ id }) => id));
  const staysDeleted = ({ id }: T): boolean =>
    lastIds.has(id) && !isChosen(input.takeFromFile, differenceKey({ subject: input.subject, sourceId: id }, null));
  const added = missing.filter((thing) => !staysDeleted(thing));
  return {
    rowIds: new Map([...rowIds, ...added.map(({ id }) => [id, input.newId()] as const)]),
    present,
    added,
    deletedHere: missing.filter(staysDeleted),
    gone: input.isListed ? goneThings(input, rowIds, rows) : [],
  };
}

/** What the last import read about each thing of the file, under whatever id it had then. */
function lastOfThings<T extends Identified>(
  { file, last, links }: ResolveInput<T>,
  rowIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, T> {
  const byLastId = byId(last);
  const fileIds = new Set(file.map(({ id }) => id));
  const renamed = last.filter(({ id }) => !fileIds.has(id));
  const byRow = new Map(renamed.map((thing) => [links.get(thing.id) ?? '', thing]));
  return new Map(
    file.flatMap(({ id }) => {
      const found = byLastId.get(id) ?? byRow.get(rowIds.get(id) ?? '');
      return found ? [[id, found] as const] : [];
    }),
  );
}

function goneThings<T extends Identified>(
  { file, last, links }: ResolveInput<T>,
  rowIds: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, T>,
): Resolved<T>['gone'] {
  const told = new Set(rowIds.values());
  const fileIds = new Set(file.map(({ id }) => id));
  return last.flatMap((thing) => {
    const here = rows.get(links.get(thing.id) ?? '');
    if (fileIds.has(thing.id) || !here || told.has(here.id)) return [];
    told.add(here.id);
    return [{ last: thing, here }];
  });
}

function byId<T extends Identified>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
