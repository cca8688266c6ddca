// Rooms, tracks and people: things that the file says something about and that stay where it has them no more.
import type { ProgrammePerson, ProgrammeRoom, ProgrammeTrack } from '../programme.js';
import { mergeFieldOf } from './merge-field.js';
import type { MergeLog, Subject } from './merge-log.js';
import type { HereProgramme, LinkedSubject } from './merge-plan.js';
import type { Resolved, Versions } from './resolve-things.js';
import { CLAIMED } from './three-way.js';

/** What tells the things of a source apart is never changed once a row has it. */
const IDENTITIES: ReadonlySet<string> = new Set(['guid', 'number', 'externalId']);

export function isIdentity(field: string): boolean {
  return IDENTITIES.has(field);
}

/** How things of one sort are told of. */
export interface Sort<T> {
  readonly subject: LinkedSubject;
  labelOf(thing: T): string;
}

export const ROOMS: Sort<ProgrammeRoom> = { subject: 'room', labelOf: ({ name }) => name };
export const PEOPLE: Sort<ProgrammePerson> = { subject: 'person', labelOf: ({ name }) => name };
export const TRACKS: Sort<ProgrammeTrack> = { subject: 'track', labelOf: ({ names }) => Object.values(names)[0] ?? '' };

/** Merges the given fields of all things of a sort; returns what is new, under its row ids. */
export function mergeThings<T extends { readonly id: string }>(
  log: MergeLog,
  { subject, labelOf }: Sort<T>,
  things: Resolved<T>,
  { fields, here }: { readonly fields: readonly string[]; readonly here: HereProgramme },
): readonly T[] {
  const about = (sourceId: string, id: string, thing: T): Subject => ({ subject, sourceId, id, label: labelOf(thing) });
  const compared = fields.filter((field) => !isIdentity(field));
  const mergeThing = (versions: Versions<T>): void => {
    const told = about(versions.file.id, versions.here.id, versions.here);
    const isClaimed = subject === 'person' && here.claimedPersonIds.has(versions.here.id);
    for (const field of compared) {
      const guard = isClaimed && field === 'name' ? CLAIMED : null;
      mergeFieldOf(log, told, versions, { field, guard });
    }
  };
  things.present.forEach(mergeThing);
  const created = things.added.map((thing) => ({ ...thing, id: things.rowIds.get(thing.id) ?? thing.id }));
  things.added.forEach((thing, index) => log.whole(about(thing.id, created[index]?.id ?? '', thing), 'create'));
  for (const thing of things.deletedHere) log.whole(about(thing.id, thing.id, thing), 'keep', 'changed-here');
  for (const { last, here: row } of things.gone) log.whole(about(last.id, row.id, row), 'gone');
  return created;
}
