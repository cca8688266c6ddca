import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MoveGrade } from '../../../scheduling/index.js';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';
import { SessionType } from '../../sessions/session.type.js';
import { DraftType } from '../drafts/draft.type.js';
import { ScheduleScoreType } from '../issues/schedule-issue.type.js';
import { ArrangeRunType } from './arrange.type.js';

export const MoveGradeEnum = { ROOM: 'room', TIME: 'time', DAY: 'day' } as const satisfies Record<string, MoveGrade>;
registerEnumType(MoveGradeEnum, {
  name: 'MoveGrade',
  description:
    'How far a session is from where readers know it. ROOM: other rooms at the same time. TIME: another time of the day. DAY: another day.',
});

@ObjectType({ description: 'Where readers know a session, or where it would be.' })
export class MovePlace {
  @Field()
  startsAt: Date;

  @Field(() => [ID], { description: 'The main one first.' })
  roomIds: string[];
}

@ObjectType('ReplanMove', { description: 'A session that readers would find elsewhere.' })
export class ReplanMoveType {
  @Field(() => SessionType)
  session?: SessionType;

  @Field(() => MovePlace)
  from?: MovePlace;

  @Field(() => MovePlace)
  to?: MovePlace;

  @Field(() => MoveGradeEnum)
  grade: MoveGrade;

  @Field(() => Int, {
    description:
      'How much it disturbs: 1 for other rooms, 2 for another time, 4 for another day, 1 more for other rooms beside these; times a weight from 1 to 276 by notice, readers and whether its speaker confirmed.',
  })
  disturbance: number;
}

@ObjectType('ReplanEntry', { description: 'The best agenda that was found with at most so many moved sessions.' })
export class ReplanEntryType {
  @Field(() => Int)
  mostMoved: number;

  @Field(() => ScheduleScoreType, { description: 'What moves cost included.' })
  score: ScheduleScoreType;

  @Field(() => [ReplanMoveType], { description: 'At most mostMoved, by start.' })
  moved: ReplanMoveType[];

  @Field(() => Float, { description: 'Sum over the moved sessions.' })
  disturbance: number;

  @Field(() => [SessionType], {
    description: 'Sessions that readers did not know and that have a place now: they count as no move.',
  })
  placed?: SessionType[];

  @Field(() => [SessionType], { description: 'Sessions that have no place.' })
  unplaced?: SessionType[];

  @Field(() => Int, { description: 'Hard issues that are left.' })
  hardIssues: number;

  @Field({ description: 'The further moves bring nothing that was found: it is the agenda of the entry before.' })
  bringsNothingNew: boolean;

  @Field({ description: 'No agenda within the limit is better: that is proved.' })
  isProven: boolean;

  @Field(() => DraftType, {
    nullable: true,
    description:
      'The draft that it proposes. Null where it changes nothing in the draft, where it brings nothing new, and once the run is forgotten.',
  })
  proposal?: DraftType | null;
}

@ObjectType('ReplanMenu', { description: 'What a disturbed agenda could become, by how many sessions may move.' })
export class ReplanMenuType {
  @Field(() => ScheduleScoreType, { description: 'Of the agenda as readers know it, after what has happened.' })
  before: ScheduleScoreType;

  @Field(() => [ReplanEntryType], { description: 'At most 10; none is worse than the one before.' })
  entries: ReplanEntryType[];

  @Field(() => [SessionType], {
    description: 'Sessions that a pin holds elsewhere than readers know them; they count as no move.',
  })
  heldElsewhere?: SessionType[];
}

@ObjectType({ implements: () => [MutationPayload] })
export class ReplanAgendaPayload extends MutationPayload {
  @Field(() => ArrangeRunType, { nullable: true })
  run?: ArrangeRunType | null;
}
