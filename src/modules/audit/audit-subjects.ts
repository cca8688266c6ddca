import type { GlobalIdType } from '../../platform/graphql/global-id.js';

/** Things whose ids clients know, by the name under which the audit log keeps them. */
const SUBJECTS: Readonly<Record<string, GlobalIdType>> = {
  account: 'Account',
  organisation: 'Organisation',
  role_grant: 'RoleGrant',
  invitation: 'Invitation',
  venue: 'Venue',
  room: 'Room',
  conference: 'Conference',
  track: 'Track',
  tag: 'Tag',
  person: 'Person',
  person_profile: 'PersonProfile',
  session: 'Session',
  time_request: 'TimeRequest',
  draft: 'Draft',
  waiver: 'Waiver',
  release: 'Release',
  arrange_run: 'ArrangeRun',
  import_run: 'ImportRun',
};

/** The id type of a subject kind; null for a subject that clients know no id of. */
export function idTypeOfSubject(subjectKind: string): GlobalIdType | null {
  return SUBJECTS[subjectKind] ?? null;
}
