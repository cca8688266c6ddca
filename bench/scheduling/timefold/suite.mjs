// The conference scheduling instances of Timefold and OptaPlanner for the bench runner. References are soft costs (the
// benchmark's score, negated) with nothing hard broken, none of them proved best: for 72 talks what Timefold's own tests
// demand after about five seconds, for the others the best of a small prototype in 60 seconds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assignmentOf, problemOf } from './adapter.mjs';
import { scoreAssignment } from './validator.mjs';

const REFERENCES = {
  '18talks-6timeslots-5rooms': 33_480,
  '36talks-12timeslots-5rooms': 210_405,
  '72talks-12timeslots-10rooms': 806_745,
  '108talks-18timeslots-10rooms': 1_837_380,
  '216talks-18timeslots-20rooms': 8_351_535,
};
/** Files that hold an assignment to check the validator by, not an instance to solve. */
const SOLVED = /^conferencescheduling-/;

export const name = 'timefold';

/** Instances in the folder, smallest first; none where it is absent. */
export function instances(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !SOLVED.test(file))
    .map((file) => ({ id: basename(file, '.json'), path: join(folder, file) }))
    .map((instance) => ({ ...instance, reference: REFERENCES[instance.id] ?? null }))
    .toSorted((a, b) => parseInt(a.id, 10) - parseInt(b.id, 10));
}

/** The problem of an instance, and an agenda of its pinned talks. */
export function load(path) {
  return problemOf(read(path));
}

/** Checks an agenda against the instance's own JSON: { hard, soft, unassigned, invalid, parts }. */
export function validate(path, agenda) {
  const instance = read(path);
  return scoreAssignment(instance, assignmentOf(instance, agenda));
}

/** Whether the engine's score is the validator's, of a complete assignment. */
export function agrees(score, checked) {
  const isComplete = checked.unassigned === 0 && checked.invalid === 0;
  return isComplete && score.hard === checked.hard && score.medium === 0 && score.soft === checked.soft;
}

/** A score as the benchmark writes it: negated. */
export function format({ hard, soft }) {
  return `${0 - hard}hard/${0 - soft}soft`;
}

function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
