import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import type { Draft } from '../draft.entity.js';
import { DraftReading } from '../drafts/draft-reading.service.js';
import { ConferenceNumbersType, ConferenceOverviewType, ConferenceTasksType } from './conference-overview.type.js';
import { ConferenceOverviewService, type ConferenceTasks } from './conference-overview.service.js';

/** Judging a large agenda takes tens of milliseconds: 20 in one query are enough. */
const JUDGING_COMPLEXITY = 2_000;

interface Overview {
  readonly conference: Conference;
  readonly draft: Draft | null;
}

@Resolver(() => ConferenceType)
export class ConferenceOverviewResolver {
  constructor(private readonly reading: DraftReading) {}

  @ResolveField(() => ConferenceOverviewType, {
    nullable: true,
    complexity: ({ childComplexity }) => JUDGING_COMPLEXITY + childComplexity,
    description: 'What needs doing, and the conference in numbers. NOT_FOUND, and null, outside the team.',
  })
  async overview(@Parent() conference: Conference, @CurrentViewer() viewer: Viewer): Promise<Overview> {
    const drafts = await this.reading.draftsOf(viewer, conference);
    return { conference, draft: drafts.find(({ state }) => state === 'open') ?? null };
  }
}

@Resolver(() => ConferenceOverviewType)
export class OverviewPartsResolver {
  constructor(private readonly overview: ConferenceOverviewService) {}

  @ResolveField(() => ConferenceTasksType)
  tasks(@Parent() { conference, draft }: Overview, @Ctx() context: RequestContext): Promise<ConferenceTasks> {
    return this.overview.tasksOf(conference, draft, context);
  }

  @ResolveField(() => ConferenceNumbersType)
  numbers(
    @Parent() { conference, draft }: Overview,
    @Ctx() context: RequestContext,
  ): ReturnType<ConferenceOverviewService['numbersOf']> {
    return this.overview.numbersOf(conference, draft, context);
  }
}
