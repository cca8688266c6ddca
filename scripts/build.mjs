// Compiles src/**/*.ts to dist/ with SWC (settings: .swcrc) and copies every other file of src/ as it is.
// A file is compiled again only when its time of change differs from that of its output: each output carries the time of
// its source, and is written beside its place and moved there whole, so that builds running at once do no harm.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sourceRoot = join(projectRoot, 'src');
const outputRoot = join(projectRoot, 'dist');
const settingsFile = join(outputRoot, '.settings');

/** Times of files survive `utimes` to about a microsecond; anything closer than this many milliseconds is the same time. */
const SAME_TIME_MILLISECONDS = 1;

/** How many files are read, compiled and written at once. */
const FILES_AT_ONCE = 16;

/** Lists all files below a folder, as paths relative to it; empty when the folder is absent. */
async function filesBelow(folder) {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

const isTest = (file) => file.endsWith('.spec.ts');
const isCompiled = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');
const outputOf = (file) => (isCompiled(file) ? file.replace(/\.ts$/, '.js') : file);

/** What, beside the sources, decides the output: the settings, the compiler's version and this script. */
async function readSettings() {
  const compiler = createRequire(import.meta.url)('@swc/core/package.json').version;
  const [swcrc, script] = await Promise.all([
    readFile(join(projectRoot, '.swcrc'), 'utf8'),
    readFile(fileURLToPath(import.meta.url), 'utf8'),
  ]);
  return createHash('sha256').update([compiler, swcrc, script].join('\0')).digest('hex');
}

async function isCurrent(file, changedAt) {
  const output = await stat(join(outputRoot, outputOf(file))).catch(() => undefined);
  return output !== undefined && Math.abs(output.mtimeMs - changedAt) < SAME_TIME_MILLISECONDS;
}

async function writeOutput(file, content, { mtime }) {
  const target = join(outputRoot, outputOf(file));
  const unfinished = `${target}.${process.pid}.tmp`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(unfinished, content);
  await utimes(unfinished, mtime, mtime);
  await rename(unfinished, target);
}

async function buildFile(file, swc) {
  const source = join(sourceRoot, file);
  // The time is taken before the content: a change in between is seen by the next build.
  const times = await stat(source);
  if (!isCompiled(file)) return writeOutput(file, await readFile(source), times);
  const { code } = await swc.transform(await readFile(source, 'utf8'), {
    filename: source,
    sourceFileName: relative(dirname(join(outputRoot, file)), source),
    configFile: join(projectRoot, '.swcrc'),
  });
  return writeOutput(file, code, times);
}

async function filesToBuild(files, settingsChanged) {
  if (settingsChanged) return files;
  const current = await Promise.all(
    files.map(async (file) => isCurrent(file, (await stat(join(sourceRoot, file))).mtimeMs)),
  );
  return files.filter((_, index) => !current[index]);
}

/** Removes outputs whose source is gone, so that a deleted or renamed file cannot be imported any more. */
async function removeLeftovers(files) {
  const expected = new Set(files.map(outputOf));
  const leftovers = (await filesBelow(outputRoot)).filter(
    (file) => !expected.has(file) && file !== '.settings' && !file.endsWith('.tmp'),
  );
  await Promise.all(leftovers.map((file) => rm(join(outputRoot, file), { force: true })));
}

async function buildAll(files, swc) {
  const queue = [...files];
  const problems = [];
  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await buildFile(file, swc).catch((error) => {
        // A file deleted since it was listed is no problem: the next build no longer lists it.
        if (error.code !== 'ENOENT') problems.push(`src/${file}: ${error.message}`);
      });
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  if (problems.length > 0) throw new Error(`The build failed.\n${problems.join('\n')}`);
}

/**
 * Brings dist/ up to date with src/. Does nothing when it already is, or when there is no src/ (a packaged installation).
 * Resolves to the number of files compiled or copied; throws with one line for each file that could not be.
 */
export async function build() {
  const files = (await filesBelow(sourceRoot)).filter((file) => !isTest(file));
  if (files.length === 0) return 0;
  const settings = await readSettings();
  const settingsChanged = settings !== (await readFile(settingsFile, 'utf8').catch(() => ''));
  const outdated = await filesToBuild(files, settingsChanged);
  await removeLeftovers(files);
  if (outdated.length === 0) return 0;
  await buildAll(outdated, (await import('@swc/core')).default);
  if (settingsChanged) await writeFile(settingsFile, settings);
  return outdated.length;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const startedAt = performance.now();
  try {
    const count = await build();
    const milliseconds = Math.round(performance.now() - startedAt);
    console.log(count === 0 ? 'dist/ is up to date.' : `Built ${count} files in ${milliseconds} ms.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
