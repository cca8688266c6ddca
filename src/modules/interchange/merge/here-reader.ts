import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { placementsOfDrafts } from '../../agenda/clash-model/draft-rows.js';
import type { Placements } from '../../agenda/clash-model/placement-state.js';
import type { PlacementState } from '../../agenda/draft-change.entity.js';
import {
  conferencePart,
  programmeDays,
  programmePeople,
  programmeRooms,
  programmeTracks,
  programmeTravel,
  sessionContexts,
  workingPeople,
} from '../../agenda/reading/programme-rows.js';
import { placementIn, programmeSession } from '../../agenda/reading/programme-session.js';
import { Conference } from '../../conferences/conference.entity.js';
import { Session } from '../../sessions/session.entity.js';
import type { ProgrammePerson, ProgrammeRoom, ProgrammeSession } from '../programme.js';
import { storedTags } from './here-form.js';
import { type PersonFacts, personFacts, roomFacts } from './here-rows.js';
import type { HereProgramme } from './merge-plan.js';

/**
 * Reads a conference as it is now, unreleased and private things included: twelve statements whatever its size. It asks
 * for no permission, whoever calls it has.
 */
@Injectable()
export class HereReader {
  /**
   * The conference under its row ids, with sessions in every state, and where this draft places them; null for no draft.
   * Sessions are in the order of their numbers, with sorted tags.
   */
  async read(db: EntityManager, conferenceId: string, draftId: string | null): Promise<HereProgramme> {
    const conference = await db.findOneByOrFail(Conference, { id: conferenceId });
    const placements = await placementsIn(db, draftId);
    const rooms = await hereRooms(db, conferenceId, placements);
    const people = await personFacts(db, conferenceId);
    return {
      ...conferencePart(conference),
      days: await programmeDays(db, conferenceId),
      rooms,
      travel: await programmeTravel(
        db,
        rooms.map(({ id }) => id),
      ),
      tracks: await programmeTracks(db, conferenceId),
      people: await herePeople(db, conferenceId, people),
      sessions: await hereSessions(db, conferenceId, placements),
      claimedPersonIds: new Set([...people.values()].filter(({ isNameFixed }) => isNameFixed).map(({ id }) => id)),
      pinnedSessionIds: new Set([...placements].filter(([, state]) => isPinned(state)).map(([id]) => id)),
    };
  }
}

function isPinned(state: Pick<PlacementState, 'isTimePinned' | 'isRoomPinned' | 'isDayPinned'>): boolean {
  return state.isTimePinned || state.isRoomPinned || state.isDayPinned === true;
}

async function placementsIn(db: EntityManager, draftId: string | null): Promise<Placements> {
  const ids = draftId === null ? [] : [draftId];
  return (await placementsOfDrafts(db, ids)).get(draftId ?? '') ?? new Map();
}

async function hereRooms(db: EntityManager, conferenceId: string, placements: Placements): Promise<ProgrammeRoom[]> {
  const placedIds = new Set([...placements.values()].flatMap(({ roomIds }) => roomIds));
  const rooms = await programmeRooms(db, conferenceId, [...placedIds]);
  const facts = await roomFacts(
    db,
    rooms.map(({ id }) => id),
  );
  return rooms.map((room) => ({ ...room, ...facts.get(room.id) }));
}

async function herePeople(
  db: EntityManager,
  conferenceId: string,
  facts: ReadonlyMap<string, PersonFacts>,
): Promise<ProgrammePerson[]> {
  const people = await programmePeople(db, conferenceId, [...facts.keys()]);
  return people.map((person) => {
    const { email = null, available = null } = facts.get(person.id) ?? {};
    return { ...person, email, available };
  });
}

async function hereSessions(
  db: EntityManager,
  conferenceId: string,
  placements: Placements,
): Promise<ProgrammeSession[]> {
  const sessions = await db.find(Session, { where: { conferenceId }, order: { number: 'ASC' } });
  const ids = sessions.map(({ id }) => id);
  const contexts = await sessionContexts(db, ids);
  const people = await workingPeople(db, ids);
  const known = new Set(ids);
  return sessions.map((session) => {
    const { id, durationMinutes } = session;
    const entry = { sessionId: id, people: people.get(id) ?? [], placement: placementIn(placements, id) };
    const read = programmeSession(session, entry, contexts.get(id), known);
    // A placement may be shorter or longer than what was submitted; here both are told.
    return { ...read, durationMinutes, tags: storedTags(read.tags) };
  });
}
