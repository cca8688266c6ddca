import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { type DraftIssue, type DraftIssueChange, issueChange } from '../issues/draft-issue.js';
import { ScheduleIssueType } from '../issues/schedule-issue.type.js';
import { compareConstraints } from './constraint-scores.js';
import type { ComparedDrafts } from './draft-reading.service.js';
import { ConstraintComparison, DraftComparison } from './draft.type.js';
import { DraftsLoaders, type StudiedDraft } from './drafts.loaders.js';

/** What the clash model says of the difference of two drafts: both are judged once a request. */
@Resolver(() => DraftComparison)
export class DraftComparisonResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField(() => [ConstraintComparison], {
    description: 'Rules with an issue in either draft, in the order of the issues: bars for a chart.',
  })
  async scoreByConstraint(
    @Parent() compared: ComparedDrafts,
    @Ctx() context: RequestContext,
  ): Promise<ConstraintComparison[]> {
    return compareConstraints(...(await this.studied(compared, context)));
  }

  @ResolveField(() => [ScheduleIssueType], {
    description: 'Issues of the second draft only; one that changed its size is in both lists.',
  })
  async appearedIssues(
    @Parent() compared: ComparedDrafts,
    @Ctx() context: RequestContext,
  ): Promise<readonly DraftIssue[]> {
    return (await this.change(compared, context)).appeared;
  }

  @ResolveField(() => [ScheduleIssueType], { description: 'Issues of the first draft only.' })
  async vanishedIssues(
    @Parent() compared: ComparedDrafts,
    @Ctx() context: RequestContext,
  ): Promise<readonly DraftIssue[]> {
    return (await this.change(compared, context)).vanished;
  }

  private async change(compared: ComparedDrafts, context: RequestContext): Promise<DraftIssueChange> {
    return issueChange(...(await this.studied(compared, context)));
  }

  private async studied(
    { before, after }: ComparedDrafts,
    context: RequestContext,
  ): Promise<readonly [StudiedDraft, StudiedDraft]> {
    const studied = this.loaders.studied(context.loaders);
    const [first, second] = await Promise.all([studied.load(before.id), studied.load(after.id)]);
    if (!first || !second) throw notFound();
    return [first, second];
  }
}
