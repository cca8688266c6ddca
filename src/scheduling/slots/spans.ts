// The times that sessions can take, each once: where a slot starts, for as long as the session lasts. Rules about time
// become tables over pairs of these.
import { elementAt } from '../integers.js';
import { dayAt, type ProblemIndex } from '../problem-index.js';
import { overlapBreach } from '../shapes.js';

/** No span: not placed. */
export const NO_SPAN = -1;

export interface Spans {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** By `dayAt`, and the same as positions among the days that occur. */
  readonly day: Int32Array;
  readonly dayPosition: Int32Array;
  readonly dayCount: number;
  /** Spans that overlap each one, itself among them, as rows: `row[span]` to `row[span + 1]`. */
  readonly row: Int32Array;
  readonly other: Int32Array;
  /** Minutes that the two share. */
  readonly shared: Int32Array;
}

/** Numbers the spans that are asked for. */
export class SpanBook {
  private readonly numbers = new Map<string, number>();
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  numberOf(start: number, end: number): number {
    const key = `${start} ${end}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.starts.length;
    this.numbers.set(key, number);
    this.starts.push(start);
    this.ends.push(end);
    return number;
  }

  /** All spans so far. */
  spans(index: ProblemIndex): Spans {
    const days = this.starts.map((start) => dayAt(index, start));
    const distinct = [...new Set(days)].sort((a, b) => a - b);
    return {
      count: this.starts.length,
      start: Int32Array.from(this.starts),
      end: Int32Array.from(this.ends),
      day: Int32Array.from(days),
      dayPosition: Int32Array.from(days, (day) => distinct.indexOf(day)),
      dayCount: distinct.length,
      ...this.overlaps(),
    };
  }

  private overlaps(): Pick<Spans, 'row' | 'other' | 'shared'> {
    const row = [0];
    const other: number[] = [];
    const shared: number[] = [];
    for (let a = 0; a < this.starts.length; a++) {
      for (let b = 0; b < this.starts.length; b++) {
        const minutes = overlapBreach(
          elementAt(this.starts, a),
          elementAt(this.ends, a),
          elementAt(this.starts, b),
          elementAt(this.ends, b),
        );
        if (minutes === 0) continue;
        other.push(b);
        shared.push(minutes);
      }
      row.push(other.length);
    }
    return { row: Int32Array.from(row), other: Int32Array.from(other), shared: Int32Array.from(shared) };
  }
}
