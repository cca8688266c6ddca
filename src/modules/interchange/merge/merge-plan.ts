// What importing a file again would do. Pure data: made by planMerge, shown by a dry run, carried out by MergeWriter.
import type {
  CarriedFields,
  Programme,
  ProgrammeDay,
  ProgrammePerson,
  ProgrammeRoom,
  ProgrammeSession,
  ProgrammeTrack,
} from '../programme.js';

export const MERGE_SUBJECTS = ['conference', 'day', 'room', 'track', 'person', 'session'] as const;
export type MergeSubject = (typeof MERGE_SUBJECTS)[number];

/** Sorts of things that a source names by ids of its own. */
export type LinkedSubject = Exclude<MergeSubject, 'conference' | 'day'>;

/** Row ids by the stable ids of a source (see withStableIds). */
export type SourceLinks = Readonly<Record<LinkedSubject, ReadonlyMap<string, string>>>;

/** The conference as it is now, with the placements of the draft that imports go to; ids are row ids. */
export interface HereProgramme extends Programme {
  /** People who claimed their row: only they rename themselves. */
  readonly claimedPersonIds: ReadonlySet<string>;
  /** Sessions whose time or rooms are pinned in the draft: an import does not move them. */
  readonly pinnedSessionIds: ReadonlySet<string>;
}

export interface MergeInput {
  /** What the last import from this source read; null for the first. Ids are the source's. */
  readonly last: Programme | null;
  /** What the file says now. Ids are the source's. */
  readonly file: Programme;
  /** What the format of the file can say. */
  readonly fields: CarriedFields;
  readonly here: HereProgramme;
  /**
   * What earlier imports from this source linked. A link may lead to a row that `here` has no more. Links of people who
   * were merged here should lead to the person they were merged into: several links to one person are understood.
   */
  readonly links: SourceLinks;
  /** Row ids of sessions that an import from this source cancelled because the file had them no more. */
  readonly goneSessionIds: ReadonlySet<string>;
  /** Keys of differences of which the file's value is to be taken although it was changed here; or all of them. */
  readonly takeFromFile: ReadonlySet<string> | 'all';
  /** Makes row ids for what is new. */
  readonly newId: () => string;
}

/**
 * create: new in the file. take: the file's value is written. keep: it was changed here and stays. cancel: a session
 * that the file has no more. gone: something else that the file has no more; it stays.
 */
export const MERGE_VERDICTS = ['create', 'take', 'keep', 'cancel', 'gone'] as const;
export type MergeVerdict = (typeof MERGE_VERDICTS)[number];

/**
 * Why a value is kept. changed-here: the file says what it said last time. changed-both: both moved on since the last
 * import. differs: there was no last import to compare with. claimed: a claimed person names herself. pinned: the
 * placement is pinned.
 */
export const KEEP_REASONS = ['changed-here', 'changed-both', 'differs', 'claimed', 'pinned'] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

export interface Difference {
  /** The same in every dry run of the same file: subject, id in the source, field. */
  readonly key: string;
  readonly subject: MergeSubject;
  /**
   * Row id; the ISO date for a day; the id in the source for what was deleted here and stays so; '' for the
   * conference, of which there is one.
   */
  readonly id: string;
  /** Title or name, for people to read. */
  readonly label: string;
  /**
   * Null for the whole thing: create, cancel, gone, and keep for what was deleted here. Texts in several languages are
   * a field a language, such as 'biographies.tr'; the opening hours of a day are the field 'hours'.
   */
  readonly field: string | null;
  /** Values as in a Programme with row ids; undefined never, null where there is none and for whole things. */
  readonly last: unknown;
  readonly file: unknown;
  readonly here: unknown;
  readonly verdict: MergeVerdict;
  readonly reason: KeepReason | null;
}

/**
 * A value to write: a field of the subject as in a Programme with row ids; the whole field, all languages included. A
 * day's field is 'hours', with the value { opensAt, closesAt }.
 */
export interface FieldWrite {
  readonly subject: MergeSubject;
  /** As in Difference. */
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

export interface MergePlan {
  /** Everything that the file names and that has a row, old and new. */
  readonly links: SourceLinks;
  /** New things, under their row ids. A session's placement is part of it. */
  readonly created: {
    readonly days: readonly ProgrammeDay[];
    readonly rooms: readonly ProgrammeRoom[];
    readonly tracks: readonly ProgrammeTrack[];
    readonly people: readonly ProgrammePerson[];
    readonly sessions: readonly ProgrammeSession[];
  };
  /** At most one for each field of a thing; none for what is created. */
  readonly writes: readonly FieldWrite[];
  /** Sessions that the file has no more and that are not cancelled yet. Those that the file calls cancelled are among the writes. */
  readonly cancelledSessionIds: readonly string[];
  /** Sessions that are in the file again after an import had cancelled them; their new state is among the writes too. */
  readonly returnedSessionIds: readonly string[];
  readonly differences: readonly Difference[];
}

/** Whether carrying the plan out would write nothing but links. */
export function changesNothing({ created, writes, cancelledSessionIds, returnedSessionIds }: MergePlan): boolean {
  const isNew = Object.values(created).some((things) => things.length > 0);
  return !isNew && writes.length === 0 && cancelledSessionIds.length === 0 && returnedSessionIds.length === 0;
}
