import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Agenda, AgendaProblem } from '../../../scheduling/model.js';
import type { Waiver } from '../waiver.entity.js';
import { dayRows, orderRows, sessionRows, settingRows, travelRows, type SessionRow } from './conference-rows.js';
import { activeWaivers, placementsOfDrafts } from './draft-rows.js';
import { type Placements, toAgenda } from './placement-state.js';
import { personRows, roomRows, type RoomRow } from './resource-rows.js';
import { SharedInterests } from './shared-interests.js';

/** A draft as the clash model sees it, with what the model leaves out: who waived what, and what may be placed anew. */
export interface ClashModel {
  readonly problem: AgendaProblem;
  readonly agenda: Agenda;
  readonly placements: Placements;
  /** In force, the oldest first; `problem.waivers` are the same without author and reason. */
  readonly waivers: readonly Waiver[];
  /** Sessions that belong in an agenda. A cancelled one that is still placed is in the problem, but not here. */
  readonly schedulableIds: ReadonlySet<string>;
  /** Rooms that the conference uses. One given up that is still placed is in the problem, but not here. */
  readonly usableRoomIds: ReadonlySet<string>;
}

type ConferencePart = Omit<AgendaProblem, 'rooms' | 'sessions' | 'waivers'> & {
  readonly rooms: readonly RoomRow[];
  readonly sessions: readonly SessionRow[];
};

const NO_DRAFT = '';

/** Reads the clash model from the database, with 13 statements whatever the size of the conference. */
@Injectable()
export class ClashModelLoader {
  constructor(private readonly interests: SharedInterests) {}

  /** The model of one draft, or of the conference with nothing placed and nothing waived. */
  async load(db: EntityManager, conferenceId: string, draftId: string = NO_DRAFT): Promise<ClashModel> {
    const models = await this.loadDrafts(db, conferenceId, draftId === NO_DRAFT ? [] : [draftId]);
    return models(draftId);
  }

  /** The models of several drafts of one conference, by draft id, with the statements of one. */
  async loadDrafts(
    db: EntityManager,
    conferenceId: string,
    draftIds: readonly string[],
  ): Promise<(draftId: string) => ClashModel> {
    const placements = await placementsOfDrafts(db, draftIds);
    const waivers = await activeWaivers(db, draftIds);
    const conference = await this.conferencePart(db, conferenceId, [...placements.values()]);
    return (draftId) =>
      modelOf(
        conference,
        placements.get(draftId) ?? new Map(),
        waivers.filter((waiver) => waiver.draftId === draftId),
      );
  }

  private async conferencePart(
    db: EntityManager,
    conferenceId: string,
    drafts: readonly Placements[],
  ): Promise<ConferencePart> {
    const placed = drafts.flatMap((placements) => [...placements]);
    const placedRoomIds = new Set(placed.flatMap(([, { roomIds }]) => roomIds));
    const sessions = await sessionRows(db, conferenceId, [...new Set(placed.map(([sessionId]) => sessionId))]);
    const rooms = await roomRows(db, conferenceId, [...placedRoomIds]);
    const personIds = new Set(sessions.flatMap((session) => session.people.map((person) => person.personId)));
    const venueIds = new Set(rooms.flatMap((room) => room.venueId ?? []));
    return {
      sessions,
      rooms,
      people: await personRows(db, conferenceId, [...personIds]),
      days: await dayRows(db, conferenceId),
      orders: await orderRows(db, conferenceId),
      sharedInterests: await this.interests.of(db, conferenceId),
      travel: await travelRows(db, [...venueIds]),
      settings: await settingRows(db, conferenceId),
    };
  }
}

/** Several drafts are read together: each keeps only what belongs in an agenda or is placed in itself. */
function modelOf(conference: ConferencePart, placements: Placements, waivers: readonly Waiver[]): ClashModel {
  const placedRoomIds = new Set([...placements.values()].flatMap((placement) => placement.roomIds));
  return {
    problem: {
      ...conference,
      sessions: conference.sessions.filter((session) => session.isSchedulable || placements.has(session.id)),
      rooms: conference.rooms.filter((room) => room.isInUse || placedRoomIds.has(room.id)),
      waivers,
    },
    agenda: toAgenda(placements),
    placements,
    waivers,
    schedulableIds: new Set(conference.sessions.filter((session) => session.isSchedulable).map(({ id }) => id)),
    usableRoomIds: new Set(conference.rooms.filter((room) => room.isInUse).map(({ id }) => id)),
  };
}

/** The same model with other placements; waivers that name one of `movedIds` are over. */
export function withPlacements(model: ClashModel, placements: Placements, movedIds: ReadonlySet<string>): ClashModel {
  const waivers = model.waivers.filter((waiver) => !waiver.sessionIds.some((sessionId) => movedIds.has(sessionId)));
  return { ...withWaivers(model, waivers), agenda: toAgenda(placements), placements };
}

/** The same model with other waivers. */
export function withWaivers(model: ClashModel, waivers: readonly Waiver[]): ClashModel {
  return { ...model, waivers, problem: { ...model.problem, waivers } };
}

/**
 * The same model with the shared interests of these sessions only. Two agendas that differ in nothing else have the
 * same difference of issues, at a fraction of the time: a large conference has tens of thousands of such pairs.
 */
export function withInterestsOf(model: ClashModel, sessionIds: ReadonlySet<string>): ClashModel {
  const concerns = (id: string): boolean => sessionIds.has(id);
  const sharedInterests = model.problem.sharedInterests.filter(
    ({ firstId, secondId }) => concerns(firstId) || concerns(secondId),
  );
  return { ...model, problem: { ...model.problem, sharedInterests } };
}
