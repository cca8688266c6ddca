import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Session } from '../../sessions/session.entity.js';
import { DraftsLoaders } from '../drafts/drafts.loaders.js';
import { FixMoveType } from './issue-fixes.type.js';
import type { ShownMove } from './issue-fixes.js';

@Resolver(() => FixMoveType)
export class FixMovesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField()
  session(@Parent() move: ShownMove, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.loaders.sessionById(context.loaders).load(move.sessionId);
  }
}
