// Runs the measurements: `npm run bench` for all, `npm run bench -- foundation` for one.
// Each prints one table and writes bench/results/<name>.json with commit and machine.
import { build } from '../scripts/build.mjs';

const RUNNERS = {
  foundation: './foundation.mjs',
  interchange: './interchange.mjs',
  'fuzz-readers': './fuzz-readers.mjs',
  scheduling: './scheduling.mjs',
  builder: './builder.mjs',
};

await build();
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
for (const name of wanted.length > 0 ? wanted : Object.keys(RUNNERS)) {
  const runner = RUNNERS[name];
  if (!runner) throw new Error(`No measurement is called "${name}": ${Object.keys(RUNNERS).join(', ')}.`);
  await (await import(runner)).run();
}
