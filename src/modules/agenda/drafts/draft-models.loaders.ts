import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, type EntityManager, In } from 'typeorm';
import { groupBy } from '../../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import { SCHEDULABLE_STATES } from '../../sessions/session-kinds.js';
import { ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { clashModelOf, type PublicClashModel } from '../clash-model/public-clash-model.js';
import { Draft } from '../draft.entity.js';

/** What an editor loads of drafts before it judges by itself. Whoever has a draft passed DraftAccess. */
@Injectable()
export class DraftModelsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ClashModelLoader,
  ) {}

  /** Clash models over public ids, by draft id; revision and content of all are of one moment. */
  clashModels(loaders: LoaderCache): DataLoader<string, PublicClashModel | null> {
    return loaders.byKey<string, PublicClashModel>('publicClashModels', (draftIds) =>
      this.dataSource.transaction('REPEATABLE READ', async (tx) => {
        await tx.query('SET TRANSACTION READ ONLY');
        return this.modelsOf(tx, draftIds);
      }),
    );
  }

  /** Ids of the sessions that belong in an agenda or are placed in the draft, by draft id, in the order of their numbers. */
  sessionIds(loaders: LoaderCache): DataLoader<string, readonly string[] | null> {
    return loaders.byKey<string, readonly string[]>('draftSessionIds', async (draftIds) => {
      const rows = await this.dataSource.query<{ draftId: string; id: string }[]>(SESSIONS_OF_DRAFTS, [
        draftIds,
        SCHEDULABLE_STATES,
      ]);
      const groups = groupBy(rows, ({ draftId }) => draftId);
      return new Map([...groups].map(([draftId, own]) => [draftId, own.map(({ id }) => id)]));
    });
  }

  private async modelsOf(tx: EntityManager, draftIds: readonly string[]): Promise<Map<string, PublicClashModel>> {
    const drafts = await tx.findBy(Draft, { id: In([...draftIds]) });
    const models = new Map<string, PublicClashModel>();
    for (const [conferenceId, own] of groupBy(drafts, (draft) => draft.conferenceId)) {
      const modelOf = await this.models.loadDrafts(
        tx,
        conferenceId,
        own.map(({ id }) => id),
      );
      for (const { id, revision } of own) models.set(id, clashModelOf(modelOf(id), revision));
    }
    return models;
  }
}

const SESSIONS_OF_DRAFTS = `
SELECT d.id AS "draftId", s.id FROM draft d JOIN session s ON s.conference_id = d.conference_id
WHERE d.id = ANY($1::uuid[]) AND (
  s.state = ANY($2::text[]) OR EXISTS (SELECT 1 FROM placement p WHERE p.draft_id = d.id AND p.session_id = s.id)
)
ORDER BY d.id, s.number`;
