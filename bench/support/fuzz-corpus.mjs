// The files that the fuzz run damages: real ones of the shared data folder where it is present, and the project's fixtures.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePeopleCsv } from '../../dist/modules/interchange/formats/csv/write-people.js';
import { writeRoomsCsv } from '../../dist/modules/interchange/formats/csv/write-rooms.js';
import { writeSessionsCsv } from '../../dist/modules/interchange/formats/csv/write-sessions.js';
import { recogniseFormat } from '../../dist/modules/interchange/formats/recognise.js';
import { writeScheduleJson } from '../../dist/modules/interchange/formats/schedule-json/write.js';
import { readProgramme } from '../../dist/modules/interchange/reading/read-programme.js';
import { randomOf } from './random.mjs';
import { subsetOf } from './subsets.mjs';

const SHARED = fileURLToPath(new URL('../../../shared/data/schedules/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../test/fixtures/', import.meta.url));
const EXTENSIONS = new Set(['.xml', '.json', '.ics', '.csv']);

/** Files larger than this are cut down; most mutations are of the pieces. */
const SMALL_BYTES = 20_000;
const SUBSETS = 24;

const META = { version: '1', baseUrl: 'https://example.org/', generator: { name: 'multaqa', version: '1.0' } };

/** Where there is no real file of a format, what we write of a real programme stands in. */
const WRITERS = {
  'schedule.json': (programme) => writeScheduleJson(programme, META),
  'sessions.csv': writeSessionsCsv,
  'people.csv': writePeopleCsv,
  'rooms.csv': writeRoomsCsv,
};

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => EXTENSIONS.has(extname(name)))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

function writtenOf({ name, bytes }) {
  const result = readProgramme(bytes, { timeZone: 'Europe/Berlin' });
  if (!result.ok || result.format !== 'schedule-xml') return [];
  return Object.entries(WRITERS).map(([ending, write]) => ({
    name: `${name}.${ending}`,
    bytes: Buffer.from(write(result.programme)),
  }));
}

/**
 * Every file with its format ("unknown" for none that we read), itself, and whole but small pieces of it: the same in
 * every run. `onlyFormat` leaves the others out.
 */
export function fuzzCorpus(onlyFormat = null) {
  const real = filesBelow(SHARED);
  const files = [...real, ...real.flatMap(writtenOf), ...filesBelow(FIXTURES)];
  return files
    .map((file) => ({ ...file, format: recogniseFormat(file.bytes) ?? 'unknown' }))
    .filter(({ format }) => onlyFormat === null || format === onlyFormat)
    .map((file, index) => ({ ...file, pieces: piecesOf(file.bytes, index) }));
}

function piecesOf(bytes, seed) {
  if (bytes.length <= SMALL_BYTES) return [bytes];
  return Array.from({ length: SUBSETS }, (_, index) => subsetOf(randomOf(seed, index), bytes));
}
