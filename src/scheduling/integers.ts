// Reading typed arrays under `noUncheckedIndexedAccess`: an index that the code has just bounded is not checked again.

/** The value at a valid index. Only for Int32Array, so that the compiled read stays monomorphic in the hot loop. */
export function at(values: Int32Array, index: number): number {
  return values[index] as number;
}

/** The element at a valid index of a list; throws a RangeError outside, which is always a bug of the caller. */
export function elementAt<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`No element at ${index} in a list of ${list.length}`);
  return element;
}

// The few functions of `Math` that the search calls in its inner loops, bound once: a global is looked up anew at every
// call where scripts run in a context of their own (test runners, some workers), which is a hundred times slower.
export const { abs, exp, floor, imul } = Math;

/** A cost above every other: not possible. */
export const IMPOSSIBLE = Number.POSITIVE_INFINITY;
