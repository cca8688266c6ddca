import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import { badUserInput, notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import { analyse } from '../../../scheduling/index.js';
import type { Draft } from '../draft.entity.js';
import { DraftType } from '../drafts/draft.type.js';
import { DraftsLoaders, type StudiedDraft } from '../drafts/drafts.loaders.js';
import { Explanations } from './explanations.service.js';
import { AgendaInfeasibilityType } from './infeasibility.type.js';
import type { ShownFix } from './issue-fixes.js';
import { IssueFixType } from './issue-fixes.type.js';
import type { PlaceOrder } from './explanation-jobs.js';
import { PlaceOrderEnum, SessionPlacesType } from './place-verdicts.type.js';
import { ScoreAnalysisType } from './score-analysis.type.js';

const MOST_PLACES = 3_000;
const MOST_FIXES = 3;
/** A question to the core beside what its answer holds: about 20 of them in one query are enough. */
const QUESTION_COMPLEXITY = 2_000;
/** A search of seconds: one in a query. */
const SEARCH_COMPLEXITY = 30_000;

type Analysis = ReturnType<typeof analyse>;

/** What the core explains of a draft. Whoever has one passed DraftAccess. */
@Resolver(() => DraftType)
export class ExplanationsResolver {
  private readonly analyses = new WeakMap<StudiedDraft, Analysis>();

  constructor(
    private readonly loaders: DraftsLoaders,
    private readonly explanations: Explanations,
  ) {}

  @ResolveField(() => ScoreAnalysisType, {
    complexity: ({ childComplexity }) => QUESTION_COMPLEXITY + childComplexity,
  })
  async scoreAnalysis(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<object> {
    const analysis = this.analysisOf(await this.studied(draft, context));
    const inConference = <T extends object>(shares: readonly T[]): readonly object[] =>
      shares.map((share) => ({ ...share, conferenceId: draft.conferenceId }));
    return {
      score: analysis.score,
      constraints: analysis.byConstraint.map((share) => ({ ...share, constraint: share.id })),
      sessions: inConference(analysis.bySession),
      people: inConference(analysis.byPerson),
      rooms: inConference(analysis.byRoom),
      days: analysis.byDay.map((share) => ({ ...share, day: share.id })),
    };
  }

  @ResolveField(() => SessionPlacesType, {
    description:
      'Every time and room for a session, with the change of score and the rules behind it, all others staying where they are.',
    complexity: ({ args, childComplexity }) => QUESTION_COMPLEXITY + Number(args['first']) * childComplexity,
  })
  async whyNotThere(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('sessionId', { type: () => ID, description: 'Accepted or confirmed, or placed all the same.' })
    sessionId: string,
    @Args('day', { type: () => LocalDate, nullable: true, description: 'Only times of this day.' }) day?: string | null,
    @Args('roomIds', { type: () => [ID], nullable: true, description: 'Only these rooms.' }) roomIds?: string[] | null,
    @Args('order', { type: () => PlaceOrderEnum, defaultValue: 'time' }) order: PlaceOrder = 'time',
    @Args('first', { type: () => Int, defaultValue: 500, description: '1 to 3,000.' }) first: number = 500,
  ): Promise<SessionPlacesType> {
    if (first < 1 || first > MOST_PLACES) throw badUserInput(`first is 1 to ${MOST_PLACES}.`);
    const request = {
      sessionId: fromGlobalId('Session', sessionId),
      day: day ?? null,
      roomIds: roomIds?.map((id) => fromGlobalId('Room', id)) ?? null,
      order,
      first,
    };
    return this.explanations.placesOf(await this.studied(draft, context), request, context.locale);
  }

  @ResolveField(() => [IssueFixType], {
    description:
      'The cheapest ways out of an open issue, the best first: single moves or swaps with what each would cost elsewhere. Pinned sessions stay. Empty where nothing helps.',
    complexity: ({ childComplexity }) => QUESTION_COMPLEXITY + MOST_FIXES * childComplexity,
  })
  async cheapestFixes(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('issueKey', { description: 'The key of the issue.' }) issueKey: string,
  ): Promise<ShownFix[]> {
    const studied = await this.studied(draft, context);
    return this.explanations.fixesOf(draft.conferenceId, studied, { issueKey, most: MOST_FIXES });
  }

  @ResolveField(() => AgendaInfeasibilityType, {
    nullable: true,
    description:
      'Why no agenda can hold every session, and what would help: pins of the draft count. Null where every session can have a place. Takes seconds where only a search can tell.',
    complexity: ({ childComplexity }) => SEARCH_COMPLEXITY + childComplexity,
  })
  async infeasibility(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<AgendaInfeasibilityType | null> {
    return this.explanations.infeasibilityOf(draft.id, await this.studied(draft, context), context.locale);
  }

  /** Once a request however often a query asks: it takes a tenth of a second of a thousand sessions. */
  private analysisOf(studied: StudiedDraft): Analysis {
    const known = this.analyses.get(studied);
    if (known) return known;
    const { model } = studied;
    const analysis = analyse(model.problem, model.agenda);
    this.analyses.set(studied, analysis);
    return analysis;
  }

  private async studied(draft: Draft, context: RequestContext): Promise<StudiedDraft> {
    const studied = await this.loaders.studied(context.loaders).load(draft.id);
    if (!studied) throw notFound();
    return studied;
  }
}
