import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../../../platform/graphql/node.type.js';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';
import { DraftType } from '../drafts/draft.type.js';
import { ScheduleScoreType } from '../issues/schedule-issue.type.js';
import { ARRANGE_STATES, type ArrangeState } from '../arrange-run.entity.js';

const ArrangeStateEnum = Object.fromEntries(ARRANGE_STATES.map((state) => [state.toUpperCase(), state]));
registerEnumType(ArrangeStateEnum, {
  name: 'ArrangeRunState',
  description: 'QUEUED and RUNNING end in DONE, STOPPED (by an organizer) or FAILED.',
});

export const ArrangeScopeEnum = { ALL: 'all', UNPLACED: 'unplaced', DAY: 'day', SELECTION: 'selection' } as const;
registerEnumType(ArrangeScopeEnum, { name: 'ArrangeScope', description: 'Which sessions a run may place or move.' });

export const ArrangeKeepEnum = {
  NOTHING: 'nothing',
  DAYS: 'days',
  TIMES: 'times',
  ROOMS: 'rooms',
  PLACEMENTS: 'placements',
} as const;
registerEnumType(ArrangeKeepEnum, {
  name: 'ArrangeKeep',
  description: 'What stays of sessions in scope that are placed already; pins stay whatever is kept.',
});

@ObjectType({ description: 'How far a search is.' })
export class ArrangeProgress {
  @Field(() => ScheduleScoreType, { description: 'Of the best agenda so far.' })
  score: ScheduleScoreType;

  @Field(() => Int, { description: 'Sessions placed in it.' })
  placed: number;

  @Field(() => Int, { description: 'Sessions that should be placed.' })
  total: number;

  @Field(() => Float, { description: 'Moves tried.' })
  iterations: number;

  @Field(() => Float, { nullable: true, description: 'Of all threads together; null before it is known.' })
  movesPerSecond: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Milliseconds of search until every session had a place and no hard rule was broken; null before.',
  })
  firstFeasibleMs?: number | null;

  @Field(() => Int)
  secondsLeft: number;
}

@ObjectType({ description: 'Why a session has no place in a proposal: one rule that stands in its way.' })
export class UnplacedReason {
  @Field({ description: 'Stable key of the kind of reason, such as too_few_rooms_with_features.' })
  kind: string;

  @Field({ description: 'In the language of the viewer.' })
  text: string;
}

@ObjectType('UnplacedSession', { description: 'A session that a search could not place.' })
export class UnplacedSessionType {
  @Field(() => ID)
  sessionId: string;

  @Field()
  title: string;

  @Field(() => [UnplacedReason], { description: 'At least one; the strongest first.' })
  reasons: UnplacedReason[];
}

@ObjectType('ArrangeResult', { description: 'What a search found.' })
export class ArrangeResultType {
  @Field(() => ScheduleScoreType)
  score: ScheduleScoreType;

  @Field(() => [UnplacedSessionType], { description: 'Bounded by the sessions of the conference.' })
  unplaced: UnplacedSessionType[];

  @Field(() => [UnplacedReason], {
    description: 'Why no agenda can place every session, the smallest sets first; empty where nothing proves that.',
  })
  infeasible: UnplacedReason[];

  @Field(() => Float, { description: 'Moves tried by all threads.' })
  iterations: number;

  @Field(() => Float, { nullable: true, description: 'Of all threads together; null where it ended at once.' })
  movesPerSecond?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Milliseconds of search until every session had a place and no hard rule was broken; null if never.',
  })
  firstFeasibleMs?: number | null;

  @Field(() => ScheduleScoreType, {
    nullable: true,
    description: 'No agenda that places every session costs less; null where nothing of the kind is proved.',
  })
  lowerBound?: ScheduleScoreType | null;

  @Field(() => String, { nullable: true, description: 'optimal or infeasible where that is proved; null otherwise.' })
  proof: string | null;
}

@ObjectType('ArrangeRun', {
  implements: () => [Node],
  description:
    'One search: for a better agenda, or for the least that must change in a released one. Progress comes as Server-Sent Events of GET /arrange-runs/<id>/events too.',
})
export class ArrangeRunType extends Node {
  @Field(() => ArrangeStateEnum)
  state: ArrangeState;

  @Field(() => ArrangeProgress, { nullable: true, description: 'Null before the first report.' })
  progress?: ArrangeProgress | null;

  @Field(() => ArrangeResultType, {
    nullable: true,
    description: 'Null while it is searching, where it failed, and of a re-plan.',
  })
  result?: ArrangeResultType | null;

  @Field(() => DraftType, {
    nullable: true,
    description:
      'The proposal: a draft to accept or discard; of a re-plan the best of its menu. Null before the end, and where nothing would change.',
  })
  proposal?: DraftType | null;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Null while it runs.' })
  endedAt: Date | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class ArrangeAgendaPayload extends MutationPayload {
  @Field(() => ArrangeRunType, { nullable: true })
  run?: ArrangeRunType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class StopArrangeRunPayload extends MutationPayload {
  @Field(() => ArrangeRunType, { nullable: true })
  run?: ArrangeRunType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class AcceptProposalPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: 'The draft that took the proposal over.' })
  draft?: DraftType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class DiscardProposalPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: 'The proposal, discarded.' })
  proposal?: DraftType | null;
}
