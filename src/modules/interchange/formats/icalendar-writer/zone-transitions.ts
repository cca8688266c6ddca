// When the clocks of a zone change, as this runtime's time zone data has it.
import { fromAbsolute } from '@internationalized/date';

/** Clocks show `to` milliseconds ahead of UTC from the instant on, and `from` before it. */
export interface Transition {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const SECOND = 1000;
/** No zone changed its clocks twice within so little, but for days of war. */
const STEP = 5 * 86_400_000;

/** How far ahead of UTC clocks are at an instant, in milliseconds. Slow: it asks Intl. */
export function offsetAt(instant: number, zone: string): number {
  return fromAbsolute(instant, zone).offset;
}

/** The changes from `first` to before `last`, both in milliseconds, in their order. Slow: it asks Intl twice a week. */
export function transitionsOf(zone: string, first: number, last: number): readonly Transition[] {
  const transitions: Transition[] = [];
  let from = offsetAt(first, zone);
  for (let before = first; before < last; before += STEP) {
    const after = Math.min(before + STEP, last);
    const to = offsetAt(after, zone);
    if (from !== to) transitions.push({ at: firstInstantAt(to, { before, after }, zone), from, to });
    from = to;
  }
  return transitions;
}

/** The second from which on the offset is `to`; it is so at `after`, and not at `before`. */
function firstInstantAt(to: number, span: { readonly before: number; readonly after: number }, zone: string): number {
  let [low, high] = [span.before, span.after];
  while (high - low > SECOND) {
    const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND;
    if (offsetAt(middle, zone) === to) high = middle;
    else low = middle;
  }
  return high;
}
