// Drafts with placements as rows, and the release mutations as a client sends them.
import type { DataSource } from 'typeorm';
import type { Draft } from '../../src/modules/agenda/draft.entity.js';
import { Placement } from '../../src/modules/agenda/placement.entity.js';
import { PlacementRoom } from '../../src/modules/agenda/placement-room.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import type { GraphqlAnswer, TestAccount, TestApp } from './test-app.js';

export interface Placing {
  /** HH:MM in UTC on 8 March 2027. */
  readonly at: string;
  readonly minutes?: number;
  readonly rooms?: readonly { readonly id: string }[];
}

/** Puts a session into a draft, 30 minutes unless said otherwise, without a step in the history. */
export async function placeInDraft(
  db: DataSource,
  draft: Draft,
  session: { readonly id: string },
  placing: Placing,
): Promise<void> {
  const key = { draftId: draft.id, sessionId: session.id };
  await db.getRepository(PlacementRoom).delete(key);
  await db.getRepository(Placement).save({
    ...key,
    startsAt: new Date(`2027-03-08T${placing.at}:00Z`),
    durationMinutes: placing.minutes ?? 30,
    isTimePinned: false,
    isRoomPinned: false,
  });
  for (const [position, room] of (placing.rooms ?? []).entries()) {
    await db.getRepository(PlacementRoom).insert({ ...key, roomId: room.id, position });
  }
}

export async function unplaceInDraft(db: DataSource, draft: Draft, session: { readonly id: string }): Promise<void> {
  await db.getRepository(PlacementRoom).delete({ draftId: draft.id, sessionId: session.id });
  await db.getRepository(Placement).delete({ draftId: draft.id, sessionId: session.id });
}

const RELEASE = `mutation ($input: ReleaseAgendaInput!) { releaseAgenda(input: $input) {
  release { id number name comment }
  errors {
    __typename code path
    ... on HardIssuesOpenError { issueCount issues { constraint level minutes waiver { reason } sessions { title } room { name } person { displayName } } }
    ... on BookingClashError { resource }
    ... on DraftRevisionConflictError { draft { revision } changes { revision kind } }
  }
} }`;

/** Sends releaseAgenda for a draft at revision 0 unless said otherwise; the answer as it came. */
export function sendRelease(
  app: TestApp,
  draft: Draft,
  as: TestAccount | null,
  input: Record<string, unknown> = {},
): Promise<GraphqlAnswer> {
  const fields = { draftId: toGlobalId('Draft', draft.id), expectedRevision: 0, name: 'First version', ...input };
  return app.gql(RELEASE, { input: fields }, as);
}

/** Sends releaseAgenda; its payload. Fails the test on a top-level error. */
export async function release(
  app: TestApp,
  draft: Draft,
  as: TestAccount,
  input: Record<string, unknown> = {},
  // The shape follows from RELEASE.
  // oxlint-disable-next-line typescript/no-explicit-any
): Promise<any> {
  const answer = await sendRelease(app, draft, as, input);
  if (answer.errors.length > 0) throw new Error(`unexpected errors: ${JSON.stringify(answer.errors)}`);
  return answer.data.releaseAgenda;
}

export interface BookingRow {
  readonly sessionId: string;
  readonly resourceId: string;
  readonly lane: number | null;
  readonly clashGroup: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Bookings of a conference, rooms before people, in the order of start, resource and session. */
export async function bookingsOf(
  db: DataSource,
  conferenceId: string,
): Promise<{ rooms: BookingRow[]; people: BookingRow[] }> {
  const columns = `session_id AS "sessionId", clash_group AS "clashGroup",
    to_char(lower(during) AT TIME ZONE 'UTC', 'HH24:MI') AS "startsAt", to_char(upper(during) AT TIME ZONE 'UTC', 'HH24:MI') AS "endsAt"`;
  const rooms = await db.query<BookingRow[]>(
    `SELECT room_id AS "resourceId", lane, ${columns} FROM room_booking WHERE conference_id = $1 ORDER BY lower(during), room_id, session_id`,
    [conferenceId],
  );
  const people = await db.query<BookingRow[]>(
    `SELECT person_id AS "resourceId", NULL AS lane, ${columns} FROM person_booking WHERE conference_id = $1 ORDER BY lower(during), person_id, session_id`,
    [conferenceId],
  );
  return { rooms, people };
}
