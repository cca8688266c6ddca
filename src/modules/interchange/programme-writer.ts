import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { DraftEditor } from '../agenda/drafts/draft-editor.js';
import { Draft } from '../agenda/draft.entity.js';
import type { PlacementChange, PlacementState } from '../agenda/draft-change.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import { RoleGrant } from '../organisations/role-grant.entity.js';
import { type ProgrammeIds, withIds } from './formats/stable-programme.js';
import { asStored } from './merge/here-form.js';
import { writeDays, writeTracks } from './merge/write-structure.js';
import type { Programme, ProgrammePlacement } from './programme.js';
import { writePeople } from './write-people.js';
import { writeRooms } from './write-rooms.js';
import { writeSessions } from './write-sessions.js';

export interface WriteOptions {
  readonly organisationId: string;
  /** Instead of the slug of the programme. */
  readonly slug?: string | null;
  /** Where the programme names no zone. */
  readonly fallbackTimeZone: string;
  readonly draftName: string;
  readonly isPublic?: boolean;
}

export interface WrittenProgramme {
  readonly conferenceId: string;
  readonly draftId: string;
  /** Row ids by the ids of the programme. */
  readonly personIds: ReadonlyMap<string, string>;
  readonly sessionIds: ReadonlyMap<string, string>;
  readonly roomIds: ReadonlyMap<string, string>;
  readonly trackIds: ReadonlyMap<string, string>;
}

/** Makes a new conference of a programme: everything in the given transaction, the placements in a draft. */
@Injectable()
export class ProgrammeWriter {
  constructor(private readonly drafts: DraftEditor) {}

  async write(
    tx: EntityManager,
    viewer: Viewer,
    programme: Programme,
    options: WriteOptions,
  ): Promise<WrittenProgramme> {
    const stored = asStored(programme, options.fallbackTimeZone);
    const conferenceId = await this.writeConference(tx, viewer, stored, options);
    const owner = { conferenceId, organisationId: options.organisationId };
    const wanted = newIdsOf(stored);
    const roomIds = await writeRooms(tx, owner, withIds(stored, wanted));
    // A room that the organisation has already comes under the id that it has.
    const ids = { ...wanted, rooms: renamed(wanted.rooms, roomIds) };
    const rows = withIds(stored, ids);
    await writeDays(tx, conferenceId, rows.days);
    await writeTracks(tx, conferenceId, rows.tracks);
    await writePeople(tx, conferenceId, rows.people);
    await writeSessions(tx, conferenceId, rows.sessions, new Map(rows.people.map(({ id, name }) => [id, name])));
    const draftId = await this.writeDraft(tx, viewer, rows, { conferenceId, name: options.draftName });
    return {
      conferenceId,
      draftId,
      personIds: ids.people,
      sessionIds: ids.sessions,
      roomIds: ids.rooms,
      trackIds: ids.tracks,
    };
  }

  private async writeConference(
    tx: EntityManager,
    viewer: Viewer,
    programme: Programme,
    options: WriteOptions,
  ): Promise<string> {
    const id = newId();
    const accountId = viewer.account?.accountId ?? null;
    await tx.insert(Conference, {
      id,
      organisationId: options.organisationId,
      slug: options.slug ?? programme.slug,
      acronym: programme.acronym,
      names: programme.title,
      descriptions: programme.description,
      timeZone: programme.timeZone ?? options.fallbackTimeZone,
      dayBoundaryMinutes: programme.dayBoundaryMinutes,
      languages: [...programme.locales],
      url: programme.url,
      isPublic: options.isPublic ?? true,
    });
    if (accountId) {
      await tx.insert(RoleGrant, {
        id: newId(),
        accountId,
        role: 'organizer',
        scopeKind: 'conference',
        scopeId: id,
        grantedBy: accountId,
      });
    }
    return id;
  }

  private async writeDraft(
    tx: EntityManager,
    viewer: Viewer,
    rows: Programme,
    { conferenceId, name }: { readonly conferenceId: string; readonly name: string },
  ): Promise<string> {
    const id = newId();
    await tx.insert(Draft, { id, conferenceId, name, createdBy: viewer.account?.accountId ?? null });
    const changes = rows.sessions.flatMap(({ id: sessionId, placement }) =>
      placement ? [{ sessionId, before: null, after: unpinned(placement) }] : [],
    );
    if (changes.length > 0)
      await this.drafts.apply(tx, viewer, id, { kind: 'import', expectedRevision: null, changes });
    return id;
  }
}

/** What an empty draft must change to hold the placements of a programme whose rows have these ids. */
export function placementChanges(
  programme: Programme,
  sessionIds: ReadonlyMap<string, string>,
  roomIds: ReadonlyMap<string, string>,
): readonly PlacementChange[] {
  return asStored(programme).sessions.flatMap(({ id, placement }) => {
    const sessionId = sessionIds.get(id);
    if (!sessionId || !placement) return [];
    const inRooms = { ...placement, roomIds: placement.roomIds.flatMap((roomId) => roomIds.get(roomId) ?? []) };
    return [{ sessionId, before: null, after: unpinned(inRooms) }];
  });
}

function unpinned(placement: ProgrammePlacement): PlacementState {
  return { ...placement, isTimePinned: false, isRoomPinned: false };
}

function newIdsOf({ rooms, tracks, people, sessions }: Programme): ProgrammeIds {
  const idsOf = (things: readonly { readonly id: string }[]) => new Map(things.map(({ id }) => [id, newId()]));
  return { rooms: idsOf(rooms), tracks: idsOf(tracks), people: idsOf(people), sessions: idsOf(sessions) };
}

function renamed(ids: ReadonlyMap<string, string>, later: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...ids].map(([from, to]) => [from, later.get(to) ?? to]));
}
