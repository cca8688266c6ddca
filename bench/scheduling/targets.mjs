// What the scheduler is asked to reach, so that a miss is seen at once and by how much. Costs: lower is better.

/** Evaluated moves per second and thread, by suite, up to so many sessions. */
const SPEEDS = {
  cosplib: [
    [40, 3_000_000],
    [330, 2_000_000],
    [Infinity, 1_000_000],
  ],
  timefold: [
    [40, 3_000_000],
    [110, 1_500_000],
    [Infinity, 400_000],
  ],
  programmes: [],
};

/** Timefold's instances: [instance, seconds, threads, cost]. The first is 0.942 of its own threshold for 5 s, 806,745. */
const TIMEFOLD = [
  ['72talks-12timeslots-10rooms', 5, 1, 760_000],
  ['72talks-12timeslots-10rooms', 60, 2, 756_465],
  ['216talks-18timeslots-20rooms', 60, 2, 8_351_535],
];

/** Strict mode has to reach the proven optimum by then. */
const STRICT_SECONDS = 20;

/** The most that a run may cost once nothing hard is broken; null where nothing is asked. */
export function costTarget({ suite, instance, strict, seconds, threads, reference }) {
  if (suite === 'timefold')
    return TIMEFOLD.find((row) => [instance, seconds, threads].every((v, i) => v === row[i]))?.[3] ?? null;
  if (suite !== 'cosplib' || typeof reference !== 'number') return null;
  if (strict) return seconds >= STRICT_SECONDS ? reference : null;
  if (seconds >= 60) return reference;
  return seconds >= 10 ? Math.floor(1.1 * reference + 5) : null;
}

/** Moves per second and thread; null where nothing is asked. */
export function speedTarget({ suite, sessions }) {
  return SPEEDS[suite].find(([most]) => sessions <= most)?.[1] ?? null;
}

/** Milliseconds to the first agenda that breaks nothing hard. */
export function firstFeasibleTarget({ sessions }) {
  if (sessions <= 300) return 50;
  return sessions <= 1_500 ? 500 : null;
}
