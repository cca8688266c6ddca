import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { forbidden, unauthenticated } from '../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { Person } from '../people/person.entity.js';
import type { Session } from './session.entity.js';
import { SCHEDULABLE_STATES, type SessionState } from './session-kinds.js';
import { SessionPermissions } from './session-permissions.service.js';
import { TimeRequest } from './time-request.entity.js';
import { lockOpenRequest, TimeRequestAccess } from './time-request-access.service.js';

export interface NewTimeRequest {
  readonly sessionId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** The speakers' side of time requests. Who must be at a session may ask for another time; a host need not be there. */
@Injectable()
export class TimeRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly permissions: SessionPermissions,
    private readonly requests: TimeRequestAccess,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** Asks for another time for the viewer's own session. Throws TIME_REQUEST_OPEN while an earlier one waits. */
  async requestTime(viewer: Viewer, input: NewTimeRequest): Promise<TimeRequest> {
    const { accountId } = signedIn(viewer);
    const session = await this.permissions.requireVisible(viewer, input.sessionId);
    const person = await this.permissions.ownPerson(this.dataSource.manager, viewer, session.id);
    if (!person) throw forbidden();
    requireAskable(session, input.reason);
    const call = { accountId, key: input.idempotencyKey, operation: 'request_time', request: input };
    return this.transactions.run(async (tx) => {
      const id = await this.idempotency.once(tx, call, () => insert(tx, session, person.id, input.reason));
      return tx.findOneByOrFail(TimeRequest, { id });
    });
  }

  /** Takes back the viewer's own open request. */
  async withdrawTimeRequest(viewer: Viewer, id: string): Promise<TimeRequest> {
    await this.requests.require(viewer, id, 'isOwn');
    return this.transactions.run(async (tx) => {
      await lockOpenRequest(tx, id);
      await tx.update(TimeRequest, { id }, { state: 'withdrawn' });
      return tx.findOneByOrFail(TimeRequest, { id });
    });
  }

  /** The viewer's own requests at a conference, the newest first. */
  async ownRequests(viewer: Viewer, conferenceId: string): Promise<TimeRequest[]> {
    return this.dataSource
      .createQueryBuilder(TimeRequest, 'request')
      .innerJoin(Person, 'person', 'person.id = request.personId')
      .where('request.conferenceId = :conferenceId', { conferenceId })
      .andWhere('person.accountId = :accountId', { accountId: signedIn(viewer).accountId })
      .orderBy('request.id', 'DESC')
      .getMany();
  }
}

async function insert(tx: EntityManager, session: Session, personId: string, reason: string): Promise<string> {
  const id = newId();
  await tx.insert(TimeRequest, {
    id,
    conferenceId: session.conferenceId,
    sessionId: session.id,
    personId,
    reason: reason.trim(),
  });
  return id;
}

function requireAskable(session: Session, reason: string): void {
  if (reason.trim() === '') throw new DomainError('REQUIRED', { path: ['reason'] });
  const isSchedulable = (SCHEDULABLE_STATES as readonly SessionState[]).includes(session.state);
  if (!isSchedulable) throw new DomainError('SESSION_NOT_SCHEDULABLE', { path: ['sessionId'] });
}

function signedIn(viewer: Viewer): SignedInViewer {
  if (!viewer.account) throw unauthenticated();
  return viewer.account;
}
