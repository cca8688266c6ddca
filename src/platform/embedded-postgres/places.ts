import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Account } from './account.js';
import { runProgram } from './processes.js';
import { StartError, systemCode, withFolder } from './start-error.js';

/** Where root puts what the database's account cannot reach in the checkout. */
const REACHABLE_ROOT = '/var/lib';

/** A folder that every account can reach, one for each original path. */
export function reachableFolder(original: string): string {
  return join(REACHABLE_ROOT, `multaqa-${createHash('sha256').update(original).digest('hex').slice(0, 12)}`);
}

/** Whether the account can enter the folders above a path; asked of the system itself by a process run as that account. */
export async function canReach(path: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  const { exitCode } = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', path], account).catch((error: unknown) => {
    throw new StartError(`Cannot run a program as ${account.name} (${systemCode(error)}): start as another user.`, {
      cause: error,
    });
  });
  return exitCode === 0;
}

export async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/**
 * Makes the folder that holds the database, readable to its account alone, and returns its path: the wanted one, or one
 * under /var/lib when we are root and the account that runs PostgreSQL cannot reach the wanted one.
 * @throws {StartError} when the folder cannot be made, belongs to someone else, or has become unreachable with data in it.
 */
export async function prepareDataFolder(
  wanted: string,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<string> {
  await makeFolder(dirname(wanted));
  const reachable = join(reachableFolder(wanted), 'postgres');
  const isAtReachable = account !== undefined && !(await exists(wanted)) && (await exists(reachable));
  if (!isAtReachable && (await canReach(dirname(wanted), account))) return ownFolder(wanted, account);
  // An empty database in another place would look as if everything had been lost.
  if (await exists(wanted)) {
    throw new StartError(`The database in ${wanted} cannot be reached by ${account?.name}: open the folders above it.`);
  }
  log(`The database is kept in ${reachable}: user ${account?.name}, who runs it, could not reach ${wanted}.`);
  await makeFolder(dirname(reachable));
  return ownFolder(reachable, account);
}

async function makeFolder(folder: string): Promise<void> {
  await withFolder(folder, () => mkdir(folder, { recursive: true }));
}

async function ownFolder(folder: string, account: Account | undefined): Promise<string> {
  await withFolder(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
  if (account) {
    await withFolder(folder, () => chown(folder, account.uid, account.gid));
    await chmod(folder, 0o700);
    return folder;
  }
  const owner = (await stat(folder)).uid;
  if (process.getuid && owner !== process.getuid()) {
    throw new StartError(
      `The database folder ${folder} belongs to another user (id ${owner}): start Multaqa as the user who started it before.`,
    );
  }
  return folder;
}
