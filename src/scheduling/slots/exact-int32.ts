import { valueAt } from './values.js';

const LARGEST = 0x7fffffff;

/** The same whole numbers in half the memory; throws a RangeError where one is beyond 32 bits. */
export function exactInt32(values: Float64Array): Int32Array {
  const exact = new Int32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const value = valueAt(values, k);
    if (value > LARGEST || value < -LARGEST) throw new RangeError(`A weight is too large to be counted: ${value}`);
    exact[k] = value;
  }
  return exact;
}
