import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import { ClashModelScalar } from '../clash-model/clash-model.type.js';
import type { PublicClashModel } from '../clash-model/public-clash-model.js';
import type { Draft } from '../draft.entity.js';
import { DraftModelsLoaders } from './draft-models.loaders.js';
import { DraftsLoaders } from './drafts.loaders.js';
import { DraftType } from './draft.type.js';

/** As judging a draft: the same rows are read, and a large conference makes a megabyte of them. */
const MODEL_COMPLEXITY = 2_000;
/**
 * How many sessions a draft is taken to have when the cost of a query is judged. A large conference has twice as many,
 * but a row of a list that is loaded in batches costs less than one that stands alone.
 */
const SESSIONS = 500;

/** What an editor that judges by itself needs of a draft. */
@Resolver(() => DraftType)
export class DraftModelsResolver {
  constructor(
    private readonly models: DraftModelsLoaders,
    private readonly loaders: DraftsLoaders,
  ) {}

  @ResolveField(() => ClashModelScalar, {
    complexity: MODEL_COMPLEXITY,
    description:
      'The draft at one moment, with everything that the clash model judges it by. What other conferences have booked says only when.',
  })
  async clashModel(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<PublicClashModel> {
    const model = await this.models.clashModels(context.loaders).load(draft.id);
    if (!model) throw notFound();
    return model;
  }

  @ResolveField(() => [SessionType], {
    complexity: ({ childComplexity }) => SESSIONS * childComplexity,
    description:
      'Accepted and confirmed sessions, and others that are placed all the same, by number; at most those of the conference.',
  })
  async sessions(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<Session[]> {
    const ids = (await this.models.sessionIds(context.loaders).load(draft.id)) ?? [];
    const sessions = await Promise.all(ids.map((id) => this.loaders.sessionById(context.loaders).load(id)));
    return sessions.filter((session) => session !== null);
  }
}
