// A conference whose agenda is released, for tests of what readers see.
import type { Draft } from '../../src/modules/agenda/draft.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { ConferenceDay } from '../../src/modules/conferences/conference-day.entity.js';
import type { Track } from '../../src/modules/conferences/track.entity.js';
import type { Person } from '../../src/modules/people/person.entity.js';
import type { Room } from '../../src/modules/rooms/room.entity.js';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { grantRole, makeConference, makeDraft, makePerson, makeRoom, makeSession, makeTrack } from './factories.js';
import { placeInDraft, release } from './releases.js';
import type { TestAccount, TestApp } from './test-app.js';

export interface AgendaStage {
  readonly conference: Conference;
  readonly organizer: TestAccount;
  readonly draft: Draft;
}

export interface ReleasedAgenda extends AgendaStage {
  readonly hall: Room;
  readonly studio: Room;
  readonly track: Track;
  readonly ayse: Person;
  readonly lise: Person;
  readonly stars: Session;
  readonly seas: Session;
  readonly night: Session;
}

/** A conference with an organizer and an empty draft. */
export async function stageAgenda(app: TestApp, fields: Partial<Conference> = {}): Promise<AgendaStage> {
  const conference = await makeConference(app.dataSource, fields);
  const organizer = await app.createAccount();
  await grantRole(app.dataSource, organizer, 'organizer', conference.id);
  return { conference, organizer, draft: await makeDraft(app.dataSource, conference) };
}

/** Releases a draft, whatever its revision. Fails the test where that is refused. */
export async function publish(
  app: TestApp,
  { draft, organizer }: AgendaStage,
  name = 'First version',
): Promise<string> {
  const payload = await release(app, draft, organizer, { name });
  if (payload.errors.length > 0) throw new Error(`not released: ${JSON.stringify(payload.errors)}`);
  return payload.release.id;
}

/**
 * Three released sessions of 8 March in Istanbul, where the day ends at four: Stars (09:00Z, 45 minutes, Hall and Studio,
 * Ayşe), the workshop Seas (10:00Z, Studio, Lise), Night (22:30Z, after midnight there, no room, Ayşe).
 */
export async function releaseAgenda(app: TestApp): Promise<ReleasedAgenda> {
  const db = app.dataSource;
  const stage = await stageAgenda(app, { dayBoundaryMinutes: 240 });
  const { conference, draft } = stage;
  const firstDay = { conferenceId: conference.id, date: '2027-03-08' };
  await db.getRepository(ConferenceDay).update(firstDay, { closesAt: new Date('2027-03-09T01:00:00Z') });
  const hall = await makeRoom(db, conference, { name: 'Hall' });
  const studio = await makeRoom(db, conference, { name: 'Studio' });
  const track = await makeTrack(db, conference);
  const ayse = await makePerson(db, conference, { displayName: 'Ayşe Işık', searchName: 'ayse isik' });
  const lise = await makePerson(db, conference, { displayName: 'Lise', searchName: 'lise' });
  const stars = await makeSession(
    db,
    conference,
    { title: 'Stars', trackId: track.id, searchText: 'stars ayse isik' },
    [ayse],
  );
  const seas = await makeSession(db, conference, { title: 'Seas', kind: 'workshop', searchText: 'seas lise' }, [lise]);
  const night = await makeSession(db, conference, { title: 'Night', searchText: 'night ayse isik' }, [ayse]);
  await placeInDraft(db, draft, seas, { at: '10:00', rooms: [studio] });
  await placeInDraft(db, draft, stars, { at: '09:00', minutes: 45, rooms: [hall, studio] });
  await placeInDraft(db, draft, night, { at: '22:30' });
  await publish(app, stage);
  return { ...stage, hall, studio, track, ayse, lise, stars, seas, night };
}
