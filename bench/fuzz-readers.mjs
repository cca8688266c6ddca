// Damages files of every format that we read, and reads them: each must give a sound programme with findings or a refusal
// with a code, never an exception. `node bench/fuzz-readers.mjs --inputs 100000 --seed 1 --format icalendar`; an input
// depends on seed, format, index and the files that are there, so `--only 4711` reads one of them again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { report } from './support/report.mjs';
import { build } from '../scripts/build.mjs';

/** An input that takes this long without an answer is taken for endless. */
const HANGS_AFTER_MS = 120_000;
const WATCH_EVERY_MS = 5_000;
const SHOWN_FAILURES = 20;
/** Inputs that failed, to be read again alone. */
const FAILURES = fileURLToPath(new URL('../var/fuzz/', import.meta.url));

const OPTIONS = {
  inputs: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  format: { type: 'string' },
  only: { type: 'string' },
};

class Tally {
  rows = new Map();
  failures = [];
  count = 0;

  add({ index, format, name, size, code, milliseconds, failure }) {
    this.count += 1;
    const row = this.rows.get(format) ?? {
      inputs: 0,
      ok: 0,
      failed: 0,
      refused: {},
      milliseconds: 0,
      slowest: { ms: 0 },
    };
    this.rows.set(format, row);
    row.inputs += 1;
    row.milliseconds += milliseconds;
    if (code === 'ok') row.ok += 1;
    else row.refused[code] = (row.refused[code] ?? 0) + 1;
    if (milliseconds > row.slowest.ms) row.slowest = { ms: Math.round(milliseconds), index, name, bytes: size };
    if (!failure) return;
    row.failed += 1;
    this.fail(`input ${index} (${name}): ${failure.defects.join('; ')}`, index, failure.bytes);
  }

  fail(message, index, bytes) {
    this.failures.push(message);
    if (this.failures.length > SHOWN_FAILURES) return;
    console.error(message);
    mkdirSync(FAILURES, { recursive: true });
    if (bytes) writeFileSync(`${FAILURES}input-${index}`, bytes);
  }

  table() {
    return [...this.rows].toSorted().map(([format, { inputs, ok, failed, refused, milliseconds, slowest }]) => ({
      format,
      inputs,
      ok,
      refused: inputs - ok,
      failed,
      msEach: Math.round((milliseconds / inputs) * 100) / 100,
      slowestMs: slowest.ms,
      slowestInput: `${slowest.index} (${slowest.name}, ${slowest.bytes} bytes)`,
      refusals: Object.entries(refused)
        .toSorted(([, a], [, b]) => b - a)
        .map(([code, count]) => `${code} ${count}`)
        .join(', '),
    }));
  }
}

/** Settles when the thread has read its share; a thread that hangs is a failure, and is ended. */
function shareOf(tally, workerData) {
  const worker = new Worker(new URL('./support/fuzz-worker.mjs', import.meta.url), { workerData });
  let answeredAt = performance.now();
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (performance.now() - answeredAt < HANGS_AFTER_MS) return;
      tally.fail(`input ${Atomics.load(workerData.progress, workerData.first)} gave no answer`);
      void worker.terminate();
    }, WATCH_EVERY_MS);
    worker.on('message', (message) => {
      answeredAt = performance.now();
      tally.add(message);
    });
    worker.on('error', (error) => {
      tally.fail(`input ${Atomics.load(workerData.progress, workerData.first)} ended the thread: ${error.stack}`);
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

/** Reads the wanted inputs on all processors; the figures go to bench/results/fuzz-readers.json. */
export async function run(args = process.argv.slice(2)) {
  const { values } = parseArgs({ args, options: OPTIONS, strict: false });
  const seed = Number(values.seed);
  const only = values.only === undefined ? null : Number(values.only);
  const inputs = only === null ? Number(values.inputs) : only + 1;
  const threads = only === null ? availableParallelism() : 1;
  const progress = new Int32Array(new SharedArrayBuffer(4 * Math.max(threads, inputs)));
  const tally = new Tally();
  const startedAt = performance.now();
  const shares = Array.from({ length: threads }, (_, thread) =>
    shareOf(tally, { seed, first: only ?? thread, step: threads, inputs, format: values.format ?? null, progress }),
  );
  await Promise.all(shares);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const rows = tally.table();
  if (only === null && !values.format) report('fuzz-readers', rows);
  else console.table(rows);
  console.log(
    `${tally.count} inputs of seed ${seed} in ${seconds} s on ${threads} threads: ${tally.failures.length} failures.`,
  );
  if (tally.failures.length > 0 || tally.count !== (only === null ? inputs : 1)) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build();
  await run();
}
