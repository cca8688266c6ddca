export const SESSION_KINDS = ['keynote', 'workshop', 'talk', 'panel', 'networking', 'break', 'ceremony'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
export const SESSION_STATES = [
  'draft',
  'submitted',
  'accepted',
  'confirmed',
  'declined',
  'withdrawn',
  'cancelled',
] as const;
export type SessionState = (typeof SESSION_STATES)[number];
export const PERSON_ROLES = ['speaker', 'moderator', 'chair', 'host'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Roles of those who must be there; a host is named only. */
export const PRESENT_ROLES = ['speaker', 'moderator', 'chair'] as const satisfies readonly PersonRole[];

export const SESSION_LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
export type SessionLevel = (typeof SESSION_LEVELS)[number];

/** States in which a session belongs in an agenda. */
export const SCHEDULABLE_STATES = ['accepted', 'confirmed'] as const satisfies readonly SessionState[];
