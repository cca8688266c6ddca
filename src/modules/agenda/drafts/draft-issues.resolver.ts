import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CONSTRAINT_KEYS, type ConstraintKey } from '../../../scheduling/index.js';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../../platform/graphql/optional-global-id.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { IssueLevelEnum, type IssueLevel } from '../agenda-enums.js';
import type { Draft } from '../draft.entity.js';
import type { DraftIssue } from '../issues/draft-issue.js';
import { ConstraintScore, ScheduleIssueType, ScheduleScoreType } from '../issues/schedule-issue.type.js';
import { DraftsLoaders, type StudiedDraft } from './drafts.loaders.js';
import { DraftType } from './draft.type.js';
import { PlacementCheck } from './placement-check.type.js';
import { checkPlacement } from './placement-check.js';

/** What the clash model says of a draft: worked out from scratch, once a request. */
@Resolver(() => DraftType)
export class DraftIssuesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField(() => [ScheduleIssueType], {
    description:
      'Every broken rule, waived ones included: by level, rule and start. Grows with the clashes of the draft.',
  })
  async issues(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('level', { type: () => IssueLevelEnum, nullable: true }) level?: IssueLevel | null,
    @Args('constraint', { type: () => ScheduleConstraintEnum, nullable: true }) constraint?: ConstraintKey | null,
    @Args('sessionId', { type: () => ID, nullable: true }) sessionId?: string | null,
  ): Promise<DraftIssue[]> {
    const session = fromOptionalGlobalId('Session', sessionId) ?? null;
    const { issues } = await this.studied(draft, context);
    return issues.filter(
      (issue) =>
        (!level || issue.level === level) &&
        (!constraint || issue.constraint === constraint) &&
        (!session || issue.sessionIds.includes(session)),
    );
  }

  @ResolveField(() => ScheduleScoreType)
  async score(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<ScheduleScoreType> {
    return (await this.studied(draft, context)).score;
  }

  @ResolveField(() => [ConstraintScore], {
    description: 'One for every rule, also those without an issue, in the order of the issues.',
  })
  async scoreByConstraint(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<ConstraintScore[]> {
    const { byConstraint } = await this.studied(draft, context);
    return CONSTRAINT_KEYS.map((constraint) => {
      const { issues, waived, minutes, cost } = byConstraint[constraint];
      return { constraint, openIssues: issues, waivedIssues: waived, minutes, cost };
    });
  }

  @ResolveField(() => PlacementCheck, {
    description: 'What would become of the issues if the session were placed there. Writes nothing.',
  })
  async checkPlacement(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('startsAt') startsAt: Date,
    @Args('roomIds', { type: () => [ID] }) roomIds: string[],
    @Args('durationMinutes', { type: () => Int, nullable: true }) durationMinutes?: number | null,
  ): Promise<PlacementCheck> {
    return checkPlacement(draft.conferenceId, await this.studied(draft, context), {
      sessionId: fromGlobalId('Session', sessionId),
      startsAt,
      roomIds: roomIds.map((roomId) => fromGlobalId('Room', roomId)),
      durationMinutes,
    });
  }

  private async studied(draft: Draft, context: RequestContext): Promise<StudiedDraft> {
    const studied = await this.loaders.studied(context.loaders).load(draft.id);
    if (!studied) throw notFound();
    return studied;
  }
}
