import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Agenda } from '../../../scheduling/index.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import type { Draft } from '../draft.entity.js';
import { Release } from '../release.entity.js';
import { BookingWriter } from './booking-writer.js';
import { claimsOf } from './bookings.js';
import { freeze, sequenceOf, type LastReleased } from './frozen-agenda.js';
import type { FrozenSession } from './release-diff.js';

export interface NewRelease {
  readonly draft: Draft;
  readonly name: string;
  readonly comment: string | null;
  /** What the draft was judged by. */
  readonly model: ClashModel;
  /** The part of it that goes into the release; not empty. */
  readonly agenda: Agenda;
}

/** Freezes a draft that was found fit for release. A fixed number of statements whatever its size. */
@Injectable()
export class ReleaseWriter {
  constructor(
    private readonly bookings: BookingWriter,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The id of the new release. The caller holds the locks of release-locks.ts and of the draft. */
  async write(tx: EntityManager, viewer: Viewer, input: NewRelease): Promise<string> {
    const { draft, model, agenda } = input;
    const sessions = freeze(model, agenda, await titlesOf(tx, [...agenda.keys()]));
    const release = await this.insertRelease(tx, viewer, input);
    await insertSessions(tx, release, sessions);
    await this.bookings.replace(tx, release, claimsOf(sessions, model.problem.waivers));
    await this.audit.record(tx, {
      viewer,
      conferenceId: draft.conferenceId,
      action: 'release_agenda',
      subjectKind: 'release',
      subjectId: release.id,
      changes: {
        number: { old: release.number - 1 || null, new: release.number },
        draftId: { old: null, new: draft.id },
      },
    });
    return release.id;
  }

  private async insertRelease(
    tx: EntityManager,
    viewer: Viewer,
    { draft, name, comment }: NewRelease,
  ): Promise<Release> {
    const { conferenceId } = draft;
    const previous = await tx.maximum(Release, 'number', { conferenceId });
    const release = {
      id: newId(),
      conferenceId,
      number: (previous ?? 0) + 1,
      name,
      comment,
      draftId: draft.id,
      releasedBy: viewer.account?.accountId ?? null,
      releasedAt: this.clock.now(),
    };
    await tx.insert(Release, release);
    return release;
  }
}

/** Titles of sessions as they are now, by session id. One statement. */
export async function titlesOf(tx: EntityManager, sessionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; title: string }[]>(
    'SELECT id, title FROM session WHERE id = ANY($1::uuid[])',
    [sessionIds],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function insertSessions(tx: EntityManager, release: Release, sessions: readonly FrozenSession[]): Promise<void> {
  const rows = await tx.query<LastReleased[]>(LAST_RELEASED, [release.conferenceId, release.number]);
  const last = new Map(rows.map((row) => [row.sessionId, row]));
  const previousNumber = release.number - 1;
  const sequenced = sessions.map((session) => ({
    ...session,
    sequence: sequenceOf(session, last.get(session.sessionId), previousNumber),
  }));
  await tx.query(INSERT_SESSIONS, [release.id, JSON.stringify(sequenced)]);
}

/** Every session of the conference as it was last released. */
const LAST_RELEASED = `
SELECT DISTINCT ON (s.session_id) s.session_id AS "sessionId", s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
  s.room_ids AS "roomIds", s.people, s.sequence, r.number AS "releaseNumber"
FROM released_session s JOIN release r ON r.id = s.release_id
WHERE r.conference_id = $1 AND r.number < $2
ORDER BY s.session_id, r.number DESC`;

const INSERT_SESSIONS = `
INSERT INTO released_session (release_id, session_id, title, starts_at, ends_at, room_ids, people, sequence)
SELECT $1, s."sessionId", s.title, s."startsAt", s."endsAt", s."roomIds", s.people, s.sequence
FROM jsonb_to_recordset($2::jsonb) AS s("sessionId" uuid, title text, "startsAt" timestamptz, "endsAt" timestamptz,
  "roomIds" uuid[], people jsonb, sequence integer)`;
