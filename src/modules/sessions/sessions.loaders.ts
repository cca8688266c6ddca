import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../../platform/graphql/group-by.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ReleasedSession } from '../agenda/released-session.entity.js';
import { Session } from './session.entity.js';
import type { PersonRole } from './session-kinds.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionPerson } from './session-person.entity.js';
import { SessionVisibility, type Standing } from './session-visibility.service.js';
import type { StepActor } from './session-states.js';

export interface PartInSession {
  readonly personId: string;
  readonly role: PersonRole;
  readonly position: number;
}

type Frozen = Pick<ReleasedSession, 'sessionId' | 'startsAt' | 'endsAt' | 'people'>;

const MS_PER_MINUTE = 60_000;

/** The newest release that holds a session is the one that its readers see. */
const FROZEN = `
  SELECT DISTINCT ON (rs.session_id) rs.session_id AS "sessionId", rs.starts_at AS "startsAt", rs.ends_at AS "endsAt", rs.people
  FROM released_session rs JOIN release r ON r.id = rs.release_id
  WHERE rs.session_id = ANY($1)
  ORDER BY rs.session_id, r.number DESC`;

/** What a session shows differently to different viewers, for all sessions of a request together. */
@Injectable()
export class SessionsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visibility: SessionVisibility,
    private readonly permissions: SessionPermissions,
  ) {}

  /** Sessions by id; null for one that the viewer may not know of. */
  visibleSessions(context: RequestContext) {
    return context.loaders.byKey<string, Session>('visibleSessions', async (ids) => {
      const standings = loaded(await this.standings(context).loadMany([...ids]));
      const visible = ids.filter((_, index) => standings[index] !== null);
      const sessions = await this.dataSource.getRepository(Session).findBy({ id: In(visible) });
      return new Map(sessions.map((session) => [session.id, session]));
    });
  }

  /** In which parts the viewer may act on a session. */
  actors({ loaders, viewer }: RequestContext) {
    return loaders.byKey<string, readonly StepActor[]>('sessionActors', (ids) =>
      this.permissions.actorsOf(viewer, ids),
    );
  }

  /** People of sessions in the order of their names: as they are worked on, or for readers as they were released. */
  people(context: RequestContext) {
    return context.loaders.byKey<string, readonly PartInSession[]>('sessionPeople', async (ids) => {
      const standings = loaded(await this.standings(context).loadMany([...ids]));
      const isWorking = (index: number): boolean => seesWork(standings[index] ?? null);
      const working = ids.filter((_, index) => isWorking(index));
      const frozen = loaded(await this.frozen(context).loadMany(ids.filter((_, index) => !isWorking(index))));
      const released = frozen.flatMap((row) => (row ? [[row.sessionId, inOrder(row.people)] as const] : []));
      return new Map<string, readonly PartInSession[]>([...(await this.workingPeople(working)), ...released]);
    });
  }

  /** Planned length in minutes, at least 1: as it is worked on, or for readers as it was released. */
  async durationMinutes(context: RequestContext, session: Session): Promise<number> {
    if (seesWork(await this.standings(context).load(session.id))) return session.durationMinutes;
    const frozen = await this.frozen(context).load(session.id);
    return frozen ? (frozen.endsAt.getTime() - frozen.startsAt.getTime()) / MS_PER_MINUTE : session.durationMinutes;
  }

  /** When it was changed last, for those who work on it; readers are told nothing of work that is not released. */
  async updatedAt(context: RequestContext, session: Session): Promise<Date | null> {
    return seesWork(await this.standings(context).load(session.id)) ? session.updatedAt : null;
  }

  private standings({ loaders, viewer }: RequestContext) {
    return loaders.byKey<string, Standing>('sessionStandings', (ids) => this.visibility.standings(viewer, ids));
  }

  private frozen({ loaders }: RequestContext) {
    return loaders.byKey<string, Frozen>('frozenSessions', async (ids) => {
      const rows: Frozen[] = await this.dataSource.query(FROZEN, [ids]);
      return new Map(rows.map((row) => [row.sessionId, row]));
    });
  }

  private async workingPeople(sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionPerson[]>> {
    if (sessionIds.length === 0) return new Map();
    const rows = await this.dataSource
      .getRepository(SessionPerson)
      .find({ where: { sessionId: In([...sessionIds]) }, order: { position: 'ASC', role: 'ASC' } });
    return groupBy(rows, (row) => row.sessionId);
  }
}

/** Whoever has no standing sees no more than a reader. */
function seesWork(standing: Standing | null): boolean {
  return standing === 'programme' || standing === 'person';
}

/** What loadMany brought; throws the fault that one of them met, so that none passes for a missing row. */
export function loaded<T>(values: readonly (T | Error)[]): T[] {
  return values.map((value) => {
    if (value instanceof Error) throw value;
    return value;
  });
}

function inOrder(people: ReleasedSession['people']): PartInSession[] {
  return people.map((part, position) => ({ ...part, position }));
}
