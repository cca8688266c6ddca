import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import { startEmbeddedPostgres, StartError } from '../../../src/platform/embedded-postgres/index.js';
import { processIdentity } from '../../../src/platform/embedded-postgres/processes.js';

const PROGRAM = fileURLToPath(new URL('./start-database.mjs', import.meta.url));

let folder: string;
let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'multaqa-embedded-'));
  // As root, PostgreSQL runs as another user.
  await chmod(folder, 0o711);
  dataDir = join(folder, 'postgres');
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child, 'SIGINT');
  // A killed program leaves its server behind, which the next start in the same folder stops.
  await stopLeftServer();
  await rm(folder, { recursive: true, force: true });
});

async function stopLeftServer(): Promise<void> {
  const pid = await serverPid().catch(() => undefined);
  if (pid === undefined || processIdentity(pid) === undefined) return;
  const database = await startEmbeddedPostgres({ dataDir, log: ignore });
  await database.stop();
}

const ignore = (): void => undefined;

async function serverPid(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'data', 'postmaster.pid'), 'utf8'), 10);
}

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

interface Start {
  readonly child: ChildProcess;
  /** The database's address, or undefined when the program ended instead. */
  readonly url: string | undefined;
  readonly errorOutput: string;
}

/** Starts the database from a process of its own, and waits until it is up or the process has ended. */
async function startElsewhere(): Promise<Start> {
  const child = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  children.push(child);
  let errorOutput = '';
  child.stderr.on('data', (chunk: Buffer) => (errorOutput += chunk.toString('utf8')));
  const ended = once(child, 'close').then(() => undefined);
  const line = await Promise.race([once(createInterface(child.stdout), 'line').then(([text]) => String(text)), ended]);
  const url = line === undefined ? undefined : (JSON.parse(line) as { url: string }).url;
  return { child, url, errorOutput };
}

/** Sends a signal to the program and everything in its process group, as Ctrl-C in a terminal does, and waits for its end. */
async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, signal);
  await ended;
}

function urlOf(start: Start): string {
  if (start.url === undefined) throw new Error(`The database did not start: ${start.errorOutput}`);
  return start.url;
}

describe('the embedded database', () => {
  it('is made in UTF-8 with the built-in C.UTF-8 locale, and keeps its data over a restart', async () => {
    const first = await startEmbeddedPostgres({ dataDir, log: ignore });
    await query(first.url, `CREATE TABLE note AS SELECT 'فاطمة'::text AS body`);
    await first.stop();

    const second = await startEmbeddedPostgres({ dataDir, log: ignore });

    const [settings] = await query(
      second.url,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale, upper('é') AS upper,
              current_setting('TimeZone') AS zone, current_setting('fsync') AS fsync, body
       FROM pg_database, note WHERE datname = current_database()`,
    );
    await second.stop();
    expect(settings).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      upper: 'É',
      zone: 'UTC',
      fsync: 'on',
      body: 'فاطمة',
    });
  });

  it('refuses a connection without its password', async () => {
    const database = await startEmbeddedPostgres({ dataDir, log: ignore });
    const wrong = new URL(database.url);
    wrong.password = 'wrong';

    const attempt = query(wrong.href, 'SELECT 1');

    await expect(attempt).rejects.toMatchObject({ code: '28P01' });
    await database.stop();
  });

  it('removes a temporary database when it stops', async () => {
    const database = await startEmbeddedPostgres({ dataDir, log: ignore, isTemporary: true });
    const pid = await serverPid();

    await database.stop();

    await expect(readFile(join(database.dataDir, 'password'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(processIdentity(pid)).toBeUndefined();
  });
});

describe('a folder in use', () => {
  it('is refused in one line that names the process', async () => {
    const owner = await startElsewhere();

    const attempt = startEmbeddedPostgres({ dataDir, log: ignore });

    await expect(attempt).rejects.toEqual(
      new StartError(
        `Another Multaqa (process ${owner.child.pid}) is using the database in ${dataDir}: stop it first.`,
      ),
    );
    expect(await query(urlOf(owner), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('goes to exactly one of several that start at once', async () => {
    const starts = await Promise.all([startElsewhere(), startElsewhere(), startElsewhere()]);

    const winners = starts.filter((start) => start.url !== undefined);
    const refusals = starts.filter((start) => start.errorOutput.includes('is using the database in'));

    expect([winners.length, refusals.length]).toEqual([1, 2]);
  });
});

describe('after a kill', () => {
  it('of Multaqa alone, the server left behind is stopped and its data taken over', async () => {
    const killed = await startElsewhere();
    await query(urlOf(killed), 'CREATE TABLE note AS SELECT 42 AS body');
    const orphan = await serverPid();
    await kill(killed.child, 'SIGKILL');
    expect(processIdentity(orphan)).toBeDefined();
    const lines: string[] = [];

    const database = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });

    expect(lines).toEqual([`Stopping the database server (process ${orphan}) that an earlier run left behind.`]);
    expect(processIdentity(orphan)).toBeUndefined();
    expect(await query(database.url, 'SELECT body FROM note')).toEqual([{ body: 42 }]);
    await database.stop();
  });

  it('of everything, it recovers by itself', async () => {
    const killed = await startElsewhere();
    await query(urlOf(killed), 'CREATE TABLE note AS SELECT 42 AS body');
    process.kill(await serverPid(), 'SIGKILL');
    await kill(killed.child, 'SIGKILL');

    const database = await startEmbeddedPostgres({ dataDir, log: ignore });

    expect(await query(database.url, 'SELECT body FROM note')).toEqual([{ body: 42 }]);
    await database.stop();
  });

  it('of everything, it starts although the id of the dead server is now another process', async () => {
    const first = await startEmbeddedPostgres({ dataDir, log: ignore });
    const pidFile = join(dataDir, 'data', 'postmaster.pid');
    const content = await readFile(pidFile, 'utf8');
    await first.stop();
    await writeFile(pidFile, content.replace(/^\d+/, String(process.pid)));

    const second = await startEmbeddedPostgres({ dataDir, log: ignore });

    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('during the making of the database, it is made anew', async () => {
    await mkdir(join(dataDir, 'data.unfinished', 'base'), { recursive: true });

    const database = await startEmbeddedPostgres({ dataDir, log: ignore });

    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.stop();
  });
});

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('(%s to the whole process group) leaves no server behind', async (signal) => {
    const start = await startElsewhere();
    urlOf(start);
    const pid = await serverPid();

    await kill(start.child, signal);

    expect(processIdentity(pid)).toBeUndefined();
    expect(start.child.exitCode).toBe(0);
    expect(start.errorOutput).toBe('');
  });
});

describe('a start that cannot succeed', () => {
  it.each([
    [19, /was made by PostgreSQL 19; this Multaqa brings 18\. Start the newer Multaqa that made it\.$/],
    [17, /was made by PostgreSQL 17; this Multaqa brings 18\. With the older Multaqa run "npx multaqa backup FILE", /],
  ])('refuses data of PostgreSQL %d in one line', async (version, message) => {
    const first = await startEmbeddedPostgres({ dataDir, log: ignore });
    await first.stop();
    await writeFile(join(dataDir, 'data', 'PG_VERSION'), `${version}\n`);

    const attempt = startEmbeddedPostgres({ dataDir, log: ignore });

    const error = await attempt.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StartError);
    expect((error as StartError).message).toMatch(message);
  });

  it('refuses a folder that cannot be made in one line', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');

    const attempt = startEmbeddedPostgres({ dataDir: join(file, 'postgres'), log: ignore });

    await expect(attempt).rejects.toEqual(
      new StartError(`The database folder ${file} cannot be used: there is a file in its place.`),
    );
  });

  it('gives the folder free again, so that the next start may succeed', async () => {
    const first = await startEmbeddedPostgres({ dataDir, log: ignore });
    await first.stop();
    const versionFile = join(dataDir, 'data', 'PG_VERSION');
    await writeFile(versionFile, '17\n');
    await expect(startEmbeddedPostgres({ dataDir, log: ignore })).rejects.toBeInstanceOf(StartError);
    await writeFile(versionFile, '18\n');

    const database = await startEmbeddedPostgres({ dataDir, log: ignore });

    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.stop();
  });
});
