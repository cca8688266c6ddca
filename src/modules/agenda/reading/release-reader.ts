import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Conference } from '../../conferences/conference.entity.js';
import type { Programme } from '../../interchange/programme.js';
import { Session } from '../../sessions/session.entity.js';
import { placementsOfDrafts } from '../clash-model/draft-rows.js';
import { Draft } from '../draft.entity.js';
import type { PlacementState } from '../draft-change.entity.js';
import { Release } from '../release.entity.js';
import { ReleasedSession } from '../released-session.entity.js';
import {
  conferencePart,
  programmeDays,
  programmePeople,
  programmeRooms,
  programmeTracks,
  programmeTravel,
  sessionContexts,
  workingPeople,
} from './programme-rows.js';
import { placementIn, programmeSession, type ProgrammeEntry } from './programme-session.js';

const MS_PER_MINUTE = 60_000;

/**
 * Whole agendas as programmes, for exports: ten statements for a release and eleven for a draft, whatever their size.
 * It asks for no permission, whoever calls it has; nothing in a programme is for organizers only but a draft's agenda.
 */
@Injectable()
export class ReleaseReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Times, rooms and people as the release froze them, texts and states as they are now. In the order of start, then id. */
  async programmeOf(releaseId: string): Promise<Programme> {
    const db = this.dataSource.manager;
    const release = await db.findOneByOrFail(Release, { id: releaseId });
    const released = await db.find(ReleasedSession, {
      where: { releaseId },
      order: { startsAt: 'ASC', sessionId: 'ASC' },
    });
    const sessions = await db.findBy(Session, { id: In(released.map((each) => each.sessionId)) });
    return programme(db, release.conferenceId, sessions, released.map(releasedEntry));
  }

  /** Every session that is submitted, accepted or confirmed, or that the draft places. In the order of their numbers. */
  async draftProgramme(draftId: string): Promise<Programme> {
    const db = this.dataSource.manager;
    const { conferenceId } = await db.findOneByOrFail(Draft, { id: draftId });
    const placements = (await placementsOfDrafts(db, [draftId])).get(draftId) ?? new Map<string, PlacementState>();
    const sessions = await db
      .createQueryBuilder(Session, 'session')
      .where('session.conferenceId = :conferenceId', { conferenceId })
      .andWhere(`(session.state IN ('submitted', 'accepted', 'confirmed') OR session.id = ANY(:placed))`, {
        placed: [...placements.keys()],
      })
      .orderBy('session.number')
      .getMany();
    const ids = sessions.map(({ id }) => id);
    const people = await workingPeople(db, ids);
    const entries = ids.map((id) => ({
      sessionId: id,
      people: people.get(id) ?? [],
      placement: placementIn(placements, id),
    }));
    return programme(db, conferenceId, sessions, entries);
  }
}

function releasedEntry({ sessionId, people, startsAt, endsAt, roomIds }: ReleasedSession): ProgrammeEntry {
  const durationMinutes = (endsAt.getTime() - startsAt.getTime()) / MS_PER_MINUTE;
  return { sessionId, people, placement: { startsAt: startsAt.toISOString(), durationMinutes, roomIds } };
}

async function programme(
  db: EntityManager,
  conferenceId: string,
  sessions: readonly Session[],
  entries: readonly ProgrammeEntry[],
): Promise<Programme> {
  const conference = await db.findOneByOrFail(Conference, { id: conferenceId });
  const ids = new Set(sessions.map(({ id }) => id));
  const contexts = await sessionContexts(db, [...ids]);
  const rooms = await programmeRooms(db, conferenceId, [
    ...new Set(entries.flatMap(({ placement }) => placement?.roomIds ?? [])),
  ]);
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return {
    ...conferencePart(conference),
    days: await programmeDays(db, conferenceId),
    rooms,
    travel: await programmeTravel(
      db,
      rooms.map(({ id }) => id),
    ),
    tracks: await programmeTracks(db, conferenceId),
    people: await programmePeople(db, conferenceId, [
      ...new Set(entries.flatMap(({ people }) => people.map(({ personId }) => personId))),
    ]),
    sessions: entries.flatMap((entry) => {
      const session = byId.get(entry.sessionId);
      return session ? [programmeSession(session, entry, contexts.get(session.id), ids)] : [];
    }),
  };
}
