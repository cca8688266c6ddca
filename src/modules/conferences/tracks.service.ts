import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { badUserInput, notFound } from '../../platform/graphql/request-errors.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import type { Conference } from './conference.entity.js';
import { lockConference } from './conference-settings.service.js';
import { LimitReached } from './conferences.errors.js';
import { requiredNames } from './names.js';
import { Track } from './track.entity.js';
import { MAX_TRACKS, type CreateTrackInput, type UpdateTrackInput } from './track.inputs.js';

@Injectable()
export class TracksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** A new track, behind the others. Throws REQUIRED, TOO_LONG or LIMIT_REACHED. */
  async createTrack(
    viewer: Viewer,
    conferenceId: string,
    input: Pick<CreateTrackInput, 'names' | 'color'>,
  ): Promise<Track> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    const names = requiredNames(input.names);
    return this.transactions.run(async (tx) => {
      // Under the lock of the conference two new tracks cannot both be the last one allowed or take one position.
      const conference = await lockConference(tx, conferenceId);
      const tracks = await tx.find(Track, { where: { conferenceId }, order: { position: 'DESC' } });
      if (tracks.length >= MAX_TRACKS) throw new LimitReached(MAX_TRACKS);
      const track = {
        id: newId(),
        conferenceId,
        names,
        color: input.color.toLowerCase(),
        position: (tracks[0]?.position ?? -1) + 1,
      };
      await tx.insert(Track, track);
      await this.record(
        tx,
        viewer,
        conference,
        'create_track',
        track.id,
        changedFields<Partial<Track>>({}, { names, color: track.color }),
      );
      return track;
    });
  }

  /** Changes what is given. Throws REQUIRED or TOO_LONG for its names. */
  async updateTrack(viewer: Viewer, trackId: string, input: Omit<UpdateTrackInput, 'trackId'>): Promise<Track> {
    const conference = await this.requireOfTrack(viewer, trackId);
    const columns: Partial<Track> = {
      ...(input.names ? { names: requiredNames(input.names) } : {}),
      ...(input.color ? { color: input.color.toLowerCase() } : {}),
    };
    return this.transactions.run(async (tx) => {
      const before = await lockTrack(tx, trackId);
      const changed = changedFields(before, columns);
      if (Object.keys(changed).length === 0) return before;
      await tx.update(Track, { id: trackId }, columns as object);
      await this.record(tx, viewer, conference, 'update_track', trackId, changed);
      return { ...before, ...columns };
    });
  }

  /** Its sessions stay, without a track. */
  async deleteTrack(viewer: Viewer, trackId: string): Promise<void> {
    const conference = await this.requireOfTrack(viewer, trackId);
    await this.transactions.run(async (tx) => {
      const { names, color } = await lockTrack(tx, trackId);
      await tx.delete(Track, { id: trackId });
      await this.record(tx, viewer, conference, 'delete_track', trackId, {
        names: { old: names, new: null },
        color: { old: color, new: null },
      });
    });
  }

  /** Puts all tracks in this order. Throws BAD_USER_INPUT unless the ids are exactly those of the conference. */
  async reorderTracks(viewer: Viewer, conferenceId: string, trackIds: readonly string[]): Promise<Conference> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    return this.transactions.run(async (tx) => {
      const conference = await lockConference(tx, conferenceId);
      const tracks = await tx.find(Track, { where: { conferenceId }, order: { position: 'ASC', id: 'ASC' } });
      const before = tracks.map((track) => track.id);
      const isComplete = before.length === trackIds.length && before.every((id) => trackIds.includes(id));
      if (!isComplete) throw badUserInput('trackIds must name every track of the conference once.');
      for (const [position, id] of trackIds.entries()) await tx.update(Track, { id }, { position });
      await this.record(
        tx,
        viewer,
        conference,
        'reorder_tracks',
        conferenceId,
        changedFields({ trackIds: before }, { trackIds: [...trackIds] }),
      );
      return conference;
    });
  }

  private async requireOfTrack(viewer: Viewer, trackId: string): Promise<Conference> {
    const track = await this.dataSource.getRepository(Track).findOneBy({ id: trackId });
    if (!track) throw notFound();
    return this.access.requireInConference(viewer, track.conferenceId, 'editConference');
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    conference: Conference,
    action: string,
    subjectId: string,
    changes: ReturnType<typeof changedFields>,
  ): Promise<void> {
    const subjectKind = subjectId === conference.id ? 'conference' : 'track';
    await this.audit.record(tx, {
      viewer,
      organisationId: conference.organisationId,
      conferenceId: conference.id,
      action,
      subjectKind,
      subjectId,
      changes,
    });
  }
}

/** The track under its row lock; NOT_FOUND where somebody deleted it meanwhile. */
async function lockTrack(tx: EntityManager, id: string): Promise<Track> {
  const track = await tx.findOne(Track, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!track) throw notFound();
  return track;
}
