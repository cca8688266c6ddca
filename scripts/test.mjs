// Runs the tests: `npm test`, or `npm test -- path/to/file.spec.ts` and any other options of Jest.
// The tests of pages need a browser (scripts/browser.mjs), all that reach the server a PostgreSQL server: TEST_DATABASE_URL when it is set (its role must be allowed to create databases),
// else one started here for this run alone, in a temporary folder that is removed afterwards, also after Ctrl-C.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { constants, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { browserEnvironment } from './browser.mjs';
import { buildWeb } from './build-web.mjs';
import { build } from './build.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Set by the first signal that asks us to stop; later ones are ignored, so that tidying up is never cut short. */
let stopSignal;
let jest;

function stopOnSignals() {
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      stopSignal ??= signal;
      jest?.kill(signal);
    });
  }
}

/** Starts the database for this run, beside `folder`; with TEST_DATABASE_URL set there is nothing to start or stop. */
async function startDatabase(folder) {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => undefined };
  const { startEmbeddedPostgres } = await import('../dist/platform/embedded-postgres/index.js');
  return startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    database: 'postgres',
    isTemporary: true,
    log: (line) => console.error(line),
  });
}

/** Runs Jest in its own process and resolves to its exit code. */
function runJest(url, resultFile, browser) {
  const program = createRequire(import.meta.url).resolve('jest/bin/jest');
  const options = ['--json', `--outputFile=${resultFile}`, ...process.argv.slice(2)];
  jest = spawn(process.execPath, [program, ...options], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...browser,
      TEST_DATABASE_URL: url,
      NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--no-warnings'].filter(Boolean).join(' '),
    },
  });
  return new Promise((done, reject) => {
    jest.once('error', reject);
    jest.once('close', (code) => done(code ?? 1));
  });
}

/** The plain closing line; a file that could not even be loaded counts as one failure. */
async function closingLine(resultFile) {
  const result = JSON.parse(await readFile(resultFile, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  return `${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The client's own units, in a process of their own; only where no part of Jest's tests was asked for. */
function runWebUnits() {
  if (process.argv.length > 2) return Promise.resolve(0);
  const program = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--config', join(projectRoot, 'web/vitest.config.ts')];
  const run = spawn(process.execPath, [program, ...options], { cwd: projectRoot, stdio: 'inherit' });
  return new Promise((done, reject) => {
    run.once('error', reject);
    run.once('close', (code) => done(code ?? 1));
  });
}

async function runTests(folder) {
  await build();
  await buildWeb();
  const unitsCode = await runWebUnits();
  const browser = await browserEnvironment(folder);
  const database = await startDatabase(folder);
  try {
    if (stopSignal) return undefined;
    const resultFile = join(folder, 'results.json');
    const exitCode = await runJest(database.url, resultFile, browser);
    // There is no result after `--watch`, `--listTests` and the like, or when Jest was stopped.
    const line = await closingLine(resultFile).catch(() => undefined);
    if (line) console.log(`\n${line}`);
    return exitCode || unitsCode;
  } finally {
    await database.stop();
  }
}

stopOnSignals();
const folder = await mkdtemp(join(tmpdir(), 'multaqa-test-'));
// As root, PostgreSQL runs as another user, who must get to its data in here.
await chmod(folder, 0o711);
try {
  process.exitCode = await runTests(folder);
} catch (error) {
  console.error(error.name === 'StartError' ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (stopSignal) process.exitCode = 128 + constants.signals[stopSignal];
