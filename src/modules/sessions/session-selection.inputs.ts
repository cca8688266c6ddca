import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import type { SessionKind, SessionState } from './session-kinds.js';
import { SessionKindEnum, SessionStateEnum } from './session.type.js';

@InputType({ description: 'Which sessions are wanted; all conditions hold together.' })
export class SessionFilter {
  @Field(() => [SessionKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(20)
  kinds?: SessionKind[] | null;

  @Field(() => [SessionStateEnum], { nullable: true, description: 'In one of these states.' })
  @IsOptional()
  @ArrayMaxSize(20)
  states?: SessionState[] | null;

  @Field(() => ID, { nullable: true })
  trackId?: string | null;

  @Field(() => ID, { nullable: true })
  tagId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In which this person has a part.' })
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Every word of it stands in the title, subtitle, a translation of them, or a name of the people.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null;
}
