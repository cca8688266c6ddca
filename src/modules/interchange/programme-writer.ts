import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { DraftEditor } from '../agenda/drafts/draft-editor.js';
import { Draft } from '../agenda/draft.entity.js';
import type { PlacementChange } from '../agenda/draft-change.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import { ConferenceDay } from '../conferences/conference-day.entity.js';
import { Tag } from '../conferences/tag.entity.js';
import { Track } from '../conferences/track.entity.js';
import { RoleGrant } from '../organisations/role-grant.entity.js';
import { insertAll } from './bulk-insert.js';
import { writePeople } from './write-people.js';
import type { Programme } from './programme.js';
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
}

/** A colour for tracks whose source names none. */
const DEFAULT_TRACK_COLOR = '#6b7280';

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
    const conferenceId = await this.writeConference(tx, viewer, programme, options);
    const trackIds = await this.writeTracks(tx, conferenceId, programme);
    const tagIds = await this.writeTags(tx, conferenceId, programme);
    const roomIds = await writeRooms(tx, { conferenceId, organisationId: options.organisationId }, programme);
    const personIds = await writePeople(tx, conferenceId, programme);
    const sessionIds = await writeSessions(tx, conferenceId, programme, { trackIds, tagIds, personIds });
    const draftId = await this.writeDraft(tx, viewer, programme, {
      conferenceId,
      name: options.draftName,
      sessionIds,
      roomIds,
    });
    return { conferenceId, draftId, personIds, sessionIds, roomIds };
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
      languages: programme.locales.length > 0 ? [...programme.locales] : ['en'],
      url: programme.url,
      isPublic: options.isPublic ?? true,
    });
    await insertAll(
      tx,
      ConferenceDay,
      programme.days.map((day) => ({
        conferenceId: id,
        date: day.date,
        opensAt: new Date(day.opensAt),
        closesAt: new Date(day.closesAt),
      })),
    );
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

  private async writeTracks(
    tx: EntityManager,
    conferenceId: string,
    programme: Programme,
  ): Promise<ReadonlyMap<string, string>> {
    const ids = new Map(programme.tracks.map((track) => [track.id, newId()]));
    await insertAll(
      tx,
      Track,
      programme.tracks.map((track, position) => ({
        id: ids.get(track.id),
        conferenceId,
        names: track.names,
        color: track.color?.toLowerCase() ?? DEFAULT_TRACK_COLOR,
        position,
      })),
    );
    return ids;
  }

  private async writeTags(
    tx: EntityManager,
    conferenceId: string,
    programme: Programme,
  ): Promise<ReadonlyMap<string, string>> {
    const names = new Set(programme.sessions.flatMap((session) => session.tags));
    const ids = new Map([...names].map((name) => [name, newId()]));
    await insertAll(
      tx,
      Tag,
      [...ids].map(([name, id]) => ({ id, conferenceId, name })),
    );
    return ids;
  }

  private async writeDraft(
    tx: EntityManager,
    viewer: Viewer,
    programme: Programme,
    target: {
      conferenceId: string;
      name: string;
      sessionIds: ReadonlyMap<string, string>;
      roomIds: ReadonlyMap<string, string>;
    },
  ): Promise<string> {
    const draftId = newId();
    await tx.insert(Draft, {
      id: draftId,
      conferenceId: target.conferenceId,
      name: target.name,
      createdBy: viewer.account?.accountId ?? null,
    });
    const changes = placementChanges(programme, target.sessionIds, target.roomIds);
    if (changes.length > 0)
      await this.drafts.apply(tx, viewer, draftId, { kind: 'import', expectedRevision: null, changes });
    return draftId;
  }
}

/** What an empty draft must change to hold the placements of a programme whose rows have these ids. */
export function placementChanges(
  programme: Programme,
  sessionIds: ReadonlyMap<string, string>,
  roomIds: ReadonlyMap<string, string>,
): readonly PlacementChange[] {
  return programme.sessions.flatMap((session) => {
    const sessionId = sessionIds.get(session.id);
    if (!sessionId || !session.placement || session.state === 'cancelled') return [];
    const after = {
      startsAt: new Date(session.placement.startsAt).toISOString(),
      durationMinutes: session.placement.durationMinutes,
      roomIds: session.placement.roomIds.flatMap((id) => roomIds.get(id) ?? []),
      isTimePinned: false,
      isRoomPinned: false,
    };
    return [{ sessionId, before: null, after }];
  });
}
