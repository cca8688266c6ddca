// One search in a process of its own; told what to do by its argument, answers by a message.
import { arrangeInThreads } from '../../dist/modules/agenda/arrange/portfolio.js';
import { writeAgenda } from './agenda-files.mjs';
import { Curve } from './curve.mjs';
import { suiteCalled } from './suites.mjs';

const KIBIBYTES_PER_MEBIBYTE = 1024;
const MICROSECONDS_PER_MILLISECOND = 1000;

const task = JSON.parse(process.argv[2]);
const suite = await suiteCalled(task.suite);
const { problem, start, options = {} } = await suite.load(task.path, { strict: task.strict });
const curve = new Curve();
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
const search = arrangeInThreads({
  problem,
  start: [...start.values()],
  options: {
    scope: problem.sessions.map(({ id }) => id),
    keep: 'nothing',
    ...options,
    seed: task.seed,
    budgetMs: task.seconds * 1000,
  },
  threads: task.threads,
  onProgress: (progress) => curve.add(performance.now() - startedAt, progress),
});
const { placements, score, unplaced, proof, lowerBound, iterations, movesPerSecond, firstFeasibleMs } =
  await search.outcome;
const wallMs = Math.round(performance.now() - startedAt);
const { user, system } = process.cpuUsage(cpuBefore);
const total = placements.length + unplaced.length;
curve.add(wallMs, { score, placed: placements.length, total });
writeAgenda(task.file, placements);
process.send({
  sessions: problem.sessions.length,
  score,
  placed: placements.length,
  total,
  proof,
  lowerBound,
  iterations,
  movesPerSecond,
  firstFeasibleMs: firstFeasibleMs === null ? null : Math.round(firstFeasibleMs),
  wallMs,
  cpuMs: Math.round((user + system) / MICROSECONDS_PER_MILLISECOND),
  peakMiB: Math.round(process.resourceUsage().maxRSS / KIBIBYTES_PER_MEBIBYTE),
  curve: curve.thinned(),
});
process.disconnect();
