// The families of instances: where their files are, and the module of each that reads and validates them.
import { basename, join } from 'node:path';

const FOLDERS = {
  cosplib: 'conference-scheduling/cosplib',
  timefold: 'conference-scheduling/timefold',
  programmes: 'schedules',
};

const DEFAULT_SECONDS = { cosplib: [5, 10, 60], timefold: [5, 10, 60], programmes: [5, 10] };

/** The suite with its time limits; the compiled core that it reads is that of dist/. */
export async function suiteCalled(name) {
  const suite = await import(`./${name}/suite.mjs`);
  return { ...suite, seconds: DEFAULT_SECONDS[name] };
}

/** What the options choose, suite by suite, in the order of each suite. */
export async function chosenInstances({ suites, instances, paths, data }) {
  const chosen = [];
  for (const name of suites) {
    const suite = await suiteCalled(name);
    const found =
      paths.length > 0
        ? paths.map((path) => ({ id: basename(path).replace(/\.(json|xml|xlsx|ics)/, ''), path, reference: null }))
        : await suite.instances(join(data, FOLDERS[name]));
    for (const instance of found)
      if (instances === null || instances.includes(instance.id)) chosen.push({ suite, instance });
  }
  return chosen;
}
