import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Omittable } from '../../../platform/graphql/omittable.js';
import { TimeZone } from '../../../platform/graphql/scalars.js';
import { SLUG } from '../../conferences/conference.inputs.js';

const MAX_COLUMNS = 500;
const MAX_KEYS = 10_000;
const MAX_URL = 2_048;

@InputType()
export class ColumnMappingInput {
  @Field()
  @IsString()
  @MaxLength(1_000)
  heading: string;

  @Field({ description: 'A field of importTable; empty: the column is left out.' })
  @IsString()
  @MaxLength(100)
  field: string;
}

@InputType({
  description:
    'Name either organisationId or conferenceId; and one of fileId, url, or an importSourceId that has an address.',
})
export class ImportProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'For a new conference: the organisation that will own it.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'To import into a conference that exists.' })
  conferenceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The source whose earlier imports this one is compared with; left out: the only one for this format.',
  })
  importSourceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What POST /files answered; an import takes the file, a preview leaves it.',
  })
  fileId?: string | null;

  @Field(() => String, { nullable: true, description: 'An http or https address on a public server.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_URL)
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a new conference, instead of the slug that follows from the file.',
  })
  @IsOptional()
  @IsString()
  @Matches(SLUG)
  @Length(2, 60)
  slug?: string | null;

  @Field(() => TimeZone, {
    nullable: true,
    description: 'Of times without an offset, and of a new conference whose file names none.',
  })
  timeZone?: string | null;

  @Field(() => [ColumnMappingInput], { nullable: true, description: 'For tables; kept with the source.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_COLUMNS)
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  columns?: ColumnMappingInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Gets the placements; left out: the draft of the source, else the latest open one.',
  })
  draftId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Keys of differences of which the file's value is taken although it was changed here.",
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_KEYS)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  takeFromFile?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Takes the file's value wherever it was changed here." })
  @IsOptional()
  @IsBoolean()
  takeAllFromFile?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a preview: the import is refused where it would do something else by now.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  fingerprint?: string | null;
}

@InputType()
export class CreateImportSourceInput {
  @Field(() => ID)
  conferenceId: string;

  @Field({ description: '1 to 200 characters.' })
  @IsString()
  @MaxLength(200)
  name: string;

  @Field({ description: 'An http or https address on a public server.' })
  @IsString()
  @Length(1, MAX_URL)
  url: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes between two looks, 5 to 10080; left out: only when asked.',
  })
  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(10_080)
  everyMinutes?: number | null;

  @Field(() => TimeZone, { nullable: true })
  timeZone?: string | null;

  @Field(() => [ColumnMappingInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_COLUMNS)
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  columns?: ColumnMappingInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The draft that gets the placements; left out: the latest open one.',
  })
  draftId?: string | null;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key changes nothing.' })
  @IsOptional()
  @IsString()
  @Length(1, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateImportSourceInput {
  @Field(() => ID)
  importSourceId: string;

  @Field(() => String, { nullable: true })
  @Omittable()
  @IsString()
  @MaxLength(200)
  name?: string;

  @Field(() => String, { nullable: true })
  @Omittable()
  @IsString()
  @Length(1, MAX_URL)
  url?: string;

  @Field(() => Int, { nullable: true, description: 'Null: only when asked.' })
  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(10_080)
  everyMinutes?: number | null;

  @Field(() => TimeZone, { nullable: true })
  timeZone?: string | null;

  @Field(() => [ColumnMappingInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_COLUMNS)
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  columns?: ColumnMappingInput[] | null;

  @Field(() => ID, { nullable: true })
  draftId?: string | null;
}

@InputType()
export class RemoveImportSourceInput {
  @Field(() => ID)
  importSourceId: string;
}
