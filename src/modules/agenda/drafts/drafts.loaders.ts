import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In, type EntityTarget } from 'typeorm';
import { groupBy } from '../../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import { Account } from '../../accounts/account.entity.js';
import { Room } from '../../rooms/room.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { type ClashModel, ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { placementsOfDrafts } from '../clash-model/draft-rows.js';
import type { Placements } from '../clash-model/placement-state.js';
import { Draft } from '../draft.entity.js';
import { judge, type JudgedDraft } from '../issues/draft-issue.js';
import { Waiver } from '../waiver.entity.js';

/** A draft with all that the clash model says of it. */
export interface StudiedDraft extends JudgedDraft {
  readonly model: ClashModel;
}

/** Batch loaders behind drafts. They say nothing about who may know of a draft: whoever has one passed DraftAccess. */
@Injectable()
export class DraftsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ClashModelLoader,
  ) {}

  draftById(loaders: LoaderCache): DataLoader<string, Draft | null> {
    return this.byId(loaders, 'drafts', Draft);
  }

  /** Sessions as the team works on them: only for those who may see drafts. */
  sessionById(loaders: LoaderCache): DataLoader<string, Session | null> {
    return this.byId(loaders, 'draftSessions', Session);
  }

  roomById(loaders: LoaderCache): DataLoader<string, Room | null> {
    return this.byId(loaders, 'draftRooms', Room);
  }

  accountById(loaders: LoaderCache): DataLoader<string, Account | null> {
    return this.byId(loaders, 'draftAuthors', Account);
  }

  placementsOf(loaders: LoaderCache): DataLoader<string, Placements | null> {
    return loaders.byKey<string, Placements>('draftPlacements', (draftIds) =>
      placementsOfDrafts(this.dataSource.manager, draftIds),
    );
  }

  /** Waivers of drafts, ended ones too, the latest first. */
  waiversOf(loaders: LoaderCache): DataLoader<string, Waiver[] | null> {
    return loaders.byKey<string, Waiver[]>('draftWaivers', async (draftIds) => {
      const order = { createdAt: 'DESC', id: 'DESC' } as const;
      const waivers = await this.dataSource
        .getRepository(Waiver)
        .find({ where: { draftId: In([...draftIds]) }, order });
      return groupBy(waivers, (waiver) => waiver.draftId);
    });
  }

  /** Issues and score of drafts, worked out once a request. */
  studied(loaders: LoaderCache): DataLoader<string, StudiedDraft | null> {
    return loaders.byKey<string, StudiedDraft>('studiedDrafts', async (draftIds) => {
      const drafts = await this.dataSource.getRepository(Draft).findBy({ id: In([...draftIds]) });
      const studied = new Map<string, StudiedDraft>();
      // Practically always one conference; two would be asked for by two root fields.
      for (const [conferenceId, own] of groupBy(drafts, (draft) => draft.conferenceId)) {
        const modelOf = await this.models.loadDrafts(
          this.dataSource.manager,
          conferenceId,
          own.map(({ id }) => id),
        );
        for (const { id } of own) studied.set(id, { model: modelOf(id), ...judge(conferenceId, modelOf(id)) });
      }
      return studied;
    });
  }

  private byId<T extends { readonly id: string }>(
    loaders: LoaderCache,
    name: string,
    entity: EntityTarget<T>,
  ): DataLoader<string, T | null> {
    return loaders.byKey<string, T>(name, async (ids) => {
      const rows = await this.dataSource
        .getRepository(entity)
        .createQueryBuilder('row')
        .where('row.id = ANY(:ids)', { ids: [...ids] })
        .getMany();
      return new Map(rows.map((row) => [row.id, row]));
    });
  }
}
