// The committed results: one row for each suite, instance, variant, time limit and number of threads. Rows measured again
// replace their older ones, so that a part of the suites can be measured at a time; each row says when, where, of what.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commit, machine } from '../support/report.mjs';

const IDENTITY = ['kind', 'suite', 'instance', 'strict', 'seconds', 'ofRunOf', 'threads', 'seed', 'disruptions'];

const identityOf = (row) => IDENTITY.map((name) => row[name] ?? '').join('|');

/** Writes rows into a results file, stamped with commit, machine and time. */
export function mergeResults(file, rows) {
  const stamp = { measuredAt: new Date().toISOString(), commit: commit(), machine: machine() };
  const fresh = rows.map((row) => ({ ...row, ...stamp }));
  const replaced = new Set(fresh.map(identityOf));
  const kept = readResults(file).filter((row) => !replaced.has(identityOf(row)));
  const all = [...kept, ...fresh].sort(byIdentity);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{ "name": "scheduling", "rows": [\n${all.map((row) => JSON.stringify(row)).join(',\n')}\n] }\n`);
}

/** Rows of a results file; none where there is no such file. */
export function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).rows : [];
}

function byIdentity(a, b) {
  const name = IDENTITY.find((part) => (a[part] ?? '') !== (b[part] ?? ''));
  if (name === undefined) return 0;
  return (a[name] ?? '') < (b[name] ?? '') ? -1 : 1;
}
