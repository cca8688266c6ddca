import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import type { LetterAudience } from './letters/letter-orders.js';
import { LetterAudienceEnum } from './letters/release-letter.type.js';

const MAX_EDITED = 1_000;
const MAX_EXCLUDED = 5_000;

@InputType({ description: 'A letter in the words of an organizer, in the place of the one that was made.' })
export class EditedLetterInput {
  @Field(() => ID)
  personId: string;

  @Field({ description: '1 to 200 characters on one line.' })
  @IsString()
  subject: string;

  @Field({ description: 'Plain text, 1 to 20,000 characters; an empty line separates paragraphs.' })
  @IsString()
  text: string;
}

@InputType()
export class ReleaseAgendaInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => Int, { description: 'The revision that the organizer saw; any change since is a conflict.' })
  @IsInt()
  @Min(0)
  expectedRevision: number;

  @Field({ description: '1 to 200 characters, such as "First version".' })
  @IsString()
  name: string;

  @Field(() => String, { nullable: true, description: 'For readers, at most 5,000 characters.' })
  @IsOptional()
  @IsString()
  comment?: string | null;

  @Field(() => LetterAudienceEnum, {
    defaultValue: 'nobody',
    description:
      'Who gets a letter, with a calendar file of her sessions. A conference writes with at most 20 releases a day.',
  })
  notify: LetterAudience;

  @Field(() => [EditedLetterInput], {
    defaultValue: [],
    description: 'Instead of the letters of the preview; at most 1,000, and only to people who get one.',
  })
  @ArrayMaxSize(MAX_EDITED)
  @ValidateNested({ each: true })
  @Type(() => EditedLetterInput)
  letters: EditedLetterInput[];

  @Field(() => [ID], { defaultValue: [], description: 'People who get no letter whatever changed; at most 5,000.' })
  @ArrayMaxSize(MAX_EXCLUDED)
  excludedPersonIds: string[];

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class RestoreReleaseInput {
  @Field(() => ID)
  releaseId: string;

  @Field({ description: 'Of the new draft, 1 to 200 characters.' })
  @IsString()
  name: string;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}
