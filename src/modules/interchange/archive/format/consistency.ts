// Rules that no column can say, and without which the product would fail later, where nobody could mend it.
import { ArchiveUnreadable } from '../archive.errors.js';
import type { Content } from './content.js';

/** Addresses that one conference may have read by themselves: as many as organizers can enter. */
const MAX_READ_BY_THEMSELVES = 50;

/** Throws ArchiveUnreadable with CONTENT_REFUSED and the place. */
export function checkConsistency(content: Content): void {
  const [conference] = content.conference;
  if (!conference || content.conference.length > 1) throw new ArchiveUnreadable('SCHEMA', 'conference');
  content.sessions.forEach(({ number }, index) => {
    // A new session would get a number that is taken.
    if (number >= conference.nextSessionNumber) refuse(`sessions.${index}.number`);
  });
  const revisions = new Map(content.drafts.map(({ id, revision }) => [id, revision]));
  content.draftChanges.forEach(({ draftId, revision }, index) => {
    // The next edit would be a revision that is there already.
    if (revision > (revisions.get(draftId) ?? 0)) refuse(`draftChanges.${index}.revision`);
  });
  const readByThemselves = content.importSources.filter(({ nextRunAt }) => nextRunAt !== null);
  if (readByThemselves.length > MAX_READ_BY_THEMSELVES) refuse('importSources');
}

function refuse(where: string): never {
  throw new ArchiveUnreadable('CONTENT_REFUSED', where);
}
