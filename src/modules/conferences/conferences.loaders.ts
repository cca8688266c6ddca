import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../platform/graphql/request-context.js';
import { Conference } from './conference.entity.js';
import { ConferenceDay } from './conference-day.entity.js';
import { ConstraintSetting } from './constraint-setting.entity.js';
import { Tag } from './tag.entity.js';
import { Track } from './track.entity.js';

@Injectable()
export class ConferencesLoaders {
  constructor(private readonly dataSource: DataSource) {}

  /** Conferences by id. Says nothing about who may know of them. */
  byId(loaders: LoaderCache): DataLoader<string, Conference | null> {
    return loaders.byKey<string, Conference>('conferences', async (ids) => {
      const conferences = await this.dataSource.getRepository(Conference).findBy({ id: In([...ids]) });
      return new Map(conferences.map((conference) => [conference.id, conference]));
    });
  }

  /** Days of conferences, in order of date. */
  daysOf(loaders: LoaderCache): DataLoader<string, ConferenceDay[] | null> {
    return loaders.byKey<string, ConferenceDay[]>('conferenceDays', async (conferenceIds) => {
      const days = await this.dataSource
        .getRepository(ConferenceDay)
        .find({ where: { conferenceId: In([...conferenceIds]) }, order: { date: 'ASC' } });
      return groupBy(days, (day) => day.conferenceId);
    });
  }

  /** Tracks of conferences, in their order. */
  tracksOf(loaders: LoaderCache): DataLoader<string, Track[] | null> {
    return loaders.byKey<string, Track[]>('conferenceTracks', async (conferenceIds) => {
      const tracks = await this.dataSource
        .getRepository(Track)
        .find({ where: { conferenceId: In([...conferenceIds]) }, order: { position: 'ASC', id: 'ASC' } });
      return groupBy(tracks, (track) => track.conferenceId);
    });
  }

  trackById(loaders: LoaderCache): DataLoader<string, Track | null> {
    return loaders.byKey<string, Track>('tracks', async (ids) => {
      const tracks = await this.dataSource.getRepository(Track).findBy({ id: In([...ids]) });
      return new Map(tracks.map((track) => [track.id, track]));
    });
  }

  /** Tags of conferences, by name. */
  tagsOf(loaders: LoaderCache): DataLoader<string, Tag[] | null> {
    return loaders.byKey<string, Tag[]>('conferenceTags', async (conferenceIds) => {
      const tags = await this.dataSource
        .getRepository(Tag)
        .find({ where: { conferenceId: In([...conferenceIds]) }, order: { name: 'ASC', id: 'ASC' } });
      return groupBy(tags, (tag) => tag.conferenceId);
    });
  }

  tagById(loaders: LoaderCache): DataLoader<string, Tag | null> {
    return loaders.byKey<string, Tag>('tags', async (ids) => {
      const tags = await this.dataSource.getRepository(Tag).findBy({ id: In([...ids]) });
      return new Map(tags.map((tag) => [tag.id, tag]));
    });
  }

  /** Where conferences differ from the default level or weight of a rule; the defaults are known to the clash model. */
  constraintSettingsOf(loaders: LoaderCache): DataLoader<string, ConstraintSetting[] | null> {
    return loaders.byKey<string, ConstraintSetting[]>('constraintSettings', async (conferenceIds) => {
      const settings = await this.dataSource
        .getRepository(ConstraintSetting)
        .findBy({ conferenceId: In([...conferenceIds]) });
      return groupBy(settings, (setting) => setting.conferenceId);
    });
  }
}
