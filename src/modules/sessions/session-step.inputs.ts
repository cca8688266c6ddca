import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { SessionState } from './session-kinds.js';
import { MAX_PEOPLE, SessionPersonInput } from './session.inputs.js';
import { SessionStateEnum } from './session.type.js';

@InputType()
export class SetSessionPeopleInput {
  @Field(() => ID)
  sessionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => [SessionPersonInput], {
    description: 'Everybody, in the order of their names; at most 50. Readers see it with the next release.',
  })
  @ArrayMaxSize(MAX_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => SessionPersonInput)
  people: SessionPersonInput[];
}

@InputType()
export class SetSessionTagsInput {
  @Field(() => ID)
  sessionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => [ID], { description: 'All tags of the session, of its conference; at most 20.' })
  @ArrayMaxSize(20)
  tagIds: string[];
}

@InputType({ description: 'Two sessions of one conference: the earlier one must end before the later one starts.' })
export class SessionOrderInput {
  @Field(() => ID)
  earlierSessionId: string;

  @Field(() => ID)
  laterSessionId: string;
}

@InputType()
export class RepeatSessionInput {
  @Field(() => ID, { description: 'What is repeated; a repeat of a repeat is linked to the first.' })
  sessionId: string;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class ChangeSessionStateInput {
  @Field(() => ID)
  sessionId: string;

  @Field(() => SessionStateEnum)
  state: SessionState;

  @Field(() => Int, {
    nullable: true,
    description: 'Refuses the step if the session changed since; not compared when left out.',
  })
  expectedRevision?: number | null;
}

@InputType()
export class DeleteSessionInput {
  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class StarSessionInput {
  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class UnstarSessionInput {
  @Field(() => ID)
  sessionId: string;
}
