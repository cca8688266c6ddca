import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsEmail, IsOptional, IsString, IsUrl, Length, MaxLength, ValidateNested } from 'class-validator';
import { LocalizedTextInput } from '../../platform/graphql/localized-text.type.js';
import { Omittable } from '../../platform/graphql/omittable.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { TimeWindowInput } from '../conferences/time-window.type.js';

const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true };
/** Bounds the text that validation looks at; the rule of names is cleanDisplayName. */
const MAX_NAME_INPUT = 1000;
const NAME = 'One name in any script, 1 to 200 characters; invisible controls are taken out.';

/** Addresses are compared and kept in lower case. */
const LowerCase = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

@InputType()
export class PersonLinkInput {
  @Field({ description: '1 to 100 characters.' })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  label: string;

  @Field({ description: 'Starts with http:// or https://.' })
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  url: string;
}

@InputType({ description: 'A person with a profile at a conference.' })
export class CreatePersonInput {
  @Field(() => ID)
  conferenceId: string;

  @Field({ description: NAME })
  @IsString()
  @MaxLength(MAX_NAME_INPUT)
  displayName: string;

  @Field(() => String, {
    nullable: true,
    description: 'For organizers only; the mail to claim the profile goes there.',
  })
  @IsOptional()
  @LowerCase()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @Field(() => [LocalizedTextInput], { defaultValue: [], description: 'At most 20 languages.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  biographies: LocalizedTextInput[];

  @Field(() => [PersonLinkInput], { defaultValue: [], description: 'At most 20.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PersonLinkInput)
  links: PersonLinkInput[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  photoUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'The name is hers in every conference.' })
export class UpdatePersonInput {
  @Field(() => ID, { description: 'A conference at which she has a profile.' })
  conferenceId: string;

  @Field(() => ID)
  personId: string;

  @Field({ description: NAME })
  @IsString()
  @MaxLength(MAX_NAME_INPUT)
  displayName: string;
}

@InputType({ description: 'The profile of a person at one conference. What is left out stays as it is; null clears.' })
export class UpdateProfileInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Replaces all languages; at most 20.' })
  @Omittable()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  biographies?: LocalizedTextInput[];

  @Field(() => [PersonLinkInput], { nullable: true, description: 'Replaces all; at most 20.' })
  @Omittable()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PersonLinkInput)
  links?: PersonLinkInput[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  photoUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'By organizers and the person herself only.' })
  @IsOptional()
  @LowerCase()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

@InputType()
export class SetAvailabilityInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => [TimeWindowInput], {
    description: 'All times at which she can be on site, at most 100; empty: she states nothing, which breaks no rule.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TimeWindowInput)
  intervals: TimeWindowInput[];
}

@InputType()
export class InviteToClaimInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => ID)
  personId: string;
}

@InputType()
export class ClaimProfileInput {
  @Field({ description: 'From the mail.' })
  @IsString()
  @MaxLength(200)
  code: string;
}

@InputType()
export class MergePeopleInput {
  @Field(() => ID, { description: 'A conference at which both have a profile or had one.' })
  conferenceId: string;

  @Field(() => ID, { description: 'The person who stays, with her name.' })
  keepId: string;

  @Field(() => ID, { description: 'The same human being under another name; everything of hers moves to the other.' })
  duplicateId: string;
}
