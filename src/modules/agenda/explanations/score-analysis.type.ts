import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ConstraintKey } from '../../../scheduling/index.js';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import { ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { PersonType } from '../../people/person.type.js';
import { RoomType } from '../../rooms/room.type.js';
import { SessionType } from '../../sessions/session.type.js';
import { ScheduleScoreType } from '../issues/schedule-issue.type.js';

@ObjectType({ isAbstract: true })
abstract class Share {
  @Field(() => Int, { description: 'Open issues that it is part of; waived ones count nowhere.' })
  issues: number;

  @Field(() => ScheduleScoreType, { description: 'What these issues cost, by level.' })
  score: ScheduleScoreType;

  @Field(() => ScheduleScoreType, {
    description: 'Their size by level before weights, in minutes for nearly all rules.',
  })
  minutes: ScheduleScoreType;
}

@ObjectType()
export class ConstraintShare extends Share {
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;
}

@ObjectType()
export class SessionShare extends Share {
  @Field(() => SessionType)
  session?: SessionType;
}

@ObjectType()
export class PersonShare extends Share {
  @Field(() => PersonType, { nullable: true, description: 'Null where she has left the conference.' })
  person?: PersonType | null;
}

@ObjectType()
export class RoomShare extends Share {
  @Field(() => RoomType)
  room?: RoomType;
}

@ObjectType()
export class DayShare extends Share {
  @Field(() => LocalDate, { description: 'A day of the conference, or the date by UTC outside all of them.' })
  day: string;
}

@ObjectType('ScoreAnalysis', {
  description:
    'Where the score of a draft comes from. The shares of the rules add up to the score; an issue counts whole for each session, person, room and day that it concerns. Every list has the worst first, and only what has an issue.',
})
export class ScoreAnalysisType {
  @Field(() => ScheduleScoreType)
  score: ScheduleScoreType;

  @Field(() => [ConstraintShare])
  constraints: ConstraintShare[];

  @Field(() => [SessionShare])
  sessions: SessionShare[];

  @Field(() => [PersonShare])
  people: PersonShare[];

  @Field(() => [RoomShare])
  rooms: RoomShare[];

  @Field(() => [DayShare])
  days: DayShare[];
}
