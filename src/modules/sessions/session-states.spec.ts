import { describe, expect, test } from '@jest/globals';
import { SESSION_KINDS, SESSION_STATES } from './session-kinds.js';
import { FIRST_STATES, firstStateOf, nextStates, STATE_STEPS } from './session-states.js';

describe('the states of a session', () => {
  test('are steps without repetition, each from one state to another', () => {
    const steps = STATE_STEPS.map(({ from, to }) => `${from} > ${to}`);

    expect(new Set(steps).size).toBe(steps.length);
    expect(STATE_STEPS.filter(({ from, to }) => from === to)).toEqual([]);
  });

  test('can all be reached from a first state, and none is a dead end', () => {
    const reached = new Set<string>(FIRST_STATES);
    for (const { to } of STATE_STEPS) reached.add(to);

    expect([...reached].sort()).toEqual([...SESSION_STATES].sort());
    expect(SESSION_STATES.filter((state) => nextStates(state, ['programme']).length === 0)).toEqual([]);
  });

  test.each([
    ['draft', ['submitted']],
    ['submitted', ['withdrawn']],
    ['accepted', ['confirmed', 'withdrawn']],
    ['confirmed', ['withdrawn']],
    ['declined', []],
    ['withdrawn', ['submitted']],
    ['cancelled', []],
  ] as const)('let a speaker take her session from %s to %j', (from, expected) => {
    expect(nextStates(from, ['speaker'])).toEqual(expected);
  });

  test('let nobody else take any step', () => {
    expect(SESSION_STATES.flatMap((state) => nextStates(state, []))).toEqual([]);
  });

  test('begin with confirmed for kinds that wait for nobody', () => {
    expect(SESSION_KINDS.filter((kind) => firstStateOf(kind) === 'confirmed')).toEqual([
      'networking',
      'break',
      'ceremony',
    ]);
  });
});
