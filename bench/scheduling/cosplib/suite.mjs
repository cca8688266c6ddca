// CoSPLib as the bench runner sees it: its instances, what is known of them, and how a found agenda is judged.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { instanceOfWorkbook } from './instance-workbook.mjs';
import { problemOf } from './problem.mjs';
import { solutionOfAgenda } from './solution.mjs';
import { judge } from './validate.mjs';

export const name = 'cosplib';

/** Best known full objective of each instance, smallest instances first; see docs/scheduling.md. */
const REFERENCES = {
  N2OR: 1,
  GECCO20Poster: 0,
  GECCO20Workshop: 59_325,
  GECCO21: 10_933,
  GECCO22Workshop: 1_614,
  GECCO20: 5_773,
  GECCO22: 1_496,
  GECCO19: 29,
  GECCO21Workshop: 10_950,
  GECCO23: 659,
  GECCO23Workshop: 166,
  OR60F: 25,
  ISF22: 107,
  OR60: 67,
  OR60F2: 27,
  OR60F3: 273,
};

/** Proven optima of the strict mode: penalties of places alone, two rules hard. */
const STRICT_REFERENCES = { N2OR: 0, GECCO20: 6_110, GECCO21: 11_130, GECCO19: 1_000_010 };

/** The instances that a folder holds, as JSON or as a workbook; none where it is absent. */
export function instances(folder) {
  return Object.entries(REFERENCES).flatMap(([id, reference]) => {
    const path = ['json', 'xlsx'].map((ending) => join(folder, `${id}.${ending}`)).find((file) => existsSync(file));
    return path === undefined ? [] : [{ id, path, reference, strictReference: STRICT_REFERENCES[id] ?? null }];
  });
}

/** The problem of an instance file, nothing placed. */
export async function load(path, { strict = false } = {}) {
  return { problem: problemOf(await readInstance(path), { strict }), start: new Map() };
}

/** Objective, feasibility and parts of an agenda (placements by session id), judged by the raw instance alone. */
export async function validate(path, agenda, { strict = false } = {}) {
  const instance = await readInstance(path);
  return judge(instance, solutionOfAgenda(instance, agenda.values()), { strict });
}

/** Whether the engine's score of an agenda is the validator's; neither has an objective for what is not feasible. */
export function agrees({ hard, medium, soft }, { feasible, objective, missing }) {
  return feasible ? hard === 0 && objective === medium + soft : hard > 0 || missing > 0;
}

export function format({ hard, medium, soft }) {
  return hard + medium > 0 ? `${soft} (${hard} hard, ${medium} medium)` : String(soft);
}

/** The raw instance of a JSON file or a workbook. */
export async function readInstance(path) {
  if (path.toLowerCase().endsWith('.xlsx')) return instanceOfWorkbook(path);
  const instance = JSON.parse(readFileSync(path, 'utf8'));
  return { name: basename(path), ...instance };
}
