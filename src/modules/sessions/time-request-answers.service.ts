import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AuditLog } from '../audit/audit-log.js';
import { TimeRequest } from './time-request.entity.js';
import { lockOpenRequest, TimeRequestAccess } from './time-request-access.service.js';
import { TimeRequestMails } from './time-request-mails.service.js';

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
  async answerTimeRequest(viewer: Viewer, input: TimeRequestAnswer): Promise<TimeRequest> {
    await this.requests.require(viewer, input.timeRequestId, 'mayAnswer');
    return this.transactions.run(async (tx) => {
      const { id } = await lockOpenRequest(tx, input.timeRequestId);
      const state = input.isGranted ? 'granted' : 'declined';
      const answer = input.answer?.trim() || null;
      await tx.update(
        TimeRequest,
        { id },
        { state, answer, answeredBy: viewer.account?.accountId ?? null, answeredAt: this.clock.now() },
      );
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
