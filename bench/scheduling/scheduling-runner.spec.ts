// The measurement itself, on instances of seconds: that it searches, writes, checks and keeps what it says it does. On two
// small invented instances always; on the smallest of each suite where the shared data folder is present.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const RUNNER = fileURLToPath(new URL('../scheduling.mjs', import.meta.url));
const SAMPLES = fileURLToPath(new URL('./samples/', import.meta.url));
const SCHEDULES = fileURLToPath(new URL('../../test/fixtures/schedules/', import.meta.url));
const SHARED_DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
/** The smallest instance of each suite. */
const SMALLEST: [string, string, string][] = [
  ['18talks-6timeslots-5rooms.json', 'timefold', join(SHARED_DATA, 'conference-scheduling/timefold')],
  ['N2OR.json', 'cosplib', join(SHARED_DATA, 'conference-scheduling/cosplib')],
  ['pyconfr2025.schedule.json', 'programmes', join(SHARED_DATA, 'schedules')],
];
/** Without that folder the same is asked of a programme of our own. */
const OWN: [string, string, string][] = [['frab.xml', 'programmes', SCHEDULES]];

interface Row {
  readonly score: { readonly hard: number; readonly medium: number; readonly soft: number };
  readonly placed: number;
  readonly total: number;
  readonly agrees: boolean | null;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'multaqa-bench-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Measures one instance file for so long; answers the only row written, and the exit code. */
async function measure(
  suite: string,
  path: string,
  seconds: number,
  threads: number,
): Promise<{ row: Row; code: number }> {
  const out = join(folder, `${suite}.json`);
  const options = { '--suite': suite, '--path': path, '--seconds': seconds, '--threads': threads, '--out': out };
  const argv = Object.entries(options).flat().map(String);
  const code = await new Promise<number>((resolve) => {
    execFile(process.execPath, [RUNNER, ...argv], (error) => resolve(error === null ? 0 : Number(error.code)));
  });
  const { rows } = JSON.parse(readFileSync(out, 'utf8')) as { readonly rows: readonly Row[] };
  rmSync(out);
  expect(rows).toHaveLength(1);
  return { row: rows[0] as Row, code };
}

describe('bench:scheduling', () => {
  test('finds the best agenda of six talks in slots, which the validator confirms', async () => {
    const { row, code } = await measure('timefold', join(SAMPLES, 'talks-in-slots.json'), 0.5, 1);

    // All 720 ways to place the talks were scored once with the validator: none costs less.
    expect(row).toMatchObject({ score: { hard: 0, medium: 0, soft: 9060 }, placed: 6, total: 6, agrees: true });
    expect(code).toBe(0);
  }, 30_000);

  test('arranges three tracks in blocks on two threads, which the validator confirms', async () => {
    const { row, code } = await measure('cosplib', join(SAMPLES, 'tracks-in-blocks.json'), 0.5, 2);

    expect(row).toMatchObject({ score: { hard: 0, medium: 0 }, placed: 10, total: 10, agrees: true });
    expect(code).toBe(0);
  }, 30_000);

  test.each(existsSync(SHARED_DATA) ? SMALLEST : OWN)(
    'places every session of %s without breaking a hard rule',
    async (file, suite, folderOfFile) => {
      const { row, code } = await measure(suite, join(folderOfFile, file), 1, 2);

      expect(row).toMatchObject({ agrees: true, score: { hard: 0 } });
      expect(row.placed).toBe(row.total);
      expect(code).toBe(0);
    },
    30_000,
  );
});
