import { floor, imul } from '../integers.js';

/**
 * Seeded random numbers (xoshiro128**, Blackman and Vigna, public domain), the same on every machine. The core never
 * uses the platform's own generator.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** Any integer is a seed; its low 32 bits count. */
  constructor(seed: number) {
    let x = seed | 0;
    const next = (): number => {
      x = (x + 0x9e3779b9) | 0;
      let z = imul(x ^ (x >>> 16), 0x21f0aaad);
      z = imul(z ^ (z >>> 15), 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.a = next();
    this.b = next();
    this.c = next();
    this.d = next() | 1;
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const scrambled = imul(this.b, 5);
    const result = imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** A whole number from 0 to count - 1; count from 1. */
  below(count: number): number {
    return floor((this.next() / 0x100000000) * count);
  }

  /** At least 0, below 1. */
  fraction(): number {
    return this.next() / 0x100000000;
  }
}
