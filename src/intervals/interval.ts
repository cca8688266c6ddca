/** Half-open [start, end) in whole minutes; `start < end`, empty intervals are invalid. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Whether two intervals share at least one minute; touching is not overlapping. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Minutes that two intervals share, 0 when they do not overlap. */
export function overlapMinutes(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether every minute of `inner` lies in `outer`; an interval contains itself. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Length in minutes, at least 1 for a valid interval. */
export function lengthMinutes(interval: Interval): number {
  return interval.end - interval.start;
}

/** Whether both ends are whole minutes and the interval holds at least one of them. */
export function isValidInterval(interval: Interval): boolean {
  return Number.isInteger(interval.start) && Number.isInteger(interval.end) && interval.start < interval.end;
}

/** Earlier start first, then earlier end: the order in which sets of intervals are kept. */
export function compareIntervals(a: Interval, b: Interval): number {
  return a.start - b.start || a.end - b.end;
}
