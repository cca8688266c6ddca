import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Omittable } from '../../platform/graphql/omittable.js';

/** The rule of the constraint organisation_slug_form_v1. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLUG_RULE = '2 to 60 letters a-z, digits and single hyphens; unique over all organisations.';
const MAX_NAME = 200;

@InputType()
export class CreateOrganisationInput {
  @Field({ description: SLUG_RULE })
  @Matches(SLUG)
  @MinLength(2)
  @MaxLength(60)
  slug: string;

  @Field({ description: '1 to 200 characters, in any script.' })
  @IsString()
  @MaxLength(MAX_NAME)
  name: string;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields left out stay as they are.' })
export class UpdateOrganisationInput {
  @Field(() => ID)
  organisationId: string;

  @Field(() => String, { nullable: true, description: `${SLUG_RULE} Never null. Links to the old one end.` })
  @Omittable()
  @Matches(SLUG)
  @MinLength(2)
  @MaxLength(60)
  slug?: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters, in any script; never null.' })
  @Omittable()
  @IsString()
  @MaxLength(MAX_NAME)
  name?: string;
}
