// Real programmes from nothing: every programme of the shared data folder that the product reads, its placements taken
// away, arranged with free starts on the grid of five minutes and the default weights, against the agenda as it was held.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { problemOfProgramme, withOverbookedAsHosts } from './problem.mjs';

/** Zones of files that name none. */
const ZONES = {
  'droidcon_sessionize.gridsmart.json': 'America/New_York',
  'emf2024.schedule.json': 'Europe/London',
  'fosdem_2021.schedule.xml': 'Europe/Brussels',
  'pyconfr2025.schedule.json': 'Europe/Paris',
};
/** Behind the path of a programme: everybody who must be in more sessions than there is time for counts as host. */
const OVERBOOKED_AS_HOSTS = '#overbooked-as-hosts';

export const name = 'programmes';

/** Programmes in the folder, the smallest first; each is measured against itself as it was held, so without a number. */
export async function instances(folder) {
  if (!existsSync(folder)) return [];
  const found = [];
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const read = await readFile(path);
    if (!read.ok || !read.programme.sessions.some(({ placement }) => placement !== null)) continue;
    const paths = (await isOverbooked(read.programme)) ? [path, path + OVERBOOKED_AS_HOSTS] : [path];
    const size = read.programme.sessions.length;
    found.push(...paths.map((one) => ({ size, instance: { id: basename(one), path: one, reference: null } })));
  }
  const bySizeThenName = (a, b) => a.size - b.size || (a.instance.id < b.instance.id ? -1 : 1);
  return found.toSorted(bySizeThenName).map(({ instance }) => instance);
}

/** { problem, start (nothing placed), held, options } of one instance. */
export async function load(path) {
  const [file] = path.split('#');
  const { problem, held } = problemOfProgramme((await readFile(file)).programme);
  const { explainInfeasible } = await scheduling();
  const asked = path.endsWith(OVERBOOKED_AS_HOSTS) ? withOverbookedAsHosts(problem, explainInfeasible) : problem;
  return {
    problem: asked,
    start: new Map(),
    held,
    options: { scope: asked.sessions.map(({ id }) => id), keep: 'nothing' },
  };
}

/** Judges an agenda from scratch: levels, sessions placed, and the cost of each rule that costs anything. */
export async function validate(path, agenda) {
  const { problem } = await load(path);
  const { evaluate } = await scheduling();
  const { score, byConstraint } = evaluate(problem, agenda);
  const costly = Object.entries(byConstraint).filter(([, { cost }]) => cost !== 0);
  return {
    ...score,
    placed: agenda.size,
    byConstraint: Object.fromEntries(
      costly.map(([key, { issues, minutes, cost }]) => [key, { issues, minutes, cost }]),
    ),
  };
}

export function format({ hard, medium, soft }) {
  return `${hard}hard/${medium}medium/${soft}soft`;
}

async function readFile(path) {
  const { readProgramme } = await import('../../../dist/modules/interchange/reading/read-programme.js');
  const fileName = basename(path);
  return readProgramme(readFileSync(path), { fileName, timeZone: ZONES[fileName] });
}

async function isOverbooked(programme) {
  const { problem } = problemOfProgramme(programme);
  const { explainInfeasible } = await scheduling();
  return explainInfeasible(problem, new Map()).some(({ kind }) => kind === 'more_sessions_than_person_time');
}

function scheduling() {
  return import('../../../dist/scheduling/index.js');
}
