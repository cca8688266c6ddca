import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { LocaleEnum } from '../accounts/account.type.js';
import { Conference } from '../conferences/conference.entity.js';
import { ConferenceType } from '../conferences/conference.type.js';
import { OrganisationType } from './organisation.type.js';
import { CONFERENCE_ROLES, ORGANISATION_ROLES, ROLES, type Role } from './roles.js';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description:
    'OWNER and CONFERENCE_CREATOR are held in an organisation, the others in a conference. Speakers and attendees hold no role.',
});

export const OrganisationRoleEnum = enumOf(ORGANISATION_ROLES);
registerEnumType(OrganisationRoleEnum, {
  name: 'OrganisationRole',
  description:
    'OWNER may do everything in the organisation and its conferences; CONFERENCE_CREATOR may create conferences in it.',
});

export const ConferenceRoleEnum = enumOf(CONFERENCE_ROLES);
registerEnumType(ConferenceRoleEnum, {
  name: 'ConferenceRole',
  description:
    'ORGANIZER may do everything in the conference; PROGRAMME_COMMITTEE edits sessions and people and sees drafts; ROOM_STAFF sees drafts.',
});

export const RoleScope = createUnionType({
  name: 'RoleScope',
  description: 'Where a role is held.',
  types: () => [OrganisationType, ConferenceType] as const,
  resolveType: (scope: unknown) => (scope instanceof Conference ? 'Conference' : 'Organisation'),
});

@ObjectType('RoleGrant', {
  implements: () => [Node],
  description: 'An account holds a role. Shown to the account itself and to those who manage the team.',
})
export class RoleGrantType extends Node {
  // Resolved: id, account, email, scope, grantedBy.
  @Field(() => RoleEnum)
  role: Role;

  @Field({ description: 'Since when.' })
  createdAt: Date;
}

@ObjectType('Invitation', {
  implements: () => [Node],
  description: 'A role offered to an address. Shown to those who manage the team, and to who accepts it.',
})
export class InvitationType extends Node {
  // Resolved: id, invitedBy.
  @Field({ description: 'Always lower case.' })
  email: string;

  @Field(() => RoleEnum)
  role: Role;

  @Field(() => LocaleEnum, { description: 'Language of its mail.' })
  locale: Locale;

  @Field()
  createdAt: Date;

  @Field({ description: 'It can be accepted before this instant: 14 days.' })
  expiresAt: Date;
}

function enumOf<T extends string>(values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));
}
