import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityTarget } from 'typeorm';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import type { Locale } from '../../../platform/i18n/catalogue.js';
import type { Reason } from '../../../scheduling/index.js';
import { Person } from '../../people/person.entity.js';
import { Room } from '../../rooms/room.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { Draft } from '../draft.entity.js';
import type { ArrangeOutcome } from './arrange-job.js';
import type { ArrangeResultType } from './arrange.type.js';
import { idsInReasons, reasonText } from './unplaced-reasons.js';

type Unplaced = Pick<ArrangeOutcome, 'unplaced' | 'infeasible'>;
type UnplacedInWords = Pick<ArrangeResultType, 'unplaced' | 'infeasible'>;

@Injectable()
export class ArrangeLoaders {
  constructor(private readonly dataSource: DataSource) {}

  /** Drafts by id; the caller has shown the run, whose conference is theirs. */
  proposals(loaders: LoaderCache) {
    return loaders.byKey<string, Draft>('arrangeProposals', async (ids) => {
      const drafts = await this.dataSource.getRepository(Draft).findBy({ id: In([...ids]) });
      return new Map(drafts.map((draft) => [draft.id, draft]));
    });
  }

  /** Says why sessions were not placed, with three look-ups of names however many there are. */
  async inWords(outcome: Unplaced, locale: Locale): Promise<UnplacedInWords> {
    const { unplaced, infeasible } = outcome;
    const ids = idsInReasons([...infeasible, ...unplaced.flatMap((each) => each.reasons)]);
    const [titles, rooms, people] = await Promise.all([
      this.namesOf(Session, [...ids.sessionIds, ...unplaced.map((each) => each.sessionId)], 'title'),
      this.namesOf(Room, ids.roomIds, 'name'),
      this.namesOf(Person, ids.personIds, 'displayName'),
    ]);
    const names = {
      session: (id: string) => titles.get(id) ?? '?',
      room: (id: string) => rooms.get(id) ?? '?',
      person: (id: string) => people.get(id) ?? '?',
    };
    const inWords = (reason: Reason) => ({ kind: reason.kind, text: reasonText(locale, reason, names) });
    return {
      infeasible: infeasible.map(inWords),
      unplaced: unplaced.map(({ sessionId, reasons }) => ({
        sessionId: toGlobalId('Session', sessionId),
        title: names.session(sessionId),
        reasons: reasons.map(inWords),
      })),
    };
  }

  private async namesOf<K extends string, T extends { id: string } & Record<K, string>>(
    entity: EntityTarget<T>,
    ids: readonly string[],
    field: K,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource
      .createQueryBuilder(entity, 'row')
      .select(['row.id AS id', `row.${field} AS name`])
      .where('row.id = ANY(:ids)', { ids: [...new Set(ids)] })
      .getRawMany<{ id: string; name: string }>();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
