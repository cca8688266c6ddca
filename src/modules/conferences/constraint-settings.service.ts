import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import type { ConstraintKey, ConstraintLevel } from '../../scheduling/model.js';
import { AuditLog } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import type { Conference } from './conference.entity.js';
import { lockConference } from './conference-settings.service.js';
import { ConstraintSetting } from './constraint-setting.entity.js';
import { ALWAYS_HARD } from './schedule-constraint.type.js';

interface LevelAndWeight {
  readonly level: ConstraintLevel;
  readonly weight: number;
}

/** Keeps only what differs from the defaults, which the clash model knows. */
@Injectable()
export class ConstraintSettingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** Throws DOUBLE_BOOKING_ALWAYS_HARD where a double booking would get another level than hard. */
  async setConstraint(
    viewer: Viewer,
    conferenceId: string,
    constraint: ConstraintKey,
    setting: LevelAndWeight,
  ): Promise<Conference> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    if (ALWAYS_HARD.has(constraint) && setting.level !== 'hard')
      throw new DomainError('DOUBLE_BOOKING_ALWAYS_HARD', { path: ['level'] });
    return this.transactions.run(async (tx) => {
      const conference = await lockConference(tx, conferenceId);
      const before = await tx.findOneBy(ConstraintSetting, { conferenceId, constraint });
      const { level, weight } = setting;
      await tx.upsert(ConstraintSetting, { conferenceId, constraint, level, weight }, ['conferenceId', 'constraint']);
      await this.record(tx, viewer, conference, constraint, before, { level, weight });
      return conference;
    });
  }

  /** Back to the default level and weight. */
  async resetConstraint(viewer: Viewer, conferenceId: string, constraint: ConstraintKey): Promise<Conference> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    return this.transactions.run(async (tx) => {
      const conference = await lockConference(tx, conferenceId);
      const before = await tx.findOneBy(ConstraintSetting, { conferenceId, constraint });
      if (!before) return conference;
      await tx.delete(ConstraintSetting, { conferenceId, constraint });
      await this.record(tx, viewer, conference, constraint, before, null);
      return conference;
    });
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    conference: Conference,
    constraint: ConstraintKey,
    before: ConstraintSetting | null,
    after: LevelAndWeight | null,
  ): Promise<void> {
    const old = before && { level: before.level, weight: before.weight };
    await this.audit.record(tx, {
      viewer,
      organisationId: conference.organisationId,
      conferenceId: conference.id,
      action: after ? 'set_constraint' : 'reset_constraint',
      subjectKind: 'conference',
      subjectId: conference.id,
      changes: { [constraint]: { old, new: after } },
    });
  }
}
