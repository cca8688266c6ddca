// One thread of the fuzz run: damages, reads, checks, and says what came out.
import { parentPort, workerData } from 'node:worker_threads';
import { readProgramme } from '../../dist/modules/interchange/reading/read-programme.js';
import { fuzzCorpus } from './fuzz-corpus.mjs';
import { mutated } from './mutations.mjs';
import { defectsOf } from './programme-defects.mjs';
import { randomOf } from './random.mjs';

/** Large files take a hundred times as long as pieces of them; a few are damaged whole all the same. */
const WHOLE_SHARE = 0.005;
/** A file of a format that we do not read reaches nothing but the recognition. */
const UNKNOWN = 'unknown';
const UNKNOWN_SHARE = 0.02;
/** Half of the inputs are read with a zone, and half must find one in the file. */
const ZONES = ['Europe/Berlin', 'Asia/Kathmandu', undefined, undefined];

const { seed, first, step, inputs, format, progress } = workerData;
const corpus = fuzzCorpus(format);
const known = [...new Set(corpus.map((file) => file.format))].filter((name) => name !== UNKNOWN);
const formats = known.length > 0 ? known : [UNKNOWN];

/** Every format in turn: some have one file and others ten. */
function inputAt(index) {
  const random = randomOf(seed, index);
  const isUnknown = format === null && random.chance(UNKNOWN_SHARE);
  const wanted = isUnknown ? UNKNOWN : formats[index % formats.length];
  const ofFormat = corpus.filter((candidate) => candidate.format === wanted);
  const file = random.pick(ofFormat.length > 0 ? ofFormat : corpus);
  const bytes = random.chance(WHOLE_SHARE) ? file.bytes : random.pick(file.pieces);
  const other = random.pick(random.pick(corpus).pieces);
  return { format: file.format, name: file.name, bytes: mutated(random, bytes, other), timeZone: random.pick(ZONES) };
}

function outcomeOf({ bytes, timeZone }) {
  try {
    const result = readProgramme(bytes, { timeZone });
    return { code: result.ok ? 'ok' : result.code, defects: defectsOf(result) };
  } catch (error) {
    return { code: 'thrown', defects: [`thrown: ${error instanceof Error ? error.stack : String(error)}`] };
  }
}

for (let index = first; index < inputs; index += step) {
  // Read by the main thread, which sees by it that this one hangs, and on what.
  Atomics.store(progress, first, index);
  const input = inputAt(index);
  const startedAt = performance.now();
  const { code, defects } = outcomeOf(input);
  const milliseconds = performance.now() - startedAt;
  const { format: base, name, bytes } = input;
  const failure = defects.length > 0 ? { defects: defects.slice(0, 5), bytes } : null;
  parentPort.postMessage({ index, format: base, name, size: bytes.length, code, milliseconds, failure });
}
