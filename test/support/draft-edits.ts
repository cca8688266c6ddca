// A conference with a team, rooms, sessions and a draft, and the edits of a draft as a client sends them.
import { newId } from '../../src/platform/database/ids.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import type { Draft } from '../../src/modules/agenda/draft.entity.js';
import type { Room } from '../../src/modules/rooms/room.entity.js';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { Draft as DraftRow } from '../../src/modules/agenda/draft.entity.js';
import { grantRole, makeConference, makeDraft, makeRoom, makeSession } from './factories.js';
import type { GraphqlAnswer, TestAccount, TestApp } from './test-app.js';

export interface DraftStage {
  readonly conference: Conference;
  readonly organizer: TestAccount;
  readonly draft: Draft;
  readonly hall: Room;
  readonly studio: Room;
  /** Three confirmed talks of 30 minutes without people: Ada, Bea and Cem. */
  readonly talks: readonly [Session, Session, Session];
}

/** Open 06:00Z to 15:00Z on 8 and 9 March 2027. Nothing is placed. */
export async function stageDraft(app: TestApp): Promise<DraftStage> {
  const db = app.dataSource;
  const conference = await makeConference(db);
  const organizer = await app.createAccount({ displayName: 'Organizer' });
  await grantRole(db, organizer, 'organizer', conference.id);
  const hall = await makeRoom(db, conference, { name: 'Hall' });
  const studio = await makeRoom(db, conference, { name: 'Studio' });
  const ada = await makeSession(db, conference, { title: 'Ada' });
  const bea = await makeSession(db, conference, { title: 'Bea' });
  const cem = await makeSession(db, conference, { title: 'Cem' });
  return { conference, organizer, draft: await makeDraft(db, conference), hall, studio, talks: [ada, bea, cem] };
}

/** A time of 8 March 2027, in UTC. */
export const at = (time: string): string => `2027-03-08T${time}:00.000Z`;

/** Its shape follows from PAYLOAD. */
export type EditAnswer = GraphqlAnswer['data'];

export type EditName =
  | 'placeSession'
  | 'moveSession'
  | 'swapSessions'
  | 'resizeSession'
  | 'unplaceSession'
  | 'pinSession'
  | 'undoDraftChange'
  | 'redoDraftChange';

const ISSUE = 'constraint level minutes sessions { title }';

const PAYLOAD = `
  draft { revision }
  change { kind ofRevision placements { session { title } before { startsAt } after { startsAt durationMinutes rooms { name } isTimePinned isRoomPinned isDayPinned } } }
  appearedIssues { ${ISSUE} }
  vanishedIssues { ${ISSUE} }
  errors {
    code path
    ... on DraftRevisionConflictError {
      draft { revision }
      changes { revision kind authorName placements { session { title } before { startsAt } after { startsAt } } }
      issues { ${ISSUE} }
    }
  }`;

const typeOf = (name: EditName): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input!`;

/** Sends one edit; the answer as it came. */
export function sendEdit(
  app: TestApp,
  name: EditName,
  input: Record<string, unknown>,
  as: TestAccount | null,
): Promise<GraphqlAnswer> {
  return app.gql(`mutation ($input: ${typeOf(name)}) { ${name}(input: $input) { ${PAYLOAD} } }`, { input }, as);
}

/** Sends one edit; its payload. Fails the test on a top-level error. */
export async function edit(
  app: TestApp,
  name: EditName,
  input: Record<string, unknown>,
  as: TestAccount,
): Promise<EditAnswer> {
  const answer = await sendEdit(app, name, input, as);
  if (answer.errors.length > 0) throw new Error(`unexpected errors: ${JSON.stringify(answer.errors)}`);
  return answer.data[name];
}

export const draftId = (draft: { readonly id: string }): string => toGlobalId('Draft', draft.id);
export const sessionId = (session: { readonly id: string }): string => toGlobalId('Session', session.id);
export const roomId = (room: { readonly id: string }): string => toGlobalId('Room', room.id);

/** Places a talk as the organizer, against the draft as it is. */
export async function place(
  app: TestApp,
  stage: DraftStage,
  session: Session,
  time: string,
  rooms: readonly Room[] = [stage.hall],
): Promise<EditAnswer> {
  const { revision } = await app.dataSource.getRepository(DraftRow).findOneByOrFail({ id: stage.draft.id });
  const input = {
    draftId: draftId(stage.draft),
    expectedRevision: revision,
    sessionId: sessionId(session),
    startsAt: at(time),
    roomIds: rooms.map(roomId),
  };
  return edit(app, 'placeSession', input, stage.organizer);
}

/** A second organizer of the conference. */
export async function anotherOrganizer(
  app: TestApp,
  { conference }: DraftStage,
  displayName = 'Other',
): Promise<TestAccount> {
  const account = await app.createAccount({ displayName });
  await grantRole(app.dataSource, account, 'organizer', conference.id);
  return account;
}

/** Someone of the team who may see drafts, but not edit them. */
export async function committeeMember(app: TestApp, { conference }: DraftStage): Promise<TestAccount> {
  const account = await app.createAccount();
  await grantRole(app.dataSource, account, 'programme_committee', conference.id);
  return account;
}

/** An id of a row that does not exist. */
export const missingDraftId = (): string => toGlobalId('Draft', newId());
