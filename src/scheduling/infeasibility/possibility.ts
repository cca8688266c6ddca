// When and where a session could be in an otherwise empty agenda, as far as hard rules about it alone and pins say.
import type { Interval } from '../../intervals/index.js';

export interface Possibility {
  readonly session: number;
  /** Its length: as placed now, else as planned. */
  readonly minutes: number;
  /** When it may start, in as many rooms as it fills; merged. Empty where no agenda can hold it. */
  readonly starts: readonly Interval[];
  /** The rooms it may use at some time, by index; its own where they are pinned. */
  readonly rooms: readonly number[];
  /** When it may start in each room that no rule forbids. */
  readonly startsInRoom: ReadonlyMap<number, readonly Interval[]>;
}
