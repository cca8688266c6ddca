// The people of a conference as tests of its sessions need them.
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import type { Person } from '../../src/modules/people/person.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { grantRole, makeConference, makePerson } from './factories.js';
import type { TestAccount, TestApp } from './test-app.js';

export interface SessionCast {
  readonly conference: Conference;
  readonly conferenceId: string;
  readonly organizer: TestAccount;
  readonly committee: TestAccount;
  readonly roomStaff: TestAccount;
  /** Has claimed `speakerPerson`. */
  readonly speaker: TestAccount;
  readonly speakerPerson: Person;
  /** Signed in, without any role. */
  readonly attendee: TestAccount;
}

/** A public conference with one account of each role, and someone who has claimed her profile there. */
export async function makeSessionCast(app: TestApp, fields: Partial<Conference> = {}): Promise<SessionCast> {
  const db = app.dataSource;
  const conference = await makeConference(db, fields);
  const [organizer, committee, roomStaff] = [
    await app.createAccount(),
    await app.createAccount(),
    await app.createAccount(),
  ];
  await grantRole(db, organizer, 'organizer', conference.id);
  await grantRole(db, committee, 'programme_committee', conference.id);
  await grantRole(db, roomStaff, 'room_staff', conference.id);
  const speaker = await app.createAccount({ locale: 'tr' });
  const speakerPerson = await makePerson(db, conference, { displayName: 'Ayşe Yılmaz', accountId: speaker.id });
  const attendee = await app.createAccount();
  return {
    conference,
    conferenceId: toGlobalId('Conference', conference.id),
    organizer,
    committee,
    roomStaff,
    speaker,
    speakerPerson,
    attendee,
  };
}

/** The id of a session as clients know it. */
export function sessionId(session: { readonly id: string }): string {
  return toGlobalId('Session', session.id);
}

/** The top-level code of an operation, or null where it has none. */
export async function codeOf(
  answer: Promise<{ readonly errors: readonly { readonly extensions: { readonly code: string } }[] }>,
): Promise<string | null> {
  return (await answer).errors[0]?.extensions.code ?? null;
}
