import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { DATABASE_USER, reason, type Cluster } from './cluster.js';
import { processIdentity, spawnOptions, type RunningProcess } from './processes.js';
import { StartError, systemCode, withFolder } from './start-error.js';

const HOST = '127.0.0.1';
const POLL_MILLISECONDS = 25;
const START_ATTEMPTS = 5;
const RETRY_MILLISECONDS = 500;

/** Enough for any machine's crash recovery of a small database; the wait ends at once when the server does. */
const READY_WITHIN_MILLISECONDS = 300_000;

/** Reasons that pass by themselves: the free port was taken meanwhile, or a killed server's children still end. */
const PASSING_PROBLEM = /Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory block/;

const SETTINGS = [
  `listen_addresses=${HOST}`,
  // No socket files: they would clash in /tmp, and a deep folder's path is too long for one.
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  // Refused statements are the application's to log; the server's own file stays short.
  'log_min_messages=log',
  'log_checkpoints=off',
];

/** Three times as fast for tests; after a power failure the data would be lost. */
const HASTY_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface ServerOptions {
  readonly folder: string;
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly isDurable: boolean;
}

export interface Server {
  readonly process: RunningProcess;
  readonly port: number;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, HOST, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
  return address.port;
}

/**
 * Starts the server on a free port of 127.0.0.1 and waits until it answers.
 * @throws {StartError} with PostgreSQL's own reason when it does not start.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = await spawnServer(port, options);
    if (await becomesReady(child, port, options.cluster.password)) return { process: runningProcess(child), port };
    const output = await readFile(logFile(options.folder), 'utf8');
    if (attempt === START_ATTEMPTS || !PASSING_PROBLEM.test(output)) {
      throw new StartError(`The database in ${options.folder} does not start: ${reason(output)}`);
    }
    await delay(RETRY_MILLISECONDS);
  }
}

const logFile = (folder: string) => join(folder, 'postgres.log');

async function spawnServer(port: number, options: ServerOptions): Promise<ChildProcess> {
  // Made anew rather than opened: the last one may be another user's, and root must not write through a planted link.
  await rm(logFile(options.folder), { force: true });
  const log = await withFolder(options.folder, () => open(logFile(options.folder), 'wx', 0o600));
  try {
    const settings = [...SETTINGS, ...(options.isDurable ? [] : HASTY_SETTINGS)].flatMap((setting) => ['-c', setting]);
    const child = spawn(options.binaries.postgres, ['-D', options.cluster.directory, '-p', String(port), ...settings], {
      ...spawnOptions(options.account),
      stdio: ['ignore', log.fd, log.fd],
      // Its own session: Ctrl-C in the terminal reaches us only, and we stop the server when everything else is done.
      detached: true,
    });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    // The server must not keep a program alive that has nothing else to do.
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

function runningProcess(child: ChildProcess): RunningProcess {
  if (child.pid === undefined) throw new Error('A spawned process has no id.');
  return { pid: child.pid, identity: processIdentity(child.pid) };
}

/** Waits until the server takes a connection; false when it ends instead. */
async function becomesReady(child: ChildProcess, port: number, password: string): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN_MILLISECONDS;
  try {
    while (child.exitCode === null && child.signalCode === null) {
      if (await answers(port, password)) return true;
      if (performance.now() > deadline) throw new StartError('The database server did not answer in time.');
      await delay(POLL_MILLISECONDS);
    }
    return false;
  } catch (error) {
    child.kill('SIGINT');
    throw error;
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ host: HOST, port, user: DATABASE_USER, password, database: 'postgres' });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Not listening yet, or (57P03) still starting up.
    if (['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(systemCode(error) ?? '')) return false;
    if (systemCode(error) === '28P01') {
      throw new StartError(
        'The database refuses the password in its folder: put the file "password" back from a copy.',
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

/** The address of a database on this server, with the password. */
export function serverUrl(port: number, password: string, database: string): string {
  return `postgresql://${DATABASE_USER}:${password}@${HOST}:${port}/${database}`;
}
