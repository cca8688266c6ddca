import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { databaseAccount, isRoot, type Account } from '../../../src/platform/embedded-postgres/account.js';
import {
  locatePackage,
  prepareBinaries,
  type BinaryPackage,
} from '../../../src/platform/embedded-postgres/binaries.js';
import { reachableFolder } from '../../../src/platform/embedded-postgres/places.js';

let folder: string;
let dataDir: string;
let source: BinaryPackage;
let account: Account | undefined;
let lines: string[];

/** The package as npm leaves it where install scripts are blocked: without symbolic links. */
async function copyWithoutLinks(parent: string): Promise<BinaryPackage> {
  const original = await locatePackage();
  const copy = join(parent, 'package');
  await cp(original.folder, copy, {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
  return { folder: copy, version: original.version };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'multaqa-binaries-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'postgres');
  await mkdir(dataDir);
  account = await databaseAccount(join(folder, 'none'));
  lines = [];
  source = await copyWithoutLinks(folder);
});

afterEach(async () => {
  await promisify(execFile)('chmod', ['-R', 'u+rwX', folder]);
  await rm(folder, { recursive: true, force: true });
  await rm(reachableFolder(source.folder), { recursive: true, force: true });
});

const options = () => ({ dataDir, account, log: (line: string) => lines.push(line) });

describe("PostgreSQL's programs", () => {
  it('run in place after a blocked install script: the links are made', async () => {
    const binaries = await prepareBinaries(source, options());

    expect(binaries).toEqual({
      initdb: join(source.folder, 'native', 'bin', 'initdb'),
      postgres: join(source.folder, 'native', 'bin', 'postgres'),
      majorVersion: Number.parseInt(source.version, 10),
    });
    expect(lines).toEqual([]);
  });

  it('are copied, once, to where the account can run them when it cannot in place', async () => {
    // Root's account is another user: it cannot enter. An ordinary user cannot make the links.
    await chmod(isRoot() ? folder : join(source.folder, 'native', 'lib'), isRoot() ? 0o700 : 0o555);
    const parent = isRoot() ? reachableFolder(source.folder) : join(dataDir, 'programs');
    const copy = join(parent, `postgresql-${source.version}`);

    const first = await prepareBinaries(source, options());
    const second = await prepareBinaries(source, options());

    expect(first.postgres).toBe(join(copy, 'native', 'bin', 'postgres'));
    expect(second).toEqual(first);
    expect(lines).toEqual([`PostgreSQL's programs cannot be used in ${source.folder}: copying them to ${copy}.`]);
    expect(await readdir(parent)).toEqual([`postgresql-${source.version}`]);
  });
});
