import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { groupBy } from '../../platform/graphql/group-by.js';
import { Session } from './session.entity.js';
import { SCHEDULABLE_STATES, type SessionState } from './session-kinds.js';
import { SessionOrder } from './session-order.entity.js';
import { SessionPerson } from './session-person.entity.js';
import { SessionTag } from './session-tag.entity.js';

export interface PlannedSession {
  readonly session: Session;
  /** In the order of their names. */
  readonly people: readonly SessionPerson[];
  readonly tagIds: readonly string[];
}

export interface SessionPlan {
  /** In the order of their numbers. */
  readonly sessions: readonly PlannedSession[];
  /** Orders of which both sessions are in the plan. */
  readonly orders: readonly SessionOrder[];
}

/** Gives the agenda what it places. It asks for no permission: whoever calls it has. */
@Injectable()
export class SessionPlanningService {
  /**
   * All sessions of a conference in these states (the schedulable ones unless said otherwise) with their people,
   * tags and orders: four statements for any number of sessions.
   */
  async planOf(
    manager: EntityManager,
    conferenceId: string,
    states: readonly SessionState[] = SCHEDULABLE_STATES,
  ): Promise<SessionPlan> {
    const sessions = await manager.find(Session, {
      where: { conferenceId, state: In([...states]) },
      order: { number: 'ASC' },
    });
    return this.plan(manager, conferenceId, sessions);
  }

  /** As planOf, for sessions that the caller has loaded already: three statements. */
  async plan(manager: EntityManager, conferenceId: string, sessions: readonly Session[]): Promise<SessionPlan> {
    const ids = sessions.map((session) => session.id);
    const people = await rowsBySession<SessionPerson>(manager, SessionPerson, ids);
    const tags = await rowsBySession<SessionTag>(manager, SessionTag, ids);
    const orders = await manager.find(SessionOrder, {
      where: { conferenceId },
      order: { beforeId: 'ASC', afterId: 'ASC' },
    });
    const planned = new Set(ids);
    return {
      sessions: sessions.map((session) => ({
        session,
        people: [...(people.get(session.id) ?? [])].sort((a, b) => a.position - b.position),
        tagIds: (tags.get(session.id) ?? []).map((tag) => tag.tagId).sort(),
      })),
      orders: orders.filter(({ beforeId, afterId }) => planned.has(beforeId) && planned.has(afterId)),
    };
  }
}

async function rowsBySession<T extends SessionPerson | SessionTag>(
  manager: EntityManager,
  Row: new () => T,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, T[]>> {
  // One array parameter: a list of ids would meet the limit of 65,535 parameters and be planned anew each time.
  const rows = await manager
    .createQueryBuilder(Row, 'row')
    .where('row.sessionId = ANY(:sessionIds)', { sessionIds })
    .getMany();
  return groupBy(rows, (row) => row.sessionId);
}
