// Reading cost tables in the hot loop; see `at` of integers.ts for why each kind of array has a reader of its own.

/** The value at a valid index of a table of costs. */
export function costAt(costs: Float64Array, index: number): number {
  return costs[index] as number;
}

/** The flag at a valid index. */
export function flagAt(flags: Uint8Array, index: number): number {
  return flags[index] as number;
}
