import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';
import { LOCALES } from '../../platform/i18n/catalogue.js';
import { ACCESS_TOKEN_KINDS, type AccessTokenKind } from './access-token.entity.js';
import type { Locale } from '../../platform/i18n/catalogue.js';

export const LocaleEnum = Object.fromEntries(LOCALES.map((locale) => [locale.toUpperCase(), locale]));
registerEnumType(LocaleEnum, {
  name: 'Locale',
  description: 'A language in which the product itself speaks. Content may be in any language.',
});

export const AccessTokenKindEnum = Object.fromEntries(ACCESS_TOKEN_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(AccessTokenKindEnum, {
  name: 'AccessTokenKind',
  description: 'COOKIE for browsers: no script sees the token. BEARER for programs: sent as "Authorization: Bearer".',
});

export const SignUpPolicyEnum = { OPEN: 'open', INVITED: 'invited' } as const;
registerEnumType(SignUpPolicyEnum, {
  name: 'SignUpPolicy',
  description: 'OPEN: anybody may sign up. INVITED: only addresses that hold an invitation.',
});

@ObjectType('Account', {
  implements: () => [Node],
  description: 'Someone who can sign in. Whether she speaks at a conference is said by Person, not here.',
})
export class AccountType extends Node {
  @Field({ description: 'In any script, 1 to 200 characters.' })
  displayName: string;
}

@ObjectType('AccessToken', { implements: () => [Node], description: 'One sign-in, of a browser or a program.' })
export class AccessTokenType extends Node {
  @Field(() => AccessTokenKindEnum)
  kind: AccessTokenKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The label of a bearer token; for a sign-in what the browser or program called itself. Null where it said nothing.',
  })
  label: string | null;

  @Field()
  createdAt: Date;

  @Field({ description: 'True to the hour.' })
  lastUsedAt: Date;

  @Field({
    description: 'From then on it signs nobody in: 30 days after sign-in for a cookie, 365 for a bearer token.',
  })
  expiresAt: Date;
}

@ObjectType('Viewer', { description: 'The signed-in account as it sees itself.' })
export class ViewerType {
  // Resolved: account, hasPassword, accessTokens; roles and organisations by the organisations module.
  @Field({ description: 'Address to which mails go and by which she signs in; always lower case.' })
  email: string;

  @Field(() => LocaleEnum, { description: 'Language of messages and mails.' })
  locale: Locale;

  @Field({ description: 'May see and change everything in this installation.' })
  isAdministrator: boolean;
}
