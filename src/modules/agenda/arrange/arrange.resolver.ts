import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import type { Draft } from '../draft.entity.js';
import { DraftComparison } from '../drafts/draft.type.js';
import { type ComparedDrafts, DraftReading } from '../drafts/draft-reading.service.js';
import type { ArrangeOutcome } from './portfolio-job.js';
import {
  AcceptProposalInput,
  ArrangeAgendaInput,
  DiscardProposalInput,
  StopArrangeRunInput,
} from './arrange.inputs.js';
import {
  AcceptProposalPayload,
  ArrangeAgendaPayload,
  ArrangeResultType,
  ArrangeRunType,
  DiscardProposalPayload,
  StopArrangeRunPayload,
} from './arrange.type.js';
import { ArrangeLoaders } from './arrange.loaders.js';
import { partOf, settingsOf } from './arrange-requests.js';
import { ArrangeRunsService } from './arrange-runs.service.js';
import { isReplan } from './replan-settings.js';
import { type KeptMenu, menuOf } from './replan-menu.js';
import { ReplanMenuType } from './replan.type.js';
import { ProposalsService } from './proposals.service.js';

@Resolver(() => ArrangeRunType)
export class ArrangeResolver {
  constructor(
    private readonly runs: ArrangeRunsService,
    private readonly proposals: ProposalsService,
    private readonly loaders: ArrangeLoaders,
    private readonly reading: DraftReading,
  ) {}

  @Query(() => ArrangeRunType, { description: 'A search, for those who may see the drafts of its conference.' })
  @Allow(SignedIn)
  arrangeRun(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ArrangeRun> {
    return this.runs.run(viewer, fromGlobalId('ArrangeRun', id));
  }

  @Mutation(() => ArrangeAgendaPayload, {
    description: 'Starts a search for a better agenda; what it finds is a proposal.',
  })
  @Allow(SignedIn)
  async arrangeAgenda(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ArrangeAgendaInput,
  ): Promise<{ run: ArrangeRun }> {
    return { run: await this.runs.start(viewer, fromGlobalId('Draft', input.draftId), settingsOf(input)) };
  }

  @Mutation(() => StopArrangeRunPayload, { description: 'Ends a search with the best found so far.' })
  @Allow(SignedIn)
  async stopArrangeRun(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: StopArrangeRunInput,
  ): Promise<{ run: ArrangeRun }> {
    return { run: await this.runs.stop(viewer, fromGlobalId('ArrangeRun', input.runId)) };
  }

  @Mutation(() => AcceptProposalPayload, {
    description:
      'Takes a proposal, or a part of it, over into the draft it came from, as one step that undo takes back. The rest can be accepted later.',
  })
  @Allow(SignedIn)
  async acceptProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AcceptProposalInput,
  ): Promise<{ draft: Draft }> {
    return { draft: await this.proposals.accept(viewer, fromGlobalId('Draft', input.proposalId), partOf(input)) };
  }

  @Mutation(() => DiscardProposalPayload, { description: 'Throws a proposal away.' })
  @Allow(SignedIn)
  async discardProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DiscardProposalInput,
  ): Promise<{ proposal: Draft }> {
    return { proposal: await this.proposals.discard(viewer, fromGlobalId('Draft', input.proposalId)) };
  }

  @ResolveField(() => ID)
  id(@Parent() run: ArrangeRun): string {
    return toGlobalId('ArrangeRun', run.id);
  }

  @ResolveField()
  proposal(@Parent() run: ArrangeRun, @Ctx() context: RequestContext): Promise<Draft | null> | null {
    return run.proposalId ? this.loaders.proposals(context.loaders).load(run.proposalId) : null;
  }

  @ResolveField(() => DraftComparison, {
    nullable: true,
    description:
      'The draft as it is now beside the proposal: what moves, and what each rule gains or loses. Null before the end.',
  })
  comparison(@Parent() run: ArrangeRun, @CurrentViewer() viewer: Viewer): Promise<ComparedDrafts> | null {
    return run.proposalId ? this.reading.compare(viewer, run.draftId, run.proposalId) : null;
  }

  @ResolveField(() => ReplanMenuType, { nullable: true, description: 'Of a re-plan that has ended; null otherwise.' })
  menu(@Parent() run: ArrangeRun): KeptMenu | null {
    return menuOf(run);
  }

  @ResolveField(() => Boolean, { description: 'Whether it re-plans a release, or arranges a draft.' })
  isReplan(@Parent() run: ArrangeRun): boolean {
    return isReplan(run);
  }

  @ResolveField()
  async result(@Parent() run: ArrangeRun, @Ctx() context: RequestContext): Promise<ArrangeResultType | null> {
    if (!run.result || menuOf(run)) return null;
    const outcome = run.result as unknown as Omit<ArrangeOutcome, 'placements'>;
    return { ...outcome, ...(await this.loaders.inWords(outcome, run.draftId, context.locale)) };
  }
}
