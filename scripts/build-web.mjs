// Builds the web client into dist-web/ with Vite. Does nothing when nothing that it is made of has changed since, or in a
// packaged installation, which has dist-web/ only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(projectRoot, 'dist-web', '.stamp');

/** What the client is made of. */
const SOURCES = ['web', 'locales', 'src/intervals', 'src/scheduling', 'package-lock.json', 'scripts/build-web.mjs'];
const IGNORED = /(^|\/)(\.generated|node_modules)(\/|$)|\.(spec|test)\.tsx?$/u;

async function filesBelow(path) {
  const full = join(projectRoot, path);
  if ((await stat(full)).isFile()) return [path];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
}

async function stampOf() {
  const files = (await Promise.all(SOURCES.map(filesBelow)))
    .flat()
    .filter((file) => !IGNORED.test(file))
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(projectRoot, file)))
      .update('\0');
  return hash.digest('hex');
}

/** In a process of its own: Vite makes NODE_ENV `production`, which would be news to the server that is about to start here. */
function runVite() {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--config', join(projectRoot, 'web/vite.config.ts'), '--logLevel', 'error'];
  const run = spawn(process.execPath, [vite, ...options], { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done, fail) => {
    run.once('error', fail);
    run.once('close', (code) => (code === 0 ? done() : fail(new Error(`Vite ended with code ${code}.`))));
  });
}

/** Brings dist-web/ up to date; resolves to whether anything was built. Throws where Vite is not installed or fails. */
export async function buildWeb() {
  if (!existsSync(join(projectRoot, 'web/vite.config.ts'))) return false;
  const stamp = await stampOf();
  if (stamp === (await readFile(stampFile, 'utf8').catch(() => ''))) return false;
  await runVite();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const startedAt = performance.now();
  try {
    const isBuilt = await buildWeb();
    const milliseconds = Math.round(performance.now() - startedAt);
    console.log(isBuilt ? `Built the web client in ${milliseconds} ms.` : 'dist-web/ is up to date.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
