// The three-way rule for one value: what the last import read, what the file says now, what the conference has.
import type { FieldRule } from './field-rules.js';
import type { KeepReason } from './merge-plan.js';

export interface Sides {
  /** Null where the last import read nothing about the thing: there is no last value to compare with. */
  readonly last: { readonly value: unknown } | null;
  readonly file: unknown;
  readonly here: unknown;
}

/** take: the file's value is due. A reason: the value here stays although the file has another. Null: nothing to tell. */
export type Outcome = 'take' | 'changed-here' | 'changed-both' | 'differs' | null;

/** What the sides of one value come to by the rule of its field. */
export function outcomeOf({ last, file, here }: Sides, rule: FieldRule): Outcome {
  if (rule.isSame(file, here)) return null;
  if (rule.required && rule.isEmpty(file)) return null;
  if (last === null) return firstSight(file, here, rule);
  if (rule.isSame(file, last.value)) return 'changed-here';
  return rule.isSame(here, last.value) ? 'take' : 'changed-both';
}

/** Without a last value nobody can tell who changed it: the file fills gaps, and no more. */
function firstSight(file: unknown, here: unknown, rule: FieldRule): Outcome {
  if (rule.isEmpty(here)) return 'take';
  return rule.isEmpty(file) ? null : 'differs';
}

/** Why a value may not be taken from the file although the three-way rule would. */
export interface Guard {
  /** Whether the value stays even where the organizer asks for the file's. */
  readonly isFinal: boolean;
  reasonFor(outcome: Exclude<Outcome, null>): KeepReason;
}

/** A person who claimed her row names herself. */
export const CLAIMED: Guard = { isFinal: true, reasonFor: () => 'claimed' };

/** All times of the conference are counted by it: an import never changes it. */
export const FIXED: Guard = { isFinal: true, reasonFor: (outcome) => (outcome === 'take' ? 'differs' : outcome) };

/** A pinned placement moves only where the organizer asks for the file's. */
export const PINNED: Guard = {
  isFinal: false,
  reasonFor: (outcome) => (outcome === 'changed-here' ? outcome : 'pinned'),
};

/** A name is never taken away altogether: the file has it in other languages only, which were removed here. */
export const LAST_NAME: Guard = {
  isFinal: true,
  reasonFor: (outcome) => (outcome === 'take' ? 'changed-both' : outcome),
};

/** Null where the file's value is taken, else why it is not. */
export function keepReason(
  outcome: Exclude<Outcome, null>,
  { guard, isChosen }: { readonly guard: Guard | null; readonly isChosen: boolean },
): KeepReason | null {
  if (guard?.isFinal) return guard.reasonFor(outcome);
  if (isChosen) return null;
  if (guard) return guard.reasonFor(outcome);
  return outcome === 'take' ? null : outcome;
}
