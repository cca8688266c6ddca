import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import type { SessionState } from './session-kinds.js';
import { MAX_SESSION_TAGS } from './session.inputs.js';
import { SessionStateEnum } from './session.type.js';

/** More than a screen of selected rows; what is more than this comes in a second call. */
export const MAX_BULK = 200;

@InputType({ description: 'One change of several sessions: all of them or none. What is left out stays as it is.' })
export class UpdateSessionsInput {
  @Field(() => [ID], { description: '1 to 200 sessions of one conference.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BULK)
  sessionIds: string[];

  @Field(() => SessionStateEnum, {
    nullable: true,
    description: 'Takes each one step, as changeSessionState does; those that are in this state already stay so.',
  })
  @IsOptional()
  state?: SessionState | null;

  @Field(() => ID, { nullable: true, description: 'A track of the conference; null takes them out of theirs.' })
  @IsOptional()
  trackId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Tags of the conference; a session has at most 20.' })
  @ArrayMaxSize(MAX_SESSION_TAGS)
  addTagIds: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Tags of the conference, none that is added; at most 20.' })
  @ArrayMaxSize(MAX_SESSION_TAGS)
  removeTagIds: string[];

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  doNotRecord?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key changes nothing again.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}
