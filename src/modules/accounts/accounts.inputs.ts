import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Omittable } from '../../platform/graphql/omittable.js';
import { LOCALES, type Locale } from '../../platform/i18n/catalogue.js';
import { ACCESS_TOKEN_KINDS, type AccessTokenKind } from './access-token.entity.js';
import { AccessTokenKindEnum, LocaleEnum } from './account.type.js';

/** Bounds what is read at all; the rules of each field are in the service. */
const MAX_EMAIL = 254;
const MAX_SECRET = 1_000;
const MAX_CODE = 100;
const PASSWORD_RULE = '10 to 200 characters; not the address and not a password that many use.';
const CODE = 'From the fragment (#code=…) of the mailed link; works once.';
const AS = {
  defaultValue: 'cookie',
  description: 'COOKIE sets an HttpOnly cookie and returns no secret; BEARER returns the token.',
};

@InputType()
export class SignUpInput {
  @Field()
  @IsString()
  @MaxLength(MAX_EMAIL)
  email: string;

  @Field(() => String, { nullable: true, description: `${PASSWORD_RULE} Without one she signs in by magic link.` })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SECRET)
  password?: string | null;

  @Field({ description: 'In any script, 1 to 200 characters.' })
  @IsString()
  @MaxLength(MAX_SECRET)
  displayName: string;

  @Field(() => LocaleEnum, {
    nullable: true,
    description: 'Language of messages and mails; null takes the language of the request.',
  })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;
}

@InputType()
export class VerifyEmailInput {
  @Field({ description: CODE })
  @IsString()
  @MaxLength(MAX_CODE)
  code: string;

  @Field(() => String, { nullable: true, description: 'The password of the sign-up; null where it had none.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SECRET)
  password?: string | null;

  @Field(() => AccessTokenKindEnum, AS)
  @IsIn(ACCESS_TOKEN_KINDS)
  as: AccessTokenKind;
}

@InputType()
export class SignInInput {
  @Field()
  @IsString()
  @MaxLength(MAX_EMAIL)
  email: string;

  @Field()
  @IsString()
  @MaxLength(MAX_SECRET)
  password: string;

  @Field(() => AccessTokenKindEnum, AS)
  @IsIn(ACCESS_TOKEN_KINDS)
  as: AccessTokenKind;
}

@InputType()
export class RequestMagicLinkInput {
  @Field()
  @IsString()
  @MaxLength(MAX_EMAIL)
  email: string;
}

@InputType()
export class SignInWithCodeInput {
  @Field({ description: CODE })
  @IsString()
  @MaxLength(MAX_CODE)
  code: string;

  @Field(() => AccessTokenKindEnum, AS)
  @IsIn(ACCESS_TOKEN_KINDS)
  as: AccessTokenKind;
}

@InputType()
export class RequestPasswordResetInput {
  @Field()
  @IsString()
  @MaxLength(MAX_EMAIL)
  email: string;
}

@InputType()
export class ResetPasswordInput {
  @Field({ description: CODE })
  @IsString()
  @MaxLength(MAX_CODE)
  code: string;

  @Field({ description: PASSWORD_RULE })
  @IsString()
  @MaxLength(MAX_SECRET)
  newPassword: string;
}

@InputType()
export class ChangePasswordInput {
  @Field({ description: 'An account without a password sets its first by requestPasswordReset.' })
  @IsString()
  @MaxLength(MAX_SECRET)
  currentPassword: string;

  @Field({ description: PASSWORD_RULE })
  @IsString()
  @MaxLength(MAX_SECRET)
  newPassword: string;
}

@InputType({ description: 'Fields left out stay as they are.' })
export class UpdateAccountInput {
  @Field(() => String, { nullable: true, description: 'In any script, 1 to 200 characters; never null.' })
  @Omittable()
  @IsString()
  @MaxLength(MAX_SECRET)
  displayName?: string;

  @Field(() => LocaleEnum, { nullable: true, description: 'Language of messages and mails; never null.' })
  @Omittable()
  @IsIn(LOCALES)
  locale?: Locale;
}

@InputType({ description: 'There is no idempotencyKey: the token is shown once, a repeated call makes another.' })
export class CreateAccessTokenInput {
  @Field({ description: 'What the token is for; 1 to 200 characters.' })
  @IsString()
  @MaxLength(200)
  label: string;
}

@InputType()
export class RevokeAccessTokenInput {
  @Field(() => ID)
  accessTokenId: string;
}
