import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError, DomainErrors } from '../../platform/graphql/domain-error.js';
import { groupBy } from '../../platform/graphql/group-by.js';
import { notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { bulkStep, type BulkChange, type BulkStep } from './session-bulk.js';
import { SessionBulkRules, type Actors } from './session-bulk-rules.service.js';
import type { Session } from './session.entity.js';
import { requireTags, requireTrack } from './session-references.js';
import { SessionTag } from './session-tag.entity.js';
import { SessionWrites } from './session-writes.service.js';

/** Changes several sessions at once, by the rules of the single changes: all of them, or none. */
@Injectable()
export class SessionBulkService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: SessionBulkRules,
    private readonly writes: SessionWrites,
    private readonly idempotency: IdempotencyKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * The sessions in the order of the input, each as it is then; the number of statements does not grow with theirs.
   * Throws INVALID_VALUE for a session given twice, NOT_OF_CONFERENCE for one of another conference than the first,
   * INVALID_VALUE for track and tags of another, STATE_CHANGE_NOT_ALLOWED and LIMIT_REACHED, all with their place.
   */
  async updateSessions(viewer: Viewer, change: BulkChange): Promise<Session[]> {
    if (!viewer.account) throw unauthenticated();
    const actors = await this.rules.requireActors(viewer, change);
    const { accountId } = viewer.account;
    const call = { accountId, key: change.idempotencyKey, operation: 'update_sessions', request: change };
    return this.transactions.run(async (tx) => {
      const sessions = await this.writes.lockAll(tx, change.sessionIds);
      const { conferenceId } = requireOneConference(sessions);
      await this.idempotency.once(tx, call, async () => {
        await this.change(tx, viewer, change, { sessions, conferenceId, actors });
        return conferenceId;
      });
      return this.writes.findAll(tx, change.sessionIds);
    });
  }

  private async change(
    tx: EntityManager,
    viewer: Viewer,
    change: BulkChange,
    of: { readonly sessions: readonly Session[]; readonly conferenceId: string; readonly actors: Actors },
  ): Promise<void> {
    await requireTrack(tx, of.conferenceId, change.trackId);
    await requireTags(tx, of.conferenceId, change.addTagIds, 'addTagIds');
    await requireTags(tx, of.conferenceId, change.removeTagIds, 'removeTagIds');
    const steps = await this.stepsOf(tx, change, of.sessions, of.actors);
    await writeTags(tx, change, steps);
    await this.writes.saveAll(tx, viewer, steps);
  }

  /** What becomes of each session; the faults of all of them at once. */
  private async stepsOf(
    tx: EntityManager,
    change: BulkChange,
    sessions: readonly Session[],
    actors: Actors,
  ): Promise<BulkStep[]> {
    const tags = await tagsOf(tx, change.sessionIds);
    const now = this.clock.now();
    const errors: DomainError[] = [];
    const steps = sessions.flatMap((session, index) => {
      try {
        const tagIds =
          tags
            .get(session.id)
            ?.map((tag) => tag.tagId)
            .sort() ?? [];
        return [bulkStep(change, { session, tagIds, actors: actors.get(session.id) ?? [], index }, now)];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        errors.push(error);
        return [];
      }
    });
    if (errors.length > 0) throw new DomainErrors(errors);
    return steps;
  }
}

/** Sessions of two conferences share neither tracks nor tags, and no table shows them together. */
function requireOneConference(sessions: readonly Session[]): { readonly conferenceId: string } {
  const [first] = sessions;
  if (!first) throw notFound();
  const errors = sessions.flatMap((session, index) =>
    session.conferenceId === first.conferenceId
      ? []
      : [new DomainError('NOT_OF_CONFERENCE', { path: ['sessionIds', String(index)] })],
  );
  if (errors.length > 0) throw new DomainErrors(errors);
  return first;
}

async function tagsOf(tx: EntityManager, sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionTag[]>> {
  const rows = await tx
    .createQueryBuilder(SessionTag, 'tag')
    .where('tag.sessionId = ANY(:sessionIds)', { sessionIds: [...sessionIds] })
    .getMany();
  return groupBy(rows, (row) => row.sessionId);
}

async function writeTags(tx: EntityManager, change: BulkChange, steps: readonly BulkStep[]): Promise<void> {
  const ids = steps.filter(({ entries }) => entries.length > 0).map(({ session }) => session.id);
  await tx.query('DELETE FROM session_tag WHERE session_id = ANY($1::uuid[]) AND tag_id = ANY($2::uuid[])', [
    ids,
    change.removeTagIds,
  ]);
  await tx.query(
    `INSERT INTO session_tag (session_id, tag_id)
     SELECT s.id, t.id FROM unnest($1::uuid[]) AS s(id) CROSS JOIN unnest($2::uuid[]) AS t(id) ON CONFLICT DO NOTHING`,
    [ids, change.addTagIds],
  );
}
