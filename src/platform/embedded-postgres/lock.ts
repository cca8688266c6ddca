import { link, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isAlive, processIdentity, type RunningProcess } from './processes.js';
import { StartError, systemCode } from './start-error.js';

export interface Lock {
  release(): Promise<void>;
}

const LOCK_NAME = /^lock\.(\d+)$/;
const RELEASED: RunningProcess = { pid: 0, identity: undefined };

async function lockNumbers(folder: string): Promise<readonly number[]> {
  const numbers = (await readdir(folder)).map((name) => Number(LOCK_NAME.exec(name)?.[1] ?? 0));
  return numbers.filter((number) => number > 0).sort((a, b) => b - a);
}

async function readOwner(file: string): Promise<RunningProcess> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as RunningProcess;
  } catch (error) {
    // Removed since it was listed, by the holder of a higher number: the attempt to take the next number will tell.
    if (systemCode(error) === 'ENOENT') return RELEASED;
    throw error;
  }
}

/** Writes a file beside its place, to be put there whole: nobody reads it half written. */
async function writeDraft(file: string, owner: RunningProcess): Promise<string> {
  const draft = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  await writeFile(draft, JSON.stringify(owner), { flag: 'wx' });
  return draft;
}

/** Makes the lock, or tells by false that another process was first. */
async function createLock(file: string, owner: RunningProcess): Promise<boolean> {
  const draft = await writeDraft(file, owner);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Takes the folder for this process. Locks are numbered and the highest counts: whoever finds its owner dead creates the
 * next number, which only one of several can, and numbers are never used again. (Removing a dead owner's lock and
 * creating it anew would let two processes that start at once remove each other's.)
 * @throws {StartError} when another live process, or this one, holds the folder.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const [highest = 0] = await lockNumbers(folder);
  const owner = highest === 0 ? RELEASED : await readOwner(join(folder, `lock.${highest}`));
  if (isAlive(owner)) throw inUse(folder, owner);
  const mine = highest + 1;
  const file = join(folder, `lock.${mine}`);
  const isMine = await createLock(file, { pid: process.pid, identity: processIdentity(process.pid) });
  if (!isMine) throw inUse(folder, await readOwner(file));
  await removeLower(folder, mine);
  return { release: async () => rename(await writeDraft(file, RELEASED), file) };
}

async function removeLower(folder: string, mine: number): Promise<void> {
  const lower = (await lockNumbers(folder)).filter((number) => number < mine);
  await Promise.all(lower.map((number) => rm(join(folder, `lock.${number}`), { force: true })));
}

function inUse(folder: string, owner: RunningProcess): StartError {
  return new StartError(`Another Multaqa (process ${owner.pid}) is using the database in ${folder}: stop it first.`);
}
