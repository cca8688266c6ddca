import type { FindingLog } from '../findings.js';
import { ambiguousNumbers, type DateOrder } from './cell-dates.js';

/**
 * What 3/4/2027 means, decided over all dates of a table: a number above 12 can only be a day. Where none is, clocks
 * with AM and PM speak for the month first, and the finding says that it was a guess.
 */
export function dateOrder(cells: readonly string[], log: FindingLog): DateOrder {
  const pairs = cells.map(ambiguousNumbers).filter((pair) => pair !== null);
  if (pairs.length === 0) return 'day-first';
  const dayFirst = pairs.filter(([first]) => first > 12).length;
  const monthFirst = pairs.filter(([, second]) => second > 12).length;
  if (dayFirst > 0 && monthFirst === 0) return 'day-first';
  if (monthFirst > 0 && dayFirst === 0) return 'month-first';
  const isAmerican =
    dayFirst === monthFirst ? cells.some((cell) => /\d\s*[ap]\.?m\b/i.test(cell)) : monthFirst > dayFirst;
  const order: DateOrder = isAmerican ? 'month-first' : 'day-first';
  log.addOnce('guessed', 'DATE_ORDER_GUESSED', 1, { order });
  return order;
}
