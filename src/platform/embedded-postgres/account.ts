import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';

import { StartError } from './start-error.js';

/** The system account that runs PostgreSQL when Multaqa itself runs as root: PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_NAME = 'postgres';
const ROOT = 0;

export function isRoot(): boolean {
  return process.getuid?.() === ROOT;
}

function findAccount(name: string): Account | undefined {
  try {
    const read = (flag: '-u' | '-g') =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name, uid: read('-u'), gid: read('-g') };
  } catch {
    // `id` exits with 1 for an unknown name.
    return undefined;
  }
}

function makeAccount(name: string): void {
  try {
    const settings = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
    execFileSync('useradd', [...settings, '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  } catch {
    // No useradd here (some images) or no right to change the accounts: the caller falls back to `nobody`.
  }
}

/** The owner of the database folder when it exists and is not root's: the files inside are readable to it alone. */
async function folderOwner(dataDir: string): Promise<Account | undefined> {
  const folder = await stat(dataDir).catch(() => undefined);
  if (folder === undefined || folder.uid === ROOT) return undefined;
  return { name: `the owner of ${dataDir}`, uid: folder.uid, gid: folder.gid };
}

/**
 * Decides as whom PostgreSQL runs: undefined (as ourselves) unless we are root. As root: as whoever owns the database
 * folder already, else as `postgres`, which is made where it is missing, else as `nobody`.
 * @throws {StartError} when we are root and there is no such account.
 */
export async function databaseAccount(dataDir: string): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const known = (await folderOwner(dataDir)) ?? findAccount(ACCOUNT_NAME);
  if (known) return known;
  makeAccount(ACCOUNT_NAME);
  const account = findAccount(ACCOUNT_NAME) ?? findAccount('nobody');
  if (account) return account;
  throw new StartError('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.');
}
