import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { PersonRole, SessionLevel, SessionState } from './session-kinds.js';
import { PersonRoleEnum, SessionLevelEnum, SessionStateEnum } from './session.type.js';

// Lengths and forms are checked here. Numbers are not: a duration or seat limit out of range is a fault
// that the caller mends in a form, so the CHECK constraints answer it as an error of the payload.

export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const MAX_TITLE = 500;
const MAX_TEXT = 20_000;
const MAX_ENTRIES = 20;
/** Tags of one session. */
export const MAX_SESSION_TAGS = 20;
export const MAX_PEOPLE = 50;
const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true };

@InputType({ description: 'An address with the words that it shows as.' })
export class SessionLinkInput {
  @Field()
  @IsString()
  @MaxLength(200)
  label: string;

  @Field({ description: 'Starts with http:// or https://.' })
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  url: string;
}

@InputType({ description: 'The texts of a session in one language; a language without any text is removed.' })
export class SessionTranslationInput {
  @Field({ description: 'BCP 47 language tag.' })
  @Matches(LANGUAGE_TAG)
  language: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TITLE)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TITLE)
  subtitle?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TEXT)
  abstract?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TEXT)
  description?: string | null;
}

@InputType({ description: 'The part of a person in a session.' })
export class SessionPersonInput {
  @Field(() => ID, { description: 'Someone with a profile at the conference.' })
  personId: string;

  @Field(() => PersonRoleEnum, { defaultValue: 'speaker' })
  role: PersonRole;
}

/** What creating and updating have in common: every field may be left out. */
@InputType({ isAbstract: true })
export abstract class SessionFieldsInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TITLE)
  subtitle?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TEXT)
  abstract?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TEXT)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of the language in which it is held and written.' })
  @IsOptional()
  @Matches(LANGUAGE_TAG)
  language?: string | null;

  @Field(() => [SessionTranslationInput], { nullable: true, description: 'Replaces all translations; at most 20.' })
  @IsOptional()
  @ArrayMaxSize(MAX_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => SessionTranslationInput)
  translations?: SessionTranslationInput[] | null;

  @Field(() => ID, { nullable: true, description: 'A track of the same conference.' })
  @IsOptional()
  trackId?: string | null;

  @Field(() => SessionLevelEnum, { nullable: true })
  @IsOptional()
  level?: SessionLevel | null;

  @Field(() => [String], { nullable: true, description: 'What its room must offer; at most 20.' })
  @IsOptional()
  @ArrayMaxSize(MAX_ENTRIES)
  @MaxLength(100, { each: true })
  requiredFeatures?: string[] | null;

  @Field(() => Int, { nullable: true, description: '0 to 1,000,000.' })
  expectedAudience?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Nothing may run in parallel; false unless it is a keynote.' })
  @IsOptional()
  @IsBoolean()
  isExclusive?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many rooms it fills at once, 0 to 100; 1 when not stated.' })
  roomCount?: number | null;

  @Field(() => [SessionLinkInput], { nullable: true, description: 'Replaces all links; at most 20.' })
  @IsOptional()
  @ArrayMaxSize(MAX_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => SessionLinkInput)
  links?: SessionLinkInput[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  url?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  doNotRecord?: boolean | null;
}

@InputType({ isAbstract: true })
export abstract class NewSessionInput extends SessionFieldsInput {
  @Field(() => ID)
  conferenceId: string;

  @Field()
  @MaxLength(MAX_TITLE)
  title: string;

  @Field(() => Int, { description: '1 to 10,080, which is a week.' })
  durationMinutes: number;

  @Field(() => SessionStateEnum, {
    nullable: true,
    description:
      'DRAFT, SUBMITTED, ACCEPTED or CONFIRMED. Unless stated: CONFIRMED for networking, breaks and ceremonies, which wait for nobody, else DRAFT.',
  })
  @IsOptional()
  state?: SessionState | null;

  @Field(() => [SessionPersonInput], { defaultValue: [], description: 'In the order of their names; at most 50.' })
  @ArrayMaxSize(MAX_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => SessionPersonInput)
  people: SessionPersonInput[];

  @Field(() => [ID], { defaultValue: [], description: 'Tags of the same conference; at most 20.' })
  @ArrayMaxSize(MAX_ENTRIES)
  tagIds: string[];

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class CreateTalkInput extends NewSessionInput {}

@InputType()
export class CreatePanelInput extends NewSessionInput {}

@InputType()
export class CreateNetworkingBlockInput extends NewSessionInput {}

@InputType()
export class CreateBreakInput extends NewSessionInput {}

@InputType()
export class CreateCeremonyInput extends NewSessionInput {}

@InputType({ description: 'What is left out stays as it is; null clears it.' })
export class UpdateSessionInput extends SessionFieldsInput {
  @Field(() => ID)
  sessionId: string;

  @Field(() => Int, { description: 'The revision that the change was made against.' })
  expectedRevision: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MAX_TITLE)
  title?: string | null;

  @Field(() => Int, { nullable: true, description: '1 to 10,080. Readers see it with the next release.' })
  durationMinutes?: number | null;
}
