import { describe, expect, test } from '@jest/globals';
import {
  CONFERENCE_ACTIONS,
  mayInConference,
  mayInOrganisation,
  ORGANISATION_ACTIONS,
  type ConferenceAction,
  type HeldRoles,
  type OrganisationAction,
} from './permissions.js';
import { CONFERENCE_ROLES, ORGANISATION_ROLES, type Role } from './roles.js';

const nobody: HeldRoles = { everything: false, inOrganisation: new Set(), inConference: new Set() };
const inOrganisation = (role: Role): HeldRoles => ({ ...nobody, inOrganisation: new Set([role]) });
const inConference = (role: Role): HeldRoles => ({ ...nobody, inConference: new Set([role]) });

/** The rules once more, role by role: O owner, C conference_creator. */
const ORGANISATION_TABLE: Readonly<Record<OrganisationAction, string>> = {
  seeOrganisation: 'OC',
  editOrganisation: 'O-',
  manageOrganisationTeam: 'O-',
  createConference: 'OC',
  manageRooms: 'O-',
  readAuditLog: 'O-',
};

/** O organizer, P programme_committee, R room_staff. */
const CONFERENCE_TABLE: Readonly<Record<ConferenceAction, string>> = {
  seeConference: 'OPR',
  seeUnreleased: 'OPR',
  editConference: 'O--',
  manageConferenceTeam: 'O--',
  editPeople: 'OP-',
  seeContactDetails: 'O--',
  editSessions: 'OP-',
  answerTimeRequests: 'O--',
  seeDrafts: 'OPR',
  editDrafts: 'O--',
  waiveIssues: 'O--',
  releaseAgenda: 'O--',
  importProgramme: 'O--',
  exportDrafts: 'OP-',
  exportArchive: 'O--',
  readAuditLog: 'O--',
};

const lettersOf = (roles: readonly Role[], may: (role: Role) => boolean): string =>
  roles.map((role) => (may(role) ? role[0]?.toUpperCase() : '-')).join('');

describe('permissions', () => {
  test.each(ORGANISATION_ACTIONS)('%s in an organisation is for its roles as tabled', (action) => {
    expect(lettersOf(ORGANISATION_ROLES, (role) => mayInOrganisation(inOrganisation(role), action))).toBe(
      ORGANISATION_TABLE[action],
    );
  });

  test.each(CONFERENCE_ACTIONS)('%s in a conference is for its roles as tabled', (action) => {
    expect(lettersOf(CONFERENCE_ROLES, (role) => mayInConference(inConference(role), action))).toBe(
      CONFERENCE_TABLE[action],
    );
  });

  test('an owner of the organisation may do everything in its conferences, a conference creator nothing', () => {
    expect(CONFERENCE_ACTIONS.filter((action) => mayInConference(inOrganisation('owner'), action))).toEqual(
      CONFERENCE_ACTIONS,
    );
    expect(
      CONFERENCE_ACTIONS.filter((action) => mayInConference(inOrganisation('conference_creator'), action)),
    ).toEqual([]);
  });

  test('a role in a conference gives nothing in the organisation', () => {
    const given = CONFERENCE_ROLES.flatMap((role) =>
      ORGANISATION_ACTIONS.filter((action) => mayInOrganisation(inConference(role), action)),
    );

    expect(given).toEqual([]);
  });

  test('nobody may do anything without a role', () => {
    expect(ORGANISATION_ACTIONS.filter((action) => mayInOrganisation(nobody, action))).toEqual([]);
    expect(CONFERENCE_ACTIONS.filter((action) => mayInConference(nobody, action))).toEqual([]);
  });

  test('an administrator may do everything', () => {
    const administrator = { ...nobody, everything: true };

    expect(ORGANISATION_ACTIONS.filter((action) => mayInOrganisation(administrator, action))).toEqual(
      ORGANISATION_ACTIONS,
    );
    expect(CONFERENCE_ACTIONS.filter((action) => mayInConference(administrator, action))).toEqual(CONFERENCE_ACTIONS);
  });
});
