import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { localizedValues } from '../../platform/graphql/localized-text.type.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import { Conference } from './conference.entity.js';
import { ConferenceDay } from './conference-day.entity.js';
import { checkDays, type DayHours } from './conference-days.js';
import type { UpdateConferenceInput } from './conference-settings.inputs.js';
import './conferences.errors.js';
import { requiredNames } from './names.js';

export type ConferenceChanges = Omit<UpdateConferenceInput, 'conferenceId'>;

@Injectable()
export class ConferenceSettingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** Changes what is given; undefined leaves a field as it is, null clears it. */
  async updateConference(viewer: Viewer, conferenceId: string, changes: ConferenceChanges): Promise<Conference> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    const { names, descriptions, ...plain } = changes;
    const columns: Partial<Conference> = {
      ...plain,
      ...(names ? { names: requiredNames(names) } : {}),
      ...(descriptions ? { descriptions: localizedValues(descriptions) } : {}),
    };
    return this.transactions.run(async (tx) => {
      const before = await lockConference(tx, conferenceId);
      const changed = changedFields(before, columns);
      if (Object.keys(changed).length === 0) return before;
      await tx.update(Conference, { id: conferenceId }, columns as object);
      await this.record(tx, viewer, before, 'update_conference', changed);
      return tx.findOneByOrFail(Conference, { id: conferenceId });
    });
  }

  /** Replaces all days. Throws DAYS_INVALID; placements stay where they are, outside opening hours they become issues. */
  async setDays(viewer: Viewer, conferenceId: string, days: readonly DayHours[]): Promise<Conference> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    return this.transactions.run(async (tx) => {
      const conference = await lockConference(tx, conferenceId);
      checkDays(days, conference);
      const before = await tx.find(ConferenceDay, { where: { conferenceId }, order: { date: 'ASC' } });
      const after = [...days]
        .sort((a, b) => a.date.localeCompare(b.date))
        .map(({ date, opensAt, closesAt }) => ({ date, opensAt, closesAt }));
      const changed = changedFields(
        { days: before.map(({ date, opensAt, closesAt }) => ({ date, opensAt, closesAt })) },
        { days: after },
      );
      await tx.delete(ConferenceDay, { conferenceId });
      await tx.insert(
        ConferenceDay,
        after.map((day) => ({ ...day, conferenceId })),
      );
      await this.record(tx, viewer, conference, 'set_conference_days', changed);
      return conference;
    });
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    conference: Conference,
    action: string,
    changes: ReturnType<typeof changedFields>,
  ): Promise<void> {
    await this.audit.record(tx, {
      viewer,
      organisationId: conference.organisationId,
      conferenceId: conference.id,
      action,
      subjectKind: 'conference',
      subjectId: conference.id,
      changes,
    });
  }
}

/** The conference under its row lock: two changes of its settings, and a change and a release, wait for each other. */
export function lockConference(tx: EntityManager, conferenceId: string): Promise<Conference> {
  return tx.findOneOrFail(Conference, { where: { id: conferenceId }, lock: { mode: 'pessimistic_write' } });
}
