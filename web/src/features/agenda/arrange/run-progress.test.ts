import { describe, expect, it } from 'vitest';
import { isBetter, isWorthSaying, NO_PROGRESS, type ProgressPoint, withEvent } from './run-progress.ts';

function point(part: Partial<ProgressPoint>): ProgressPoint {
  return { atMs: 0, score: { hard: 0, medium: 0, soft: 0 }, placed: 10, total: 10, secondsLeft: 5, ...part };
}

describe('progress of a search', () => {
  it('waits until the search has its turn', () => {
    const waiting = withEvent(NO_PROGRESS, { state: 'queued' }, 0);
    expect(waiting).toEqual({ isQueued: true, points: [], movesPerSecond: null });
  });

  it('collects what came', () => {
    const { atMs: _, ...said } = point({ placed: 4 });
    const progress = withEvent(NO_PROGRESS, { state: 'running', ...said, movesPerSecond: 900 }, 300);
    expect(progress.isQueued).toBe(false);
    expect(progress.movesPerSecond).toBe(900);
    expect(progress.points).toEqual([point({ placed: 4, atMs: 300 })]);
  });

  it('stays short, with the first and the newest point', () => {
    let progress = NO_PROGRESS;
    for (let atMs = 0; atMs < 1_000; atMs += 1) {
      const { atMs: _, ...said } = point({});
      progress = withEvent(progress, { state: 'running', ...said }, atMs);
    }
    expect(progress.points.length).toBeLessThanOrEqual(120);
    expect(progress.points[0]?.atMs).toBe(0);
    expect(progress.points.at(-1)?.atMs).toBe(999);
  });
});

describe('which of two points is better', () => {
  it('goes by hard cost, then places, then the rest', () => {
    const agenda = point({ score: { hard: 0, medium: 50, soft: 900 } });
    expect(isBetter(agenda, point({ score: { hard: 1, medium: 0, soft: 0 } }))).toBe(true);
    expect(isBetter(agenda, point({ placed: 9 }))).toBe(true);
    expect(isBetter(agenda, point({ score: { hard: 0, medium: 51, soft: 0 } }))).toBe(true);
    expect(isBetter(agenda, point({ score: { hard: 0, medium: 50, soft: 899 } }))).toBe(false);
    expect(isBetter(agenda, agenda)).toBe(false);
  });
});

describe('what is said aloud', () => {
  const said = point({ placed: 5, atMs: 1_000 });

  it('begins with the first point', () => {
    expect(isWorthSaying(said, null)).toBe(true);
  });

  it('comes no more often than every few seconds, and only with something new', () => {
    expect(isWorthSaying(point({ atMs: 3_000 }), said)).toBe(false);
    expect(isWorthSaying(point({ atMs: 12_000 }), said)).toBe(true);
    expect(isWorthSaying({ ...said, atMs: 12_000 }, said)).toBe(false);
  });
});
