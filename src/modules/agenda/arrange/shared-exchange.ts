// The best agenda of a portfolio in memory that all of its threads see, with the flag that asks them to stop.
import type { Exchange, Standing } from '../../../scheduling/index.js';
import { compareStandings, NOTHING_FOUND } from './standings.js';

// Layout: a header of whole numbers, the standing as four floats, the packed agenda.
const HEADER_BYTES = 16;
const STANDING_BYTES = 32;
const LOCK = 0;
const STOP = 1;

const FREE = 0;
const TAKEN = 1;
/** A copy takes microseconds: whoever holds the lock longer is gone, and the search goes on without the exchange. */
const LONGEST_WAIT_MS = 200;

/**
 * Shared memory for agendas of so many packed numbers. Only worker threads may `offer` and `take`: they wait for the
 * lock, which the main thread must never do.
 */
export class SharedExchange implements Exchange {
  private readonly header: Int32Array;
  private readonly standing: Float64Array;
  private readonly agenda: Int32Array;

  private constructor(readonly buffer: SharedArrayBuffer) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / Int32Array.BYTES_PER_ELEMENT);
    this.standing = new Float64Array(buffer, HEADER_BYTES, STANDING_BYTES / Float64Array.BYTES_PER_ELEMENT);
    this.agenda = new Int32Array(buffer, HEADER_BYTES + STANDING_BYTES);
  }

  /** An empty exchange for packed agendas of this length. */
  static ofLength(length: number): SharedExchange {
    const bytes = HEADER_BYTES + STANDING_BYTES + length * Int32Array.BYTES_PER_ELEMENT;
    const exchange = new SharedExchange(new SharedArrayBuffer(bytes));
    exchange.write(NOTHING_FOUND);
    return exchange;
  }

  /** The exchange of another thread. */
  static over(buffer: SharedArrayBuffer): SharedExchange {
    return new SharedExchange(buffer);
  }

  requestStop(): void {
    Atomics.store(this.header, STOP, 1);
  }

  isStopRequested(): boolean {
    return Atomics.load(this.header, STOP) === 1;
  }

  offer(standing: Standing, packed: Int32Array): void {
    this.locked(() => {
      if (compareStandings(standing, this.read()) >= 0) return;
      this.write(standing);
      this.agenda.set(packed);
    });
  }

  take(standing: Standing, packed: Int32Array): boolean {
    let isTaken = false;
    this.locked(() => {
      if (compareStandings(this.read(), standing) >= 0) return;
      packed.set(this.agenda);
      isTaken = true;
    });
    return isTaken;
  }

  private read(): Standing {
    const [hard = Infinity, waiting = Infinity, medium = Infinity, soft = Infinity] = this.standing;
    return { hard, waiting, medium, soft };
  }

  private write({ hard, waiting, medium, soft }: Standing): void {
    this.standing.set([hard, waiting, medium, soft]);
  }

  /** Does the work alone, or not at all where the lock cannot be had. */
  private locked(work: () => void): void {
    while (Atomics.compareExchange(this.header, LOCK, FREE, TAKEN) !== FREE) {
      if (Atomics.wait(this.header, LOCK, TAKEN, LONGEST_WAIT_MS) === 'timed-out') return;
    }
    try {
      work();
    } finally {
      Atomics.store(this.header, LOCK, FREE);
      Atomics.notify(this.header, LOCK, 1);
    }
  }
}
