// Agendas that were found, one JSON file each, below var/ (not committed): what the validators read.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../var/bench/scheduling/', import.meta.url));

/** Where the agenda of a run stands. */
export function agendaFile(suite, { id, strict, seconds, seed }) {
  return join(FOLDER, suite, `${id}${strict ? '-strict' : ''}-${seconds}s-seed${seed}.json`);
}

/** Writes placements as they are. */
export function writeAgenda(file, placements) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `[\n${placements.map((placement) => JSON.stringify(placement)).join(',\n')}\n]\n`);
}

/** The agenda of a file: placements by session id. */
export function readAgenda(file) {
  return new Map(JSON.parse(readFileSync(file, 'utf8')).map((placement) => [placement.sessionId, placement]));
}

/** Files of agendas found for an instance before, whatever their time and seed. */
export function agendaFilesOf(suite, id) {
  const folder = join(FOLDER, suite);
  if (!existsSync(folder)) return [];
  const name = new RegExp(`^${RegExp.escape?.(id) ?? id.replace(/[^\w-]/g, '\\$&')}-[\\d.]+s-seed\\d+\\.json$`);
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));
}
