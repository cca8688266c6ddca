import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { PageArgs, type Page } from '../../platform/graphql/connection.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { AnswerTimeRequestInput, RequestTimeInput, WithdrawTimeRequestInput } from './time-request.inputs.js';
import type { TimeRequest } from './time-request.entity.js';
import {
  AnswerTimeRequestPayload,
  RequestTimePayload,
  TimeRequestConnection,
  TimeRequestStateEnum,
  TimeRequestType,
  WithdrawTimeRequestPayload,
  type TimeRequestState,
} from './time-request.type.js';
import { TimeRequestAnswersService } from './time-request-answers.service.js';
import { TimeRequestLists } from './time-request-lists.service.js';
import { TimeRequestsService } from './time-requests.service.js';

interface Changed {
  readonly timeRequest: TimeRequest;
}

/** Asking for another time, and answering it. */
@Resolver()
export class TimeRequestsResolver {
  constructor(
    private readonly requests: TimeRequestsService,
    private readonly answers: TimeRequestAnswersService,
    private readonly lists: TimeRequestLists,
  ) {}

  @Query(() => TimeRequestConnection, {
    complexity: ({ args, childComplexity }) => args['first'] * childComplexity,
    description: 'Time requests of a conference, the oldest first; for organizers.',
  })
  @Allow(SignedIn)
  timeRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceId', { type: () => ID }) conferenceId: string,
    @Args() page: PageArgs,
    @Args('state', { nullable: true, type: () => TimeRequestStateEnum }) state?: TimeRequestState | null,
  ): Promise<Page<TimeRequest>> {
    return this.lists.requestsOf(viewer, fromGlobalId('Conference', conferenceId), state ?? null, page);
  }

  @Query(() => [TimeRequestType], {
    description: "The viewer's own time requests at a conference, the newest first; a handful.",
  })
  @Allow(SignedIn)
  viewerTimeRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceId', { type: () => ID }) conferenceId: string,
  ): Promise<TimeRequest[]> {
    return this.requests.ownRequests(viewer, fromGlobalId('Conference', conferenceId));
  }

  @Mutation(() => RequestTimePayload, {
    description: 'Asks the organizers for another time; for those who must be at the session.',
  })
  @Allow(SignedIn)
  async requestTime(@CurrentViewer() viewer: Viewer, @Args('input') input: RequestTimeInput): Promise<Changed> {
    return {
      timeRequest: await this.requests.requestTime(viewer, {
        ...input,
        sessionId: fromGlobalId('Session', input.sessionId),
      }),
    };
  }

  @Mutation(() => AnswerTimeRequestPayload, {
    description: 'Grants or declines an open request; the answer goes out by mail. It moves nothing by itself.',
  })
  @Allow(SignedIn)
  async answerTimeRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AnswerTimeRequestInput,
  ): Promise<Changed> {
    const timeRequestId = fromGlobalId('TimeRequest', input.timeRequestId);
    return { timeRequest: await this.answers.answerTimeRequest(viewer, { ...input, timeRequestId }) };
  }

  @Mutation(() => WithdrawTimeRequestPayload, { description: 'Takes back an open request of the viewer.' })
  @Allow(SignedIn)
  async withdrawTimeRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawTimeRequestInput,
  ): Promise<Changed> {
    return {
      timeRequest: await this.requests.withdrawTimeRequest(viewer, fromGlobalId('TimeRequest', input.timeRequestId)),
    };
  }
}
