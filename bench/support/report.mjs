import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What the figures were measured on. */
export function machine() {
  return {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}

export function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

/** Prints rows as one table and writes them with machine and commit. */
export function report(name, rows) {
  console.table(rows);
  const file = fileURLToPath(new URL(`../results/${name}.json`, import.meta.url));
  writeFileSync(
    file,
    `${JSON.stringify({ name, measuredAt: new Date().toISOString(), commit: commit(), machine: machine(), rows }, null, 2)}\n`,
  );
  console.log(`Wrote bench/results/${name}.json`);
}
