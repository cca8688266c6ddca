// Whether everything that a row names stands in the archive, and which ids it brings.
import { ArchiveUnreadable } from '../archive.errors.js';
import { SECTION_NAMES, sectionOf } from '../sections/sections.js';
import type { Content } from './content.js';
import type { IdKind, IdUse, IdVisitor } from './field.js';
import { withIds } from './section.js';

/** Ids of an archive by kind; sorted, so that new ids in their place keep the order of rows. */
export interface ArchiveIds {
  readonly own: ReadonlyMap<IdKind, ReadonlySet<string>>;
  /** Named by histories only; the rows are gone. */
  readonly past: ReadonlyMap<IdKind, ReadonlySet<string>>;
}

type Sets = Map<IdKind, Set<string>>;
type Visit = (kind: IdKind, use: IdUse, id: string, where: string) => void;

/** Throws ArchiveUnreadable with ID_TWICE or REFERENCE_UNRESOLVED and the place of the row. Linear. */
export function checkReferences(content: Content): ArchiveIds {
  const own: Sets = new Map();
  eachId(content, (kind, use, id, where) => {
    if (use !== 'own') return;
    if (own.get(kind)?.has(id)) throw new ArchiveUnreadable('ID_TWICE', where);
    addTo(own, kind, id);
  });
  const past: Sets = new Map();
  eachId(content, (kind, use, id, where) => {
    if (own.get(kind)?.has(id)) return;
    if (use !== 'past') throw new ArchiveUnreadable('REFERENCE_UNRESOLVED', where);
    addTo(past, kind, id);
  });
  checkClashGroups(content, own.get('session') ?? new Set());
  return { own, past };
}

function addTo(sets: Sets, kind: IdKind, id: string): void {
  const set = sets.get(kind);
  if (set) set.add(id);
  else sets.set(kind, new Set([id]));
}

function eachId(content: Content, visit: Visit): void {
  const emails = new Set(content.accounts.map(({ email }) => email));
  for (const name of SECTION_NAMES) {
    content[name].forEach((row, index) => {
      const visitor = visitorOf(emails, `${name}.${index}`, visit);
      withIds(sectionOf(name), row as Readonly<Record<string, unknown>>, visitor);
    });
  }
}

function visitorOf(emails: ReadonlySet<string>, where: string, visit: Visit): IdVisitor {
  return {
    id: (kind, use, id) => {
      visit(kind, use, id, where);
      return id;
    },
    account: (email) => {
      if (!emails.has(email)) throw new ArchiveUnreadable('REFERENCE_UNRESOLVED', where);
      return email;
    },
    reader: (digest) => digest,
  };
}

function checkClashGroups({ clashGroups }: Content, sessionIds: ReadonlySet<string>): void {
  clashGroups.forEach((group, index) => {
    if (!group.every((id) => sessionIds.has(id)))
      throw new ArchiveUnreadable('REFERENCE_UNRESOLVED', `clashGroups.${index}`);
  });
}
