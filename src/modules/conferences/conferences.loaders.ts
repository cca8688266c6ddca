import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { LoaderCache } from '../../platform/graphql/request-context.js';
import { ConferenceDay } from './conference-day.entity.js';

/** Groups rows by a key, in their order. */
function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

@Injectable()
export class ConferencesLoaders {
  constructor(private readonly dataSource: DataSource) {}

  /** Days of conferences, in order of date. */
  daysOf(loaders: LoaderCache) {
    return loaders.byKey<string, ConferenceDay[]>('conferenceDays', async (conferenceIds) => {
      const days = await this.dataSource.getRepository(ConferenceDay).find({ where: { conferenceId: In([...conferenceIds]) }, order: { date: 'ASC' } });
      return groupBy(days, (day) => day.conferenceId);
    });
  }
}
