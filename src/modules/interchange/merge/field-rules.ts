// When two values of a field are the same, and when a value is none: storing rewrites some values, and in some lists
// the order means nothing.
import { foldedName } from '../formats/plain-text.js';
import { DEFAULT_TRACK_COLOR } from '../track-color.js';
import type { MergeSubject } from './merge-plan.js';

export interface FieldRule {
  isSame(a: unknown, b: unknown): boolean;
  isEmpty(value: unknown): boolean;
  /** A thing without it cannot be: where the file leaves it empty, it says nothing about it. */
  readonly required: boolean;
  /** Merged language by language. */
  readonly isLocalized: boolean;
}

/** A value as it is compared: equal where the values mean the same; null where there is none. */
type Comparable = (value: unknown) => unknown;

const plain: Comparable = (value) => (typeof value === 'string' ? value.trim() || null : (value ?? null));
const lowerCase: Comparable = (value) => (typeof value === 'string' ? plain(value.toLowerCase()) : null);
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asSet: Comparable = (value) => [...new Set(asList(value))].toSorted();
const foldedSet: Comparable = (value) => asSet(asList(value).map((item) => foldedName(String(item))));

/** No colour is stored as the default colour. */
const color: Comparable = (value) => (lowerCase(value) === DEFAULT_TRACK_COLOR ? null : lowerCase(value));

/** The instant in milliseconds whatever its offset; text that is none as it is. */
const instant: Comparable = (value) => {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? (value ?? null) : time;
};

const interval: Comparable = (value) => (isRecord(value) ? [instant(value.startsAt), instant(value.endsAt)] : null);

/** No window at all is stored as none stated. */
const windows: Comparable = (value) => {
  const list = asList(value).map((item) => JSON.stringify(interval(item)));
  return list.length === 0 ? null : asSet(list);
};

const hours: Comparable = (value) => (isRecord(value) ? [instant(value.opensAt), instant(value.closesAt)] : null);

const placement: Comparable = (value) =>
  isRecord(value) ? [instant(value.startsAt), value.durationMinutes, value.roomIds] : null;

/** The texts of one language, or a text of its own. */
const languageText: Comparable = (value) => {
  if (!isRecord(value)) return plain(value);
  const parts = Object.entries(value).flatMap(([part, text]) => (plain(text) === null ? [] : [[part, plain(text)]]));
  return parts.length === 0 ? null : Object.fromEntries(parts);
};

/** The first language of a conference that names none. */
const locales: Comparable = (value) => (asList(value).length === 0 ? ['en'] : asSet(value));

const RULES: Readonly<Record<MergeSubject, Readonly<Record<string, FieldRule>>>> = {
  conference: {
    title: ruleOf(languageText, { required: true, isLocalized: true }),
    description: ruleOf(languageText, { isLocalized: true }),
    timeZone: ruleOf(plain, { required: true }),
    locales: ruleOf(locales, { required: true, isEmpty: (value) => asList(value).length === 0 }),
  },
  day: { hours: ruleOf(hours) },
  room: { name: ruleOf(plain, { required: true }), features: ruleOf(foldedSet), available: ruleOf(windows) },
  track: { names: ruleOf(languageText, { required: true, isLocalized: true }), color: ruleOf(color) },
  person: {
    name: ruleOf(plain, { required: true }),
    email: ruleOf(lowerCase),
    biographies: ruleOf(languageText, { isLocalized: true }),
    available: ruleOf(windows),
  },
  session: {
    title: ruleOf(plain, { required: true }),
    translations: ruleOf(languageText, { isLocalized: true }),
    tags: ruleOf(asSet),
    requiredFeatures: ruleOf(foldedSet),
    after: ruleOf(asSet),
    placement: ruleOf(placement),
  },
};

const PLAIN_RULE = ruleOf(plain);

/** How values of the field are compared; what has no rule of its own is compared as it is. */
export function ruleFor(subject: MergeSubject, field: string): FieldRule {
  const rules = RULES[subject];
  return Object.hasOwn(rules, field) ? (rules[field] ?? PLAIN_RULE) : PLAIN_RULE;
}

function ruleOf(comparable: Comparable, rule: Partial<FieldRule> = {}): FieldRule {
  return {
    // Most values are equal as they stand, and need no rewriting to see it.
    isSame: (a, b) => isEqual(a, b) || isEqual(comparable(a), comparable(b)),
    isEmpty: (value) => isBlank(comparable(value)),
    required: false,
    isLocalized: false,
    ...rule,
  };
}

function isBlank(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Whether two values are equal as JSON, whatever the order of keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = definedKeys(a);
  return keys.length === definedKeys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

function definedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
