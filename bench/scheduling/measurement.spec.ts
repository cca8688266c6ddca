// What the measurement does without searching: its options, its curve, its results file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bestBy, Curve } from './curve.mjs';
import { optionsFrom } from './options.mjs';
import { mergeResults, readResults } from './results.mjs';

describe('options of the measurement', () => {
  test('measures every suite on two threads where nothing is said', () => {
    expect(optionsFrom([])).toMatchObject({
      suites: ['cosplib', 'timefold', 'programmes'],
      instances: null,
      paths: [],
      seconds: null,
      threads: 2,
      seed: 1,
      strict: false,
    });
  });

  test('reads lists', () => {
    expect(optionsFrom(['--suite', 'cosplib', '--instances', 'N2OR,OR60', '--seconds', '0.5,20'])).toMatchObject({
      suites: ['cosplib'],
      instances: ['N2OR', 'OR60'],
      seconds: [0.5, 20],
    });
  });

  test.each([
    [['--suite', 'chess'], 'No suite is called "chess": cosplib, timefold, programmes.'],
    [['--path', 'instance.json'], '--path needs exactly one --suite.'],
    [['--seconds', '5,soon'], '--seconds takes numbers above 0, not "soon".'],
    [['--threads', '0'], '--threads takes whole numbers above 0, not "0".'],
    [['--threads', '1.5'], '--threads takes whole numbers above 0, not "1.5".'],
    [['--seed', 'x'], '--seed takes whole numbers from 0, not "x".'],
  ])('says plainly what it does not understand in %j', (argv, message) => {
    expect(() => optionsFrom(argv)).toThrow(message);
  });
});

describe('the curve of a run', () => {
  const progress = (hard: number, placed: number, soft: number) => ({
    score: { hard, medium: 0, soft },
    placed,
    total: 3,
  });

  test('has a point wherever something better was found, judged by hard cost, waiting sessions, then the rest', () => {
    const curve = new Curve();

    curve.add(10, progress(5, 3, 0));
    curve.add(20, progress(0, 2, 900));
    curve.add(30, progress(0, 2, 900));
    curve.add(40, progress(0, 3, 950));
    curve.add(50, progress(0, 3, 960));

    expect(curve.points).toEqual([
      [10, 5, 0, 0, 0],
      [20, 0, 1, 0, 900],
      [40, 0, 0, 0, 950],
    ]);
    expect(bestBy(curve.points, 39)).toEqual({ hard: 0, waiting: 1, medium: 0, soft: 900 });
  });

  test('is thinned to points spread over all orders of time, the first and the last among them', () => {
    const curve = new Curve();
    for (let step = 0; step < 10_000; step++) curve.add(step, progress(0, 3, 10_000 - step));

    const thinned = curve.thinned();

    expect(thinned.length).toBeLessThanOrEqual(41);
    expect(thinned[0]).toEqual([0, 0, 0, 0, 10_000]);
    expect(thinned.at(-1)).toEqual([9_999, 0, 0, 0, 1]);
    expect(thinned.filter(([milliseconds]) => milliseconds < 100).length).toBeGreaterThan(10);
  });
});

describe('the results file', () => {
  test('keeps rows of other runs and replaces that of the same run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'multaqa-bench-'));
    const file = join(folder, 'results.json');
    const row = { suite: 'cosplib', instance: 'N2OR', strict: false, threads: 2, seed: 1 };

    mergeResults(file, [
      { ...row, seconds: 5, score: 3 },
      { ...row, seconds: 10, score: 2 },
    ]);
    mergeResults(file, [{ ...row, seconds: 10, score: 1 }]);

    expect(readResults(file).map(({ seconds, score }) => [seconds, score])).toEqual([
      [5, 3],
      [10, 1],
    ]);
    expect(readResults(file)[0]).toMatchObject({
      commit: expect.any(String),
      measuredAt: expect.any(String),
      machine: { node: process.version },
    });
    rmSync(folder, { recursive: true });
  });
});
