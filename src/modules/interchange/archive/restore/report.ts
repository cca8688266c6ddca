import type { Content } from '../format/content.js';
import type { AccountsHere } from './accounts-here.js';
import type { Reused } from './reused-rooms.js';
import type { RowCounts } from './write-rows.js';

export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** What became of an archive. Each list names only what there was any of. */
export interface RestoreReport {
  /** False where an id was taken: then everything got a new one. */
  readonly idsKept: boolean;
  /** By list of conference.json. */
  readonly written: readonly KindCount[];
  /** Venues and rooms that the organisation had already. */
  readonly reused: readonly KindCount[];
  /** Accounts that are not here, and what needs them; attachments, which nothing refers to yet. */
  readonly leftOut: readonly KindCount[];
}

export function reportOf(
  content: Content,
  idsKept: boolean,
  { counts, reused, accounts }: { counts: RowCounts; reused: Reused; accounts: AccountsHere },
): RestoreReport {
  return {
    idsKept,
    written: counted(counts),
    reused: counted({ venues: reused.venues.size, rooms: reused.rooms.size }),
    leftOut: counted({
      accounts: content.accounts.length - accounts.byEmail.size,
      teamRoles: content.teamRoles.length - counts.teamRoles,
      stars: content.stars.length - counts.stars,
      attachments: content.attachments.length,
    }),
  };
}

function counted(counts: Readonly<Record<string, number>>): readonly KindCount[] {
  return Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : []));
}
