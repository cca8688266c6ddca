import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget } from 'typeorm';
import type { Interval } from '../../../intervals/index.js';
import type { Locale } from '../../../platform/i18n/catalogue.js';
import { Person } from '../../people/person.entity.js';
import { Room } from '../../rooms/room.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { toInstant } from '../clash-model/minutes.js';
import type { ReasonNames } from './unplaced-reasons.js';

export interface NamedIds {
  readonly sessionIds: readonly string[];
  readonly roomIds: readonly string[];
  readonly personIds: readonly string[];
}

/** Names of what the core speaks of by ids, for sentences about a draft. */
@Injectable()
export class NameLookUps {
  constructor(private readonly dataSource: DataSource) {}

  /** Four look-ups however many names there are; what is gone since is called "?". */
  async namesFor(draftId: string, ids: NamedIds, locale: Locale): Promise<ReasonNames> {
    const [timeZone, titles, rooms, people] = await Promise.all([
      this.timeZoneOf(draftId),
      this.namesOf(Session, ids.sessionIds, 'title'),
      this.namesOf(Room, ids.roomIds, 'name'),
      this.namesOf(Person, ids.personIds, 'displayName'),
    ]);
    return {
      session: (id) => titles.get(id) ?? '?',
      room: (id) => rooms.get(id) ?? '?',
      person: (id) => people.get(id) ?? '?',
      window: (start, end) => windowText(locale, timeZone, { start, end }),
    };
  }

  private async timeZoneOf(draftId: string): Promise<string> {
    const rows = await this.dataSource.query<{ timeZone: string }[]>(
      'SELECT c.time_zone AS "timeZone" FROM draft d JOIN conference c ON c.id = d.conference_id WHERE d.id = $1',
      [draftId],
    );
    return rows[0]?.timeZone ?? 'UTC';
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

/** Such as "Mon, 8 Mar, 09:00 – 12:30", by the clock of the conference. */
function windowText(locale: Locale, timeZone: string, { start, end }: Interval): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return format.formatRange(toInstant(start), toInstant(end));
}
