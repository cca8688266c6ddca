import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { aProblem, aSession } from '../../../scheduling/fixtures/agenda-fixtures.js';
import type { PlacesQuestion } from './explanation-jobs.js';
import { ExplanationThread } from './explanation-thread.js';

const NEARLY_TOO_LONG_MS = 20_000;

const question: PlacesQuestion = {
  problem: aProblem({ days: [{ id: '2026-06-01', open: { start: 0, end: 240 } }], sessions: [aSession('a')] }),
  placements: [],
  sessionId: 'a',
  within: null,
  roomIds: null,
  order: 'time',
  most: 1,
};

describe('the thread of explanations', () => {
  let thread: ExplanationThread;
  beforeEach(() => {
    thread = new ExplanationThread();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance'] });
  });
  afterEach(async () => {
    jest.useRealTimers();
    await thread.onApplicationShutdown();
  });

  test('counts the time of a question from its turn, not from when it was asked', async () => {
    const [first, second] = [thread.ask('places', question), thread.ask('places', question)];
    jest.advanceTimersByTime(NEARLY_TOO_LONG_MS);
    await first;
    jest.advanceTimersByTime(NEARLY_TOO_LONG_MS);

    await expect(second).resolves.toMatchObject({ places: [{ verdict: 'free' }] });
  });

  test('gives up a question that takes too long', async () => {
    const answer = thread.ask('places', question);
    jest.advanceTimersByTime(2 * NEARLY_TOO_LONG_MS);

    await expect(answer).rejects.toThrow('No answer about places in time.');
  });

  test('answers again after it gave up', async () => {
    const late = thread.ask('places', question);
    jest.advanceTimersByTime(2 * NEARLY_TOO_LONG_MS);
    await expect(late).rejects.toThrow('in time');

    await expect(thread.ask('places', question)).resolves.toMatchObject({ places: [{ verdict: 'free' }] });
  });
});
