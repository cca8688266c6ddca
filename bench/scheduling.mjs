// Measures the scheduler: `npm run bench:scheduling -- [--suite timefold] [--instances id,id] [--seconds 5,10,60] ...`
// (all options: docs/scheduling.md, or --help). Every run is a process of its own; every agenda it finds is written to
// var/bench/scheduling and scored again by a validator that shares no code with the engine.
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.mjs';
import { measureDisruptions } from './scheduling/disruption-rows.mjs';
import { measureInstance } from './scheduling/measure.mjs';
import { HELP, optionsFrom } from './scheduling/options.mjs';
import { mergeResults } from './scheduling/results.mjs';
import { chosenInstances } from './scheduling/suites.mjs';
import { printTable } from './scheduling/table.mjs';

/** Measures what the arguments ask for; answers the rows. A disagreement with a validator sets the exit code. */
export async function run(argv = []) {
  const options = optionsFrom(argv);
  if (options.help) {
    console.log(HELP);
    return [];
  }
  const chosen = await chosenInstances(options);
  if (chosen.length === 0) console.log('No instance is here: nothing measured.');
  const rows = [];
  for (const { suite, instance } of chosen) {
    const measure = options.disruptions ? measureDisruptions : measureInstance;
    for await (const row of measure(suite, instance, options)) {
      rows.push(row);
      // Kept as they come: an hour of measuring is not lost to a Ctrl-C.
      mergeResults(options.out, [row]);
    }
  }
  printTable(rows);
  if (rows.length > 0) console.log(`Wrote ${options.out}`);
  const disagreeing = rows.filter((row) => row.agrees === false);
  for (const row of disagreeing)
    console.error(
      `${row.suite} ${row.instance}, ${row.seconds} s: the engine says ${row.said}, the validator ${row.checkedAs}.`,
    );
  if (disagreeing.length > 0) process.exitCode = 1;
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
    await run(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
