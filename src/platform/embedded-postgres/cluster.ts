import { randomBytes } from 'node:crypto';
import { lchown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { exists } from './places.js';
import { runProgram } from './processes.js';
import { StartError, withFolder } from './start-error.js';

/** The one role of the database, its superuser. */
export const DATABASE_USER = 'multaqa';

const PASSWORD_BYTES = 24;

/** An initialised database directory ("cluster" in PostgreSQL's words) and the password of its one role. */
export interface Cluster {
  readonly directory: string;
  readonly password: string;
}

interface ClusterOptions {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  /** Skips waiting for the disk: for tests, whose data nobody misses after a power failure. */
  readonly isDurable: boolean;
}

/**
 * Opens the cluster in a folder, making it on first use.
 * @throws {StartError} when it was made by another major version of PostgreSQL, or cannot be made.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const directory = join(options.folder, 'data');
  const passwordFile = join(options.folder, 'password');
  if (await exists(directory)) {
    await refuseOtherVersion(directory, options);
    return { directory, password: await readPassword(passwordFile) };
  }
  return withFolder(options.folder, () => createCluster(directory, passwordFile, options));
}

async function refuseOtherVersion(directory: string, { folder, binaries }: ClusterOptions): Promise<void> {
  const found = Number.parseInt(await readFile(join(directory, 'PG_VERSION'), 'utf8'), 10);
  if (found === binaries.majorVersion) return;
  const difference = `The database in ${folder} was made by PostgreSQL ${found}; this Multaqa brings ${binaries.majorVersion}.`;
  if (found > binaries.majorVersion) throw new StartError(`${difference} Start the newer Multaqa that made it.`);
  throw new StartError(
    `${difference} With the older Multaqa run "npx multaqa backup FILE", move the folder away, then with this one "npx multaqa restore FILE".`,
  );
}

async function readPassword(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new StartError(`The database's password cannot be read from ${file}: put the file back from a copy.`, {
      cause: error,
    });
  }
}

/** Makes the cluster under another name first, so that one cut off half-way is never taken for a whole one. */
async function createCluster(directory: string, passwordFile: string, options: ClusterOptions): Promise<Cluster> {
  const unfinished = `${directory}.unfinished`;
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  await mkdir(unfinished, { mode: 0o700 });
  if (options.account) {
    // initdb runs as the account, and reads the one and fills the other.
    await lchown(passwordFile, options.account.uid, options.account.gid);
    await lchown(unfinished, options.account.uid, options.account.gid);
  }
  await runInitdb(unfinished, passwordFile, options);
  await rename(unfinished, directory);
  return { directory, password };
}

async function runInitdb(directory: string, passwordFile: string, options: ClusterOptions): Promise<void> {
  const { exitCode, errorOutput } = await runProgram(
    options.binaries.initdb,
    [
      `--pgdata=${directory}`,
      `--username=${DATABASE_USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // Without these the database's encoding would follow LANG, and be SQL_ASCII where that is unset.
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(options.isDurable ? [] : ['--no-sync']),
    ],
    options.account,
  );
  if (exitCode !== 0)
    throw new StartError(`The database could not be made in ${options.folder}: ${reason(errorOutput)}`);
}

/** The line in which a PostgreSQL program first says what is wrong; failing that, its last line. */
export function reason(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const problem = lines.find((line) => /(error|FATAL|PANIC):/.test(line)) ?? lines.at(-1);
  return problem?.replace(/^.*?(error|FATAL|PANIC): +/, '') || 'it gave no reason.';
}
