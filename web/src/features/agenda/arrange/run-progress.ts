// How far a search is, point by point, and when that is worth saying aloud. Pure.

export interface Score {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}

/** What a progress event says. Everything but the state is missing while the search waits for its turn. */
export interface ProgressEvent {
  readonly state: string;
  readonly score?: Score;
  readonly placed?: number;
  readonly total?: number;
  readonly secondsLeft?: number;
  readonly movesPerSecond?: number | null;
}

export interface ProgressPoint {
  readonly atMs: number;
  readonly score: Score;
  readonly placed: number;
  readonly total: number;
  readonly secondsLeft: number;
}

export interface Progress {
  readonly isQueued: boolean;
  /** Oldest first, thinned out; the last one is the newest. */
  readonly points: readonly ProgressPoint[];
  readonly movesPerSecond: number | null;
}

export const NO_PROGRESS: Progress = { isQueued: true, points: [], movesPerSecond: null };

const MOST_POINTS = 120;

/** Takes an event that came at `atMs`, in milliseconds of any clock that only goes forward. */
export function withEvent(progress: Progress, event: ProgressEvent, atMs: number): Progress {
  const { score, placed, total, secondsLeft, movesPerSecond = null, state } = event;
  const isQueued = state.toLowerCase() === 'queued';
  if (!score || placed === undefined || total === undefined || secondsLeft === undefined)
    return { ...progress, isQueued };
  const points = [...progress.points, { atMs, score, placed, total, secondsLeft }];
  return { isQueued, movesPerSecond, points: points.length > MOST_POINTS ? thinned(points) : points };
}

/** Every second point, the first and the newest among them. */
function thinned(points: readonly ProgressPoint[]): readonly ProgressPoint[] {
  return points.filter((_, index) => index % 2 === 0 || index === points.length - 1);
}

/** Better by level: hard, then sessions without a place, then medium, then soft. */
export function isBetter(one: ProgressPoint, other: ProgressPoint): boolean {
  const rank = ({ score, placed, total }: ProgressPoint): readonly number[] => [
    score.hard,
    total - placed,
    score.medium,
    score.soft,
  ];
  const [first, second] = [rank(one), rank(other)];
  const differs = first.findIndex((value, index) => value !== second[index]);
  return differs >= 0 && (first[differs] ?? 0) < (second[differs] ?? 0);
}

const SPOKEN_EVERY_MS = 8_000;

/** Whether the newest point is worth saying: something got better since it was last said, and that was long enough ago. */
export function isWorthSaying(newest: ProgressPoint, lastSaid: ProgressPoint | null): boolean {
  if (!lastSaid) return true;
  return newest.atMs - lastSaid.atMs >= SPOKEN_EVERY_MS && isBetter(newest, lastSaid);
}
