// One instance, measured: a process for each time limit, its agenda written down, read back and scored again.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { agendaFile, readAgenda } from './agenda-files.mjs';
import { agreement, costOnly } from './agreement.mjs';
import { bestBy } from './curve.mjs';

const RUN = fileURLToPath(new URL('./run-once.mjs', import.meta.url));

/** Rows of one instance: one for each time limit. */
export async function* measureInstance(suite, instance, options) {
  const limits = (options.seconds ?? suite.seconds).toSorted((a, b) => a - b);
  const longest = limits.at(-1);
  const reference = await referenceOf(suite, instance, options);
  for (const seconds of options.together ? [longest] : limits) {
    const run = await runApart(suite, instance, options, seconds);
    const row = await rowOf(suite, { ...instance, reference }, options, seconds, run);
    if (options.together) yield* limits.slice(0, -1).map((limit) => earlierRow(row, limit));
    yield row;
  }
}

/** The cost to compare with: the best known, or that of the programme as it was held, rule by rule. */
async function referenceOf(suite, { path, reference, strictReference }, { strict }) {
  if (strict) return strictReference ?? null;
  if (typeof reference === 'number') return reference;
  const { held } = await suite.load(path, { strict });
  return held === undefined ? null : costOnly(await suite.validate(path, held, { strict }));
}

/** Runs one search in a process of its own, so that memory and the first result are those of a cold start. */
function runApart(suite, { id, path }, { strict, threads, seed }, seconds) {
  const file = agendaFile(suite.name, { id, strict, seconds, seed });
  const task = { suite: suite.name, path, strict, threads, seed, seconds, file };
  return new Promise((resolve, reject) => {
    const child = fork(RUN, [JSON.stringify(task)]);
    let answer = null;
    child.on('message', (message) => (answer = message));
    child.on('exit', (code) => {
      if (answer !== null && code === 0) resolve({ ...answer, file });
      else reject(new Error(`The search of ${suite.name} ${id} ended without a result (exit code ${code}).`));
    });
  });
}

async function rowOf(suite, instance, options, seconds, run) {
  const { strict, threads, seed } = options;
  const checked = await suite.validate(instance.path, readAgenda(run.file), { strict });
  return {
    suite: suite.name,
    instance: instance.id,
    strict,
    seconds,
    threads,
    seed,
    reference: instance.reference,
    sessions: run.sessions,
    score: run.score,
    placed: run.placed,
    total: run.total,
    proof: run.proof,
    ...agreement(suite, { score: run.score, waiting: run.total - run.placed }, checked, { strict }),
    lowerBound: run.lowerBound,
    iterations: run.iterations,
    movesPerSecondPerThread: run.movesPerSecond === null ? null : Math.round(run.movesPerSecond / threads),
    firstFeasibleMs: run.firstFeasibleMs,
    wallMs: run.wallMs,
    cpuShare: Math.round((100 * run.cpuMs) / (run.wallMs * threads)) / 100,
    peakMiB: run.peakMiB,
    curve: run.curve,
  };
}

/** What stood after a shorter time in a longer run. Its agenda is gone, so only the last one is validated. */
function earlierRow(row, seconds) {
  const { hard, medium, soft, waiting } = bestBy(row.curve, seconds * 1000);
  const { said: _said, checked: _checked, checkedAs: _checkedAs, ...rest } = row;
  return {
    ...rest,
    seconds,
    ofRunOf: row.seconds,
    score: { hard, medium, soft },
    placed: row.total - waiting,
    agrees: null,
    curve: [],
  };
}
