// Rows that a release writes, without the release: a room or a person is taken.
import type { DataSource } from 'typeorm';
import { PersonBooking } from '../../src/modules/agenda/person-booking.entity.js';
import { RoomBooking } from '../../src/modules/agenda/room-booking.entity.js';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { newId } from '../../src/platform/database/ids.js';

/** A time that is over in no test and begins in every one's future. */
export const FUTURE = '[2099-03-08T07:00:00Z,2099-03-08T08:00:00Z)';
export const PAST = '[2001-03-08T07:00:00Z,2001-03-08T08:00:00Z)';

export async function bookRoom(
  db: DataSource,
  session: Session,
  room: { id: string },
  during: string,
  lane = 1,
): Promise<void> {
  const { conferenceId, id: sessionId } = session;
  await db
    .getRepository(RoomBooking)
    .insert({ id: newId(), conferenceId, roomId: room.id, lane, clashGroup: sessionId, during, sessionId });
}

export async function bookPerson(
  db: DataSource,
  session: Session,
  person: { id: string },
  during: string,
): Promise<void> {
  const { conferenceId, id: sessionId } = session;
  await db
    .getRepository(PersonBooking)
    .insert({ id: newId(), conferenceId, personId: person.id, clashGroup: sessionId, during, sessionId });
}
