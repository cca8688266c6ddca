/** The value at a valid index of costs: the counterpart of `at`, only for Float64Array. */
export function valueAt(values: Float64Array, index: number): number {
  return values[index] as number;
}
