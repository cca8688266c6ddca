// Differences as people read them: names in place of ids, times of the conference, nothing too long.
import { clockText, wallClockAt } from '../formats/zoned-time.js';
import type { Difference, HereProgramme, MergePlan } from '../merge/merge-plan.js';
import type { ProgrammePlacement, ProgrammeSession } from '../programme.js';

/** A difference with its values as texts, in no language but that of the values; null where there is none. */
export interface ShownDifference extends Omit<Difference, 'last' | 'file' | 'here'> {
  readonly last: string | null;
  readonly file: string | null;
  readonly here: string | null;
}

const LONGEST_VALUE = 500;

/** Shows differences of one plan; names come from the conference as it is and from what the plan makes. */
export function shownDifferences(plan: MergePlan, here: HereProgramme): readonly ShownDifference[] {
  const names = namesOf(plan, here);
  const zone = here.timeZone ?? 'UTC';
  const shown = (value: unknown): string | null => {
    const text = textOf(value, names, zone);
    return text === '' ? null : shortened(text);
  };
  return plan.differences.map((difference) => ({
    ...difference,
    last: shown(difference.last),
    file: shown(difference.file),
    here: shown(difference.here),
  }));
}

type Names = ReadonlyMap<string, string>;

function namesOf({ created }: MergePlan, here: HereProgramme): Names {
  const localized = (names: Readonly<Record<string, string>>): string => Object.values(names)[0] ?? '';
  return new Map([
    ...[...here.rooms, ...created.rooms, ...here.people, ...created.people].map(({ id, name }) => [id, name] as const),
    ...[...here.tracks, ...created.tracks].map(({ id, names }) => [id, localized(names)] as const),
    ...[...here.sessions, ...created.sessions].map(({ id, title }) => [id, title] as const),
  ]);
}

function textOf(value: unknown, names: Names, zone: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return names.get(value) ?? value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item) => textOf(item, names, zone)).join(', ');
  return recordText(value, names, zone);
}

function recordText(value: object, names: Names, zone: string): string {
  if ('durationMinutes' in value && 'roomIds' in value) return placementText(value as ProgrammePlacement, names, zone);
  if ('personId' in value) return personText(value as ProgrammeSession['people'][number], names);
  if ('url' in value && 'label' in value) return `${String(value.label)} <${String(value.url)}>`;
  const times = Object.values(value).map((part) => (isInstant(part) ? local(part, zone) : textOf(part, names, zone)));
  return times.filter(Boolean).join(' – ');
}

function placementText({ startsAt, durationMinutes, roomIds }: ProgrammePlacement, names: Names, zone: string): string {
  const end = wallClockAt(Date.parse(startsAt) + durationMinutes * 60_000, zone);
  const rooms = roomIds.map((id) => names.get(id) ?? '?').join(', ');
  return `${local(startsAt, zone)}–${clockText(end.minutes)}${rooms ? `, ${rooms}` : ''}`;
}

function personText({ personId, role }: ProgrammeSession['people'][number], names: Names): string {
  const name = names.get(personId) ?? '?';
  return role === 'speaker' ? name : `${name} (${role})`;
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value);
}

function local(instant: string, zone: string): string {
  const { date, minutes } = wallClockAt(Date.parse(instant), zone);
  return `${date} ${clockText(minutes)}`;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  return `${text.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
