import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Omittable } from '../../platform/graphql/omittable.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { TimeWindowInput } from '../conferences/time-window.type.js';

/** Bound of the plain list Conference.rooms. */
export const MAX_CONFERENCE_ROOMS = 500;

const AVAILABILITY = '1 to 200 times at which it can be used; null when it always can.';

@InputType()
export class CreateRoomInput {
  @Field(() => ID)
  organisationId: string;

  @Field(() => ID, { nullable: true, description: 'Null for a room of no venue: then no travel time applies.' })
  @IsOptional()
  @IsString()
  venueId?: string | null;

  @Field({ description: '1 to 200 characters, unique among the rooms of its venue.' })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => Int, { nullable: true, description: 'Seats, 1 to 1,000,000; null when unknown.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  capacity?: number | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'At most 50, each at most 60 characters; kept in lower case.',
  })
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  features: string[];

  @Field(() => Boolean, { nullable: true, description: 'Null: as its venue.' })
  @IsOptional()
  @IsBoolean()
  isStepFree?: boolean | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many sessions may share it at once, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  lanes: number;

  @Field(() => [TimeWindowInput], { nullable: true, description: AVAILABILITY })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TimeWindowInput)
  availability?: TimeWindowInput[] | null;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @Length(1, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateRoomInput {
  @Field(() => ID)
  roomId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  venueId?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 200 characters, unique among the rooms of its venue.' })
  @Omittable()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name?: string;

  @Field(() => Int, { nullable: true, description: 'Seats, 1 to 1,000,000; null when unknown.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  capacity?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Replaces all: at most 50, each at most 60 characters; kept in lower case.',
  })
  @Omittable()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  features?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Null: as its venue.' })
  @IsOptional()
  @IsBoolean()
  isStepFree?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '1 to 100. Fewer than future released sessions need is refused: IN_USE.',
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(100)
  lanes?: number;

  @Field(() => [TimeWindowInput], { nullable: true, description: `Replaces all: ${AVAILABILITY}` })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TimeWindowInput)
  availability?: TimeWindowInput[] | null;
}

@InputType()
export class RetireRoomInput {
  @Field(() => ID)
  roomId: string;
}

@InputType()
export class RestoreRoomInput {
  @Field(() => ID)
  roomId: string;
}

@InputType()
export class SetConferenceRoomsInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => [ID], {
    description:
      'All rooms that the conference uses, each once, in the order of its columns; at most 500, of its organisation.',
  })
  @ArrayMaxSize(MAX_CONFERENCE_ROOMS)
  @ArrayUnique()
  roomIds: string[];
}
