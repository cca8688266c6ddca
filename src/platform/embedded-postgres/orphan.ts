import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { commandLine, isAlive, processIdentity, type RunningProcess } from './processes.js';
import { StartError, systemCode } from './start-error.js';

const POLL_MILLISECONDS = 20;

/** How long PostgreSQL may take to end in order before it is made to end at once (it then recovers at its next start). */
const ORDERLY_STOP_MILLISECONDS = 30_000;
const IMMEDIATE_STOP_MILLISECONDS = 10_000;

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function endsWithin(milliseconds: number, server: RunningProcess): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (isAlive(server)) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MILLISECONDS);
  }
  return true;
}

/** Sends a signal to a server unless it has ended already. */
export function signalServer(server: RunningProcess, signal: NodeJS.Signals): void {
  try {
    if (isAlive(server)) process.kill(server.pid, signal);
  } catch (error) {
    // It ended between the question and the signal.
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}

/**
 * Ends a PostgreSQL server: connections are closed and everything is written out (SIGINT); if that takes too long, at
 * once (SIGQUIT).
 * @throws {StartError} when the server does not even end then.
 */
export async function stopServer(server: RunningProcess): Promise<void> {
  signalServer(server, 'SIGINT');
  if (await endsWithin(ORDERLY_STOP_MILLISECONDS, server)) return;
  signalServer(server, 'SIGQUIT');
  if (await endsWithin(IMMEDIATE_STOP_MILLISECONDS, server)) return;
  throw new StartError(`The database server (process ${server.pid}) does not stop: stop it by hand.`);
}

/**
 * Stops the server that an earlier Multaqa left running in this directory when it was killed, and clears the way where
 * that server was killed too. To be called with the folder's lock held: then no live Multaqa owns that server.
 */
export async function stopOrphan(directory: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(directory, 'postmaster.pid');
  const content = await readIfPresent(pidFile);
  if (content === undefined) return;
  const pid = Number.parseInt(content, 10);
  const server = { pid, identity: processIdentity(pid) };
  if (isAlive(server) && commandLine(pid)?.includes(directory)) {
    log(`Stopping the database server (process ${pid}) that an earlier run left behind.`);
    return stopServer(server);
  }
  await forgetDeadServer(pidFile, content);
}

/**
 * PostgreSQL refuses to start while the process id in `postmaster.pid` exists, also when it is now another process's, or
 * that of a killed server which no parent collects. So the file gets the id of a process that has ended for certain;
 * the rest of it stays, by which PostgreSQL makes sure that no child of the killed server still works on the data.
 */
async function forgetDeadServer(pidFile: string, content: string): Promise<void> {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  await writeFile(pidFile, content.replace(/^-?\d+/, String(ended)));
}
