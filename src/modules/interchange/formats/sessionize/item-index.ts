import type { FindingLog } from '../findings.js';
import { asRecords, type JsonRecord, member } from '../json/read-json.js';
import { recordLine } from '../json/record-fields.js';
import type { CategoryItem } from './categories.js';

/** The items of all categories by their id, for the sessions of an All view. */
export function itemsById(categories: readonly JsonRecord[], log: FindingLog): ReadonlyMap<string, CategoryItem> {
  const place = { where: 'categories', log };
  const items = categories.flatMap((category) => {
    const title = recordLine(category, 'title', place) || recordLine(category, 'name', place);
    return asRecords(member(category, 'items')).map(
      (item) => [recordLine(item, 'id', place), { category: title, name: recordLine(item, 'name', place) }] as const,
    );
  });
  return new Map(items);
}
