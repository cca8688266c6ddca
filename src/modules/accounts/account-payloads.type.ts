import { Field, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import { AccessTokenType, ViewerType } from './account.type.js';

const MAILED =
  'The address to which a mail goes, in any case: the answer does not tell whether it has an account. Null where errors say why.';

@ObjectType({ implements: () => [MutationPayload] })
export class SignUpPayload extends MutationPayload {
  @Field(() => String, { nullable: true, description: MAILED })
  email?: string | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RequestMagicLinkPayload extends MutationPayload {
  @Field(() => String, { nullable: true, description: MAILED })
  email?: string | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RequestPasswordResetPayload extends MutationPayload {
  @Field(() => String, { nullable: true, description: MAILED })
  email?: string | null;
}

@ObjectType({ implements: () => [MutationPayload], description: 'A sign-in, in whatever way.' })
export class SignInPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null where errors say why.' })
  viewer?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The token, for BEARER only, shown once. Null for COOKIE and where errors say why.',
  })
  token?: string | null;

  @Field(() => Date, { nullable: true, description: 'When the sign-in ends by itself. Null where errors say why.' })
  expiresAt?: Date | null;
}

@ObjectType({
  implements: () => [MutationPayload],
  description: 'All sign-ins of the account are ended: sign in with the new password.',
})
export class ResetPasswordPayload extends MutationPayload {}

@ObjectType({ implements: () => [MutationPayload], description: 'All other sign-ins of the account are ended.' })
export class ChangePasswordPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null where errors say why.' })
  viewer?: unknown;
}

@ObjectType({ implements: () => [MutationPayload] })
export class SignOutPayload extends MutationPayload {}

@ObjectType({
  implements: () => [MutationPayload],
  description: 'Every sign-in of the account is ended, bearer tokens too.',
})
export class SignOutEverywherePayload extends MutationPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class UpdateAccountPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null where errors say why.' })
  viewer?: unknown;
}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateAccessTokenPayload extends MutationPayload {
  @Field(() => AccessTokenType, { nullable: true, description: 'Null where errors say why.' })
  accessToken?: AccessTokenType | null;

  @Field(() => String, { nullable: true, description: 'The token itself, shown once. Null where errors say why.' })
  token?: string | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RevokeAccessTokenPayload extends MutationPayload {
  @Field(() => AccessTokenType, { nullable: true, description: 'The ended token. Null where errors say why.' })
  accessToken?: AccessTokenType | null;
}
