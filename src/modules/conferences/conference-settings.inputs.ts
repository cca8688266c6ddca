import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../platform/graphql/localized-text.type.js';
import { Omittable } from '../../platform/graphql/omittable.js';
import { TimeZone } from '../../platform/graphql/scalars.js';
import { ConferenceDayInput, LANGUAGE_TAG, SLUG } from './conference.inputs.js';

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateConferenceInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => String, {
    nullable: true,
    description: '2 to 60 letters a-z, digits and single hyphens; old addresses stop working.',
  })
  @Omittable()
  @Matches(SLUG)
  @Length(2, 60)
  slug?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  acronym?: string | null;

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'Replaces all languages; at least one, at most 20.',
  })
  @Omittable()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  names?: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Replaces all languages; at most 20.' })
  @Omittable()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  descriptions?: LocalizedTextInput[];

  @Field(() => Int, { nullable: true, description: '0 to 720.' })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(720)
  dayBoundaryMinutes?: number;

  @Field(() => [String], { nullable: true, description: 'Languages of the content, the main one first; 1 to 20.' })
  @Omittable()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(LANGUAGE_TAG, { each: true })
  languages?: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  url?: string | null;

  @Field(() => Boolean, { nullable: true })
  @Omittable()
  @IsBoolean()
  isPublic?: boolean;
}

@InputType()
export class SetConferenceDaysInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => [ConferenceDayInput], {
    description: 'All days: 1 to 60 that do not overlap. Placements stay where they are.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ConferenceDayInput)
  days: ConferenceDayInput[];
}

@InputType()
export class ChangeTimeZoneInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => TimeZone)
  timeZone: string;
}
