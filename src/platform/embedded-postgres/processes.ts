import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

import type { Account } from './account.js';
import { systemCode } from './start-error.js';

/** Programs are run without the language and PG* settings of the shell, so that they behave the same everywhere. */
function programEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}

/** How every program of the database is spawned: as the given account, in a folder that any account can enter. */
export function spawnOptions(account: Account | undefined) {
  return { ...(account && { uid: account.uid, gid: account.gid }), cwd: '/', env: programEnvironment() };
}

export interface ProgramResult {
  readonly exitCode: number | null;
  /** What the program wrote to its standard error, trimmed. */
  readonly errorOutput: string;
}

/** Runs a program to its end. Rejects only when it cannot be spawned (ENOENT, EACCES, EPERM). */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  account: Account | undefined,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      ...spawnOptions(account),
      stdio: ['ignore', 'ignore', 'pipe'],
      // Its own process group: Ctrl-C in the terminal must not cut it off half-way.
      detached: true,
    });
    let errorOutput = '';
    child.stderr.on('data', (chunk: Buffer) => (errorOutput += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, errorOutput: errorOutput.trim() }));
  });
}

/** One run of a process: the system gives its id to another process some time after it ended. */
export interface RunningProcess {
  readonly pid: number;
  readonly identity: string | undefined;
}

/** Whether this very run of a process is still alive. */
export function isAlive({ pid, identity }: RunningProcess): boolean {
  return pid > 0 && identity !== undefined && processIdentity(pid) === identity;
}

/**
 * Something that tells this run of a process from any other that had or will have the same id, or undefined when no
 * such process is alive. A process that was killed but not yet collected by its parent counts as dead.
 */
export function processIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? linuxIdentity(pid) : psField(pid, 'lstart');
}

function linuxIdentity(pid: number): string | undefined {
  const statLine = readProcFile(`/proc/${pid}/stat`);
  if (statLine === undefined) return undefined;
  // The name in parentheses may itself hold spaces and parentheses; the fields after it do not.
  const fields = statLine.slice(statLine.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  return `${readProcFile('/proc/sys/kernel/random/boot_id')?.trim()}:${startTicks}`;
}

/** The command line of a live process, its words separated by spaces; undefined when there is no such process. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return psField(pid, 'command');
  return readProcFile(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
}

function readProcFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // ESRCH: the process ended between opening and reading.
    if (['ENOENT', 'ESRCH'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

function psField(pid: number, field: 'lstart' | 'command'): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    // ps exits with 1 when there is no such process.
    return undefined;
  }
}
