import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ConstraintKey } from '../../../scheduling/index.js';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../../platform/graphql/optional-global-id.js';
import { badUserInput, notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { IssueLevelEnum, type IssueLevel } from '../agenda-enums.js';
import type { Draft } from '../draft.entity.js';
import type { DraftIssue } from '../issues/draft-issue.js';
import { ConstraintScore, ScheduleIssueType, ScheduleScoreType } from '../issues/schedule-issue.type.js';
import { scoresOf } from './constraint-scores.js';
import { DraftsLoaders, type StudiedDraft } from './drafts.loaders.js';
import { DraftType } from './draft.type.js';
import { ImaginedPlacementInput, PlacementCheck } from './placement-check.type.js';
import { checkPlacements } from './placement-check.js';

/** More would be another draft: branch it. */
const MAX_IMAGINED = 200;
/** Judging a large agenda takes tens of milliseconds: 20 in one query are enough. */
const JUDGING_COMPLEXITY = 2_000;

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
    return scoresOf(await this.studied(draft, context));
  }

  @ResolveField(() => PlacementCheck, {
    description: 'What would become of the issues if the session were placed there. Writes nothing.',
    complexity: ({ childComplexity }) => JUDGING_COMPLEXITY + childComplexity,
  })
  async checkPlacement(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('startsAt') startsAt: Date,
    @Args('roomIds', { type: () => [ID] }) roomIds: string[],
    @Args('durationMinutes', { type: () => Int, nullable: true }) durationMinutes?: number | null,
  ): Promise<PlacementCheck> {
    return this.imagined(draft, context, [{ sessionId, startsAt, roomIds, durationMinutes }]);
  }

  @ResolveField(() => PlacementCheck, {
    description: 'What would become of the issues with all these placements at once, at most 200. Writes nothing.',
    complexity: ({ childComplexity }) => JUDGING_COMPLEXITY + childComplexity,
  })
  whatIf(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('changes', { type: () => [ImaginedPlacementInput] }) changes: ImaginedPlacementInput[],
  ): Promise<PlacementCheck> {
    if (changes.length > MAX_IMAGINED)
      throw badUserInput(`At most ${MAX_IMAGINED} placements can be imagined at once.`);
    return this.imagined(draft, context, changes);
  }

  private async imagined(
    draft: Draft,
    context: RequestContext,
    changes: readonly ImaginedPlacementInput[],
  ): Promise<PlacementCheck> {
    const wishes = changes.map(({ sessionId, startsAt, roomIds, durationMinutes }) => ({
      sessionId: fromGlobalId('Session', sessionId),
      startsAt: startsAt ?? null,
      roomIds: roomIds.map((roomId) => fromGlobalId('Room', roomId)),
      durationMinutes,
    }));
    return checkPlacements(draft.conferenceId, await this.studied(draft, context), wishes);
  }

  private async studied(draft: Draft, context: RequestContext): Promise<StudiedDraft> {
    const studied = await this.loaders.studied(context.loaders).load(draft.id);
    if (!studied) throw notFound();
    return studied;
  }
}
