import { describe, expect, test } from '@jest/globals';
import { SharedExchange } from './shared-exchange.js';
import { NOTHING_FOUND } from './standings.js';

const standing = (hard: number, waiting: number, medium: number, soft: number) => ({ hard, waiting, medium, soft });

describe('the exchange of a portfolio', () => {
  test('has nothing to give before something is offered', () => {
    const packed = Int32Array.of(7, 7);

    expect(SharedExchange.ofLength(2).take(NOTHING_FOUND, packed)).toBe(false);
    expect([...packed]).toEqual([7, 7]);
  });

  test('gives the best agenda to a search that has worse, and to no other', () => {
    const exchange = SharedExchange.ofLength(2);
    const packed = new Int32Array(2);

    exchange.offer(standing(0, 1, 5, 9), Int32Array.of(1, 2));
    exchange.offer(standing(0, 1, 4, 99), Int32Array.of(3, 4));
    exchange.offer(standing(0, 2, 0, 0), Int32Array.of(5, 6));

    expect(exchange.take(standing(0, 1, 4, 99), packed)).toBe(false);
    expect(exchange.take(standing(0, 1, 4, 100), packed)).toBe(true);
    expect([...packed]).toEqual([3, 4]);
  });

  test('is one memory for all threads', () => {
    const exchange = SharedExchange.ofLength(1);
    const packed = new Int32Array(1);

    exchange.requestStop();
    SharedExchange.over(exchange.buffer).offer(standing(0, 0, 0, 3), Int32Array.of(42));

    expect(SharedExchange.over(exchange.buffer).isStopRequested()).toBe(true);
    expect(exchange.take(NOTHING_FOUND, packed)).toBe(true);
    expect([...packed]).toEqual([42]);
  });
});
