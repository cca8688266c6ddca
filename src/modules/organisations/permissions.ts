import type { Role } from './roles.js';

// The one table of who may do what. Pure: it knows roles, not rows. Default deny.

export const ORGANISATION_ACTIONS = [
  'seeOrganisation',
  'editOrganisation',
  'manageOrganisationTeam',
  'createConference',
  'manageRooms',
  'readAuditLog',
] as const;
export type OrganisationAction = (typeof ORGANISATION_ACTIONS)[number];

export const CONFERENCE_ACTIONS = [
  'seeConference',
  'seeUnreleased',
  'editConference',
  'manageConferenceTeam',
  'editPeople',
  'seeContactDetails',
  'editSessions',
  'answerTimeRequests',
  'seeDrafts',
  'editDrafts',
  'waiveIssues',
  'releaseAgenda',
  'importProgramme',
  'exportDrafts',
  'exportArchive',
  'readAuditLog',
] as const;
export type ConferenceAction = (typeof CONFERENCE_ACTIONS)[number];

const ORGANISATION_POLICY: Readonly<Record<OrganisationAction, readonly Role[]>> = {
  seeOrganisation: ['owner', 'conference_creator'],
  editOrganisation: ['owner'],
  manageOrganisationTeam: ['owner'],
  createConference: ['owner', 'conference_creator'],
  manageRooms: ['owner'],
  readAuditLog: ['owner'],
};

const CONFERENCE_POLICY: Readonly<Record<ConferenceAction, readonly Role[]>> = {
  seeConference: ['organizer', 'programme_committee', 'room_staff'],
  seeUnreleased: ['organizer', 'programme_committee', 'room_staff'],
  editConference: ['organizer'],
  manageConferenceTeam: ['organizer'],
  editPeople: ['organizer', 'programme_committee'],
  seeContactDetails: ['organizer'],
  editSessions: ['organizer', 'programme_committee'],
  answerTimeRequests: ['organizer'],
  seeDrafts: ['organizer', 'programme_committee', 'room_staff'],
  editDrafts: ['organizer'],
  waiveIssues: ['organizer'],
  releaseAgenda: ['organizer'],
  importProgramme: ['organizer'],
  exportDrafts: ['organizer', 'programme_committee'],
  exportArchive: ['organizer'],
  readAuditLog: ['organizer'],
};

/** Roles that a viewer holds, by scope. */
export interface HeldRoles {
  readonly everything: boolean;
  readonly inOrganisation: ReadonlySet<Role>;
  readonly inConference: ReadonlySet<Role>;
}

/** Whether these roles allow an action in an organisation. */
export function mayInOrganisation(roles: HeldRoles, action: OrganisationAction): boolean {
  return roles.everything || ORGANISATION_POLICY[action].some((role) => roles.inOrganisation.has(role));
}

/** Whether these roles allow an action in a conference; the owner of its organisation may do everything in it. */
export function mayInConference(roles: HeldRoles, action: ConferenceAction): boolean {
  if (roles.everything || roles.inOrganisation.has('owner')) return true;
  return CONFERENCE_POLICY[action].some((role) => roles.inConference.has(role));
}
