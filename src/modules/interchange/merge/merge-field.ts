// Merges one field of one thing that both the file and the conference have.
import { type FieldRule, isEqual, ruleFor } from './field-rules.js';
import { type MergeLog, type Subject } from './merge-log.js';
import { type Guard, LAST_NAME, outcomeOf, type Sides } from './three-way.js';

/** Whether the field was written; what was found is in the log. */
export function mergeField(
  log: MergeLog,
  about: Subject,
  { field, sides, guard = null }: { readonly field: string; readonly sides: Sides; readonly guard?: Guard | null },
): boolean {
  const rule = ruleFor(about.subject, field);
  if (rule.isLocalized) return mergeLanguages(log, about, { field, sides, rule });
  const outcome = outcomeOf(sides, rule);
  if (outcome === null || !log.decide(about, { field, sides, outcome, guard })) return false;
  log.write(about, field, sides.file);
  return true;
}

export interface VersionsOf<T> {
  readonly last: T | null;
  readonly file: T;
  readonly here: T;
}

/** Merges a field that all versions of a thing have; whether it was written. */
export function mergeFieldOf<T extends object>(
  log: MergeLog,
  about: Subject,
  versions: VersionsOf<T>,
  { field, guard = null }: { readonly field: string; readonly guard?: Guard | null },
): boolean {
  // Nearly always, in a large programme.
  if (isEqual(valueOf(versions.file, field), valueOf(versions.here, field))) return false;
  return mergeField(log, about, { field, sides: sidesOf(versions, field), guard });
}

/** The sides of a field of a thing. */
export function sidesOf<T extends object>({ last, file, here }: VersionsOf<T>, field: string): Sides {
  return { last: last && { value: valueOf(last, field) }, file: valueOf(file, field), here: valueOf(here, field) };
}

function valueOf(thing: object, field: string): unknown {
  return (thing as Readonly<Record<string, unknown>>)[field] ?? null;
}

interface LocalizedField {
  readonly field: string;
  readonly sides: Sides;
  readonly rule: FieldRule;
}

/** A language added here survives a change of another language in the file. */
function mergeLanguages(log: MergeLog, about: Subject, { field, sides, rule }: LocalizedField): boolean {
  const texts = { last: languagesOf(sides.last?.value, rule), file: languagesOf(sides.file, rule) };
  const here = languagesOf(sides.here, rule);
  if (rule.required && texts.file.size === 0) return false;
  const ofLanguage = { ...rule, required: false };
  const merged = new Map(here);
  let isWritten = false;
  for (const language of new Set([...texts.file.keys(), ...here.keys(), ...texts.last.keys()])) {
    const file = texts.file.get(language) ?? null;
    const last = sides.last && { value: texts.last.get(language) ?? null };
    const one = { last, file, here: here.get(language) ?? null };
    const outcome = outcomeOf(one, ofLanguage);
    const guard = rule.required && file === null && merged.size === 1 ? LAST_NAME : null;
    if (outcome === null || !log.decide(about, { field: `${field}.${language}`, sides: one, outcome, guard })) continue;
    isWritten = true;
    if (file === null) merged.delete(language);
    else merged.set(language, file);
  }
  if (isWritten) log.write(about, field, Object.fromEntries(merged));
  return isWritten;
}

/** Texts by language, those that are empty left out. */
function languagesOf(value: unknown, rule: FieldRule): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).filter(([, text]) => !rule.isEmpty(text)));
}
