import { at } from '../integers.js';

/** The minutes at which a session may start, ascending, with a quick answer whether one is among them. */
export class StartSet {
  private readonly first: number;
  private readonly span: number;
  /** First and last starts of every run of starts without a gap longer than the usual one, ascending. */
  readonly edges: Int32Array;
  /** One bit for each minute from the first start to the last. */
  private readonly bits: Int32Array;

  constructor(readonly starts: Int32Array) {
    this.first = starts.length === 0 ? 0 : at(starts, 0);
    this.span = starts.length === 0 ? 0 : at(starts, starts.length - 1) - this.first + 1;
    this.bits = new Int32Array((this.span + 31) >> 5);
    for (const start of starts) {
      const offset = start - this.first;
      this.bits[offset >> 5] = at(this.bits, offset >> 5) | (1 << (offset & 31));
    }
    this.edges = edgesOf(starts);
  }

  has(minute: number): boolean {
    const offset = minute - this.first;
    if (offset < 0 || offset >= this.span) return false;
    return ((at(this.bits, offset >> 5) >>> (offset & 31)) & 1) === 1;
  }
}

function edgesOf(starts: Int32Array): Int32Array {
  let usual = Infinity;
  for (let k = 1; k < starts.length; k++) usual = Math.min(usual, at(starts, k) - at(starts, k - 1));
  return starts.filter((start, k) => {
    const sinceLast = k === 0 ? Infinity : start - at(starts, k - 1);
    const untilNext = k === starts.length - 1 ? Infinity : at(starts, k + 1) - start;
    return sinceLast > usual || untilNext > usual;
  });
}
