// What the command line of the measurement says.
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export const SUITE_NAMES = ['cosplib', 'timefold', 'programmes'];

export const HELP = `npm run bench:scheduling -- [options]

  --suite NAMES       any of ${SUITE_NAMES.join(',')} (default: all)
  --instances IDS     only these, separated by commas
  --path FILE         an instance file instead of those of the shared data folder, with one --suite; may be repeated
  --data FOLDER       the shared data folder (default: ../shared/data beside the checkout)
  --strict            CoSPLib's exact model: one room a track and no presenter conflict are hard
  --seconds LIST      time limits, a run each (default 5,10,60; programmes 5,10)
  --together          one run of the longest limit, the shorter ones read off its curve: quicker, but worse for the
                      shorter limits, because the search cools at the pace of the longest
  --threads N         worker threads of a run (default 2)
  --seed N            default 1
  --disruptions       re-planning instead: 1, 3 and 5 disruptions of the best agenda found before
  --out FILE          default bench/results/scheduling.json; rows measured again replace their older ones there
  --help              this text
`;

const DEFINITIONS = {
  suite: { type: 'string' },
  instances: { type: 'string' },
  path: { type: 'string', multiple: true, default: [] },
  data: { type: 'string', default: resolve(PROJECT, '../shared/data') },
  strict: { type: 'boolean', default: false },
  seconds: { type: 'string' },
  together: { type: 'boolean', default: false },
  threads: { type: 'string', default: '2' },
  seed: { type: 'string', default: '1' },
  disruptions: { type: 'boolean', default: false },
  out: { type: 'string', default: resolve(PROJECT, 'bench/results/scheduling.json') },
  help: { type: 'boolean', default: false },
};

/** Options as the runner uses them; throws with a plain sentence where the command line makes no sense. */
export function optionsFrom(argv) {
  const { values } = parseArgs({ args: argv, options: DEFINITIONS, strict: true });
  const suites = values.suite === undefined ? SUITE_NAMES : values.suite.split(',');
  const unknown = suites.find((name) => !SUITE_NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`No suite is called "${unknown}": ${SUITE_NAMES.join(', ')}.`);
  if (values.path.length > 0 && suites.length !== 1) throw new Error('--path needs exactly one --suite.');
  return {
    ...values,
    suites,
    instances: values.instances?.split(',') ?? null,
    paths: values.path.map(fromHere),
    data: fromHere(values.data),
    out: fromHere(values.out),
    seconds: values.seconds === undefined ? null : values.seconds.split(',').map((text) => positive('--seconds', text)),
    threads: whole('--threads', values.threads, 1),
    seed: whole('--seed', values.seed, 0),
  };
}

function positive(name, text) {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${name} takes numbers above 0, not "${text}".`);
  return number;
}

function whole(name, text, least) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || text === '')
    throw new Error(`${name} takes whole numbers ${least === 0 ? 'from 0' : 'above 0'}, not "${text}".`);
  return number;
}

function fromHere(path) {
  return isAbsolute(path) ? path : resolve(process.cwd(), path);
}
