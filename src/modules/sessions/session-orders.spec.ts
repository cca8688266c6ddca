import { describe, expect, test } from '@jest/globals';
import { orderPath } from './session-orders.js';

const before = (beforeId: string, afterId: string) => ({ beforeId, afterId });

describe('orderPath', () => {
  test('finds the shortest chain from one session to another', () => {
    const orders = [before('a', 'b'), before('b', 'c'), before('c', 'd'), before('a', 'c')];

    expect(orderPath(orders, 'a', 'd')).toEqual(['a', 'c', 'd']);
  });

  test('finds none against the direction of the orders', () => {
    expect(orderPath([before('a', 'b')], 'b', 'a')).toBeNull();
  });

  test('is the session alone from a session to itself', () => {
    expect(orderPath([], 'a', 'a')).toEqual(['a']);
  });

  test('ends also where the stored orders run in a circle', () => {
    expect(orderPath([before('a', 'b'), before('b', 'a')], 'a', 'z')).toBeNull();
  });
});
