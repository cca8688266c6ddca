import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { decodeCursor, toPage, type Page, type PageArgs } from '../../platform/graphql/connection.js';
import { AuditLog } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import { TimeRequest } from './time-request.entity.js';
import { TimeRequestAccess } from './time-request-access.service.js';
import { TimeRequestMails } from './time-request-mails.service.js';
import type { TimeRequestState } from './time-request.type.js';

export interface TimeRequestAnswer {
  readonly timeRequestId: string;
  readonly isGranted: boolean;
  readonly answer?: string | null;
}

/** The organizers' side of time requests. An answer moves nothing by itself: that is done in a draft, and released. */
@Injectable()
export class TimeRequestAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: TimeRequestAccess,
    private readonly mails: TimeRequestMails,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Grants or declines an open request and tells the one who asked by mail, in her language. */
  answerTimeRequest(viewer: Viewer, input: TimeRequestAnswer): Promise<TimeRequest> {
    return this.transactions.run(async (tx) => {
      const { id } = await this.requests.requireOpen(tx, viewer, input.timeRequestId, 'mayAnswer');
      const state = input.isGranted ? 'granted' : 'declined';
      const answer = input.answer?.trim() || null;
      await tx.update(TimeRequest, { id }, { state, answer, answeredBy: viewer.account?.accountId ?? null, answeredAt: this.clock.now() });
      const answered = await tx.findOneByOrFail(TimeRequest, { id });
      await this.record(tx, viewer, answered);
      await this.mails.tellAnswer(tx, answered);
      return answered;
    });
  }

  private record(tx: EntityManager, viewer: Viewer, request: TimeRequest): Promise<void> {
    return this.audit.record(tx, {
      viewer,
      conferenceId: request.conferenceId,
      action: 'answer_time_request',
      subjectKind: 'time_request',
      subjectId: request.id,
      changes: { state: { old: 'open', new: request.state } },
    });
  }
}

/** Reads time requests for organizers. */
@Injectable()
export class TimeRequestLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** One page of a conference's requests, the oldest first. */
  async requestsOf(viewer: Viewer, conferenceId: string, state: TimeRequestState | null, page: PageArgs): Promise<Page<TimeRequest>> {
    await this.access.requireInConference(viewer, conferenceId, 'answerTimeRequests');
    const selected = this.dataSource.createQueryBuilder(TimeRequest, 'request').where('request.conferenceId = :conferenceId', { conferenceId });
    if (state) selected.andWhere('request.state = :state', { state });
    const after = page.after ? decodeCursor(page.after, 1)[0] : null;
    const query = selected.clone().orderBy('request.id').take(page.first + 1);
    // Ids rise with time, so their order is the order of asking. Compared as text: a forged cursor finds nothing, not a fault.
    if (after) query.andWhere('request.id::text > :after', { after: String(after) });
    return toPage(await query.getMany(), page.first, (request) => [request.id], () => selected.getCount());
  }
}
