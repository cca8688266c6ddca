export const SCOPE_KINDS = ['organisation', 'conference'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

export const ORGANISATION_ROLES = ['owner', 'conference_creator'] as const;
export const CONFERENCE_ROLES = ['organizer', 'programme_committee', 'room_staff'] as const;
export const ROLES = [...ORGANISATION_ROLES, ...CONFERENCE_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** The kind of scope in which a role is held. */
export function scopeKindOf(role: Role): ScopeKind {
  return (ORGANISATION_ROLES as readonly string[]).includes(role) ? 'organisation' : 'conference';
}
