import type { FindingLog, Where } from '../findings.js';

interface UniquenessReport {
  /** Code for values that are absent, or null where absence was reported before. */
  readonly missing: string | null;
  readonly twice: string;
  readonly log: FindingLog;
}

/** One value for each item: the first to have it keeps it, later ones get null and a finding. */
export function distinctOrNull<Item extends { readonly where: Where }, Value extends string | number>(
  items: readonly Item[],
  valueOf: (item: Item) => Value | null,
  { missing, twice, log }: UniquenessReport,
): readonly (Value | null)[] {
  const firstLine = new Map<Value, Where>();
  const absent = items.filter((item) => valueOf(item) === null);
  reportAbsent(absent, items.length, missing, log);
  return items.map((item) => {
    const value = valueOf(item);
    if (value === null) return null;
    const first = firstLine.get(value);
    if (first === undefined) {
      firstLine.set(value, item.where);
      return value;
    }
    log.add('repaired', twice, item.where, { value, firstLine: first });
    return null;
  });
}

/** A file without any is of the older dialect: one finding says so. */
function reportAbsent(
  absent: readonly { readonly where: Where }[],
  total: number,
  code: string | null,
  log: FindingLog,
): void {
  if (code === null) return;
  if (absent.length === total && total > 1) log.add('missing', `ALL_${code}`, 1, { count: total });
  else for (const { where } of absent) log.add('missing', code, where);
}
