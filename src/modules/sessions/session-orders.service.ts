import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AuditLog } from '../audit/audit-log.js';
import { Conference } from '../conferences/conference.entity.js';
import { Session } from './session.entity.js';
import { SessionOrder } from './session-order.entity.js';
import { orderPath } from './session-orders.js';
import { SessionPermissions } from './session-permissions.service.js';
import { invalidValue, SessionOrderCycle } from './sessions.errors.js';

export interface OrderOfTwo {
  readonly earlierSessionId: string;
  readonly laterSessionId: string;
}

interface TwoSessions {
  readonly earlier: Session;
  readonly later: Session;
}

/** Which session must come before which. */
@Injectable()
export class SessionOrdersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly permissions: SessionPermissions,
    private readonly audit: AuditLog,
  ) {}

  /** Adds an order; one that is there already stays. Throws ORDER_CYCLE with the sessions of the circle. */
  async addOrder(viewer: Viewer, order: OrderOfTwo): Promise<TwoSessions> {
    const sessions = await this.requireBoth(viewer, order);
    const { id: beforeId, conferenceId } = sessions.earlier;
    const afterId = sessions.later.id;
    await this.transactions.run(async (tx) => {
      // One at a time per conference: two orders that are harmless alone may close a circle together.
      await tx.findOneOrFail(Conference, { where: { id: conferenceId }, lock: { mode: 'for_no_key_update' } });
      const orders = await tx.findBy(SessionOrder, { conferenceId });
      if (orders.some((each) => each.beforeId === beforeId && each.afterId === afterId)) return;
      const back = orderPath(orders, afterId, beforeId);
      if (back) throw new SessionOrderCycle(await sessionsInOrder(tx, back));
      await tx.insert(SessionOrder, { beforeId, afterId, conferenceId });
      await this.record(tx, viewer, sessions, 'add_session_order');
    });
    return sessions;
  }

  /** Removes an order; one that is not there is no fault. */
  async removeOrder(viewer: Viewer, order: OrderOfTwo): Promise<TwoSessions> {
    const sessions = await this.requireBoth(viewer, order);
    await this.transactions.run(async (tx) => {
      const removed = await tx.delete(SessionOrder, { beforeId: sessions.earlier.id, afterId: sessions.later.id });
      if (removed.affected) await this.record(tx, viewer, sessions, 'remove_session_order');
    });
    return sessions;
  }

  private async requireBoth(viewer: Viewer, order: OrderOfTwo): Promise<TwoSessions> {
    const earlier = await this.permissions.requireProgramme(viewer, order.earlierSessionId);
    const later = await this.permissions.requireProgramme(viewer, order.laterSessionId);
    if (earlier.conferenceId !== later.conferenceId || earlier.id === later.id) throw invalidValue('laterSessionId');
    return { earlier, later };
  }

  private record(tx: EntityManager, viewer: Viewer, { earlier, later }: TwoSessions, action: string): Promise<void> {
    const isAdded = action === 'add_session_order';
    const laterSessionId = { old: isAdded ? null : later.id, new: isAdded ? later.id : null };
    return this.audit.record(tx, {
      viewer,
      conferenceId: earlier.conferenceId,
      action,
      subjectKind: 'session',
      subjectId: earlier.id,
      changes: { laterSessionId },
    });
  }
}

async function sessionsInOrder(tx: EntityManager, ids: readonly string[]): Promise<Session[]> {
  const sessions = await tx.findBy(Session, { id: In([...ids]) });
  return ids.flatMap((id) => sessions.filter((session) => session.id === id));
}
