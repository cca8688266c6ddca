import { Field, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import { OrganisationType } from './organisation.type.js';
import { InvitationType, RoleGrantType } from './team.type.js';

const ON_FAILURE = 'Null where errors say why.';

@ObjectType({ implements: () => [MutationPayload] })
export class CreateOrganisationPayload extends MutationPayload {
  @Field(() => OrganisationType, { nullable: true, description: ON_FAILURE })
  organisation?: OrganisationType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class UpdateOrganisationPayload extends MutationPayload {
  @Field(() => OrganisationType, { nullable: true, description: ON_FAILURE })
  organisation?: OrganisationType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class InviteToOrganisationPayload extends MutationPayload {
  @Field(() => InvitationType, { nullable: true, description: ON_FAILURE })
  invitation?: InvitationType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class InviteToConferencePayload extends MutationPayload {
  @Field(() => InvitationType, { nullable: true, description: ON_FAILURE })
  invitation?: InvitationType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class AcceptInvitationPayload extends MutationPayload {
  @Field(() => RoleGrantType, { nullable: true, description: `The role that she holds now. ${ON_FAILURE}` })
  roleGrant?: RoleGrantType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RevokeInvitationPayload extends MutationPayload {
  @Field(() => InvitationType, { nullable: true, description: `The ended invitation. ${ON_FAILURE}` })
  invitation?: InvitationType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RevokeRolePayload extends MutationPayload {
  @Field(() => RoleGrantType, { nullable: true, description: `The role as it was held until now. ${ON_FAILURE}` })
  roleGrant?: RoleGrantType | null;
}
