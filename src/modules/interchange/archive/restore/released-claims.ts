// What the current release of an archive claims of rooms and people. Pure.
import { type Claims, claimsOf } from '../../../agenda/releases/bookings.js';
import type { Content } from '../format/content.js';
import type { IdVisitor } from '../format/field.js';
import { withIds } from '../format/section.js';
import { SECTIONS } from '../sections/sections.js';

export interface ReleasedClaims {
  readonly releaseId: string;
  readonly claims: Claims;
}

/** Under the ids that the rows got here; null before the first release. */
export function releasedClaims(content: Content, visitor: IdVisitor): ReleasedClaims | null {
  const current = content.releases.reduce<Content['releases'][number] | null>(
    (latest, release) => (latest && latest.number > release.number ? latest : release),
    null,
  );
  if (!current) return null;
  const sessions = content.releasedSessions
    .filter(({ releaseId }) => releaseId === current.id)
    .flatMap((row) => withIds(SECTIONS.releasedSessions, row, visitor) ?? [])
    .map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }));
  const waivers = content.clashGroups.map((group) => ({
    constraint: 'room_double_booked' as const,
    sessionIds: group.map((id) => visitor.id('session', 'named', id)),
  }));
  return { releaseId: visitor.id('release', 'named', current.id), claims: claimsOf(sessions, waivers) };
}
