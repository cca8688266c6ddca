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
import { LocalDate, TimeZone } from '../../platform/graphql/scalars.js';

/** The rule of the constraint conference_slug_form_v1. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

@InputType({ description: 'One day with its opening hours.' })
export class ConferenceDayInput {
  @Field(() => LocalDate, { description: 'In the zone of the conference.' })
  date: string;

  @Field()
  opensAt: Date;

  @Field({ description: 'After opensAt; after midnight by the day boundary at most.' })
  closesAt: Date;
}

@InputType()
export class CreateConferenceInput {
  @Field(() => ID)
  organisationId: string;

  @Field({ description: '2 to 60 letters a-z, digits and single hyphens; unique over all conferences.' })
  @Matches(SLUG)
  @Length(2, 60)
  slug: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  acronym?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'At least one language; at most 20.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  names: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { defaultValue: [] })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  descriptions: LocalizedTextInput[];

  @Field(() => TimeZone)
  timeZone: string;

  @Field(() => Int, { defaultValue: 0, description: '0 to 720.' })
  @IsInt()
  @Min(0)
  @Max(720)
  dayBoundaryMinutes: number;

  @Field(() => [String], { description: 'Languages of the content, the main one first; 1 to 20.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(LANGUAGE_TAG, { each: true })
  languages: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  url?: string | null;

  @Field({ defaultValue: true })
  @IsBoolean()
  isPublic: boolean;

  @Field(() => [ConferenceDayInput], { description: '1 to 60 days that do not overlap.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ConferenceDayInput)
  days: ConferenceDayInput[];

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}
