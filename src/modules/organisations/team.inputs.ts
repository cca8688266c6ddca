import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '../../platform/i18n/catalogue.js';
import { LocaleEnum } from '../accounts/account.type.js';
import { CONFERENCE_ROLES, ORGANISATION_ROLES, type Role } from './roles.js';
import { ConferenceRoleEnum, OrganisationRoleEnum } from './team.type.js';

const MAX_EMAIL = 254;
const KEY = 'A repeated call with the same key mails nothing new.';
const MAIL_LOCALE = 'Language of the mail; null takes the language of who invites.';

@InputType({
  description: 'Inviting an address again for the same role sends a new mail and ends the earlier invitation.',
})
export class InviteToOrganisationInput {
  @Field(() => ID)
  organisationId: string;

  @Field(() => OrganisationRoleEnum)
  @IsIn(ORGANISATION_ROLES)
  role: Role;

  @Field()
  @IsString()
  @MaxLength(MAX_EMAIL)
  email: string;

  @Field(() => LocaleEnum, { nullable: true, description: MAIL_LOCALE })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: KEY })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType({
  description: 'Inviting an address again for the same role sends a new mail and ends the earlier invitation.',
})
export class InviteToConferenceInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => ConferenceRoleEnum)
  @IsIn(CONFERENCE_ROLES)
  role: Role;

  @Field()
  @IsString()
  @MaxLength(MAX_EMAIL)
  email: string;

  @Field(() => LocaleEnum, { nullable: true, description: MAIL_LOCALE })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: KEY })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field({ description: 'From the fragment (#code=…) of the mailed link; works once.' })
  @IsString()
  @MaxLength(100)
  code: string;
}

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID)
  invitationId: string;
}

@InputType()
export class RevokeRoleInput {
  @Field(() => ID)
  roleGrantId: string;
}
