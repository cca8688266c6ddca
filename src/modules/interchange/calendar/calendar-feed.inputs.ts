import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../../../platform/graphql/trimmed.js';

const MAX_NAME = 200;

@InputType({ description: 'There is no idempotencyKey: the address is shown once, a repeated call makes another.' })
export class CreateCalendarFeedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The conference whose sessions it holds; null for every conference.',
  })
  conferenceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How calendar apps show it, at most 200 characters; null or empty for a name after the conference.',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(MAX_NAME)
  name?: string | null;
}

@InputType()
export class RevokeCalendarFeedInput {
  @Field(() => ID)
  calendarFeedId: string;
}
