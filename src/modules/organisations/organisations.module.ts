import { Global, Module } from '@nestjs/common';
import { Access } from './access.js';
import { CreateOrganisationService } from './create-organisation.service.js';
import { InvitationAnswersService } from './invitation-answers.service.js';
import { InvitationLetters } from './invitation-letters.js';
import { InvitationOffers } from './invitation-offers.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { InvitationsService } from './invitations.service.js';
import { OrganisationLimits } from './organisation-limits.js';
import { OrganisationsLoaders } from './organisations.loaders.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { OrganisationsService } from './organisations.service.js';
import { TeamAccess } from './team-access.js';
import { ConferenceTeamResolver, OrganisationTeamResolver } from './team-lists.resolver.js';
import { TeamResolver } from './team.resolver.js';
import { TeamService } from './team.service.js';
import { ViewerRolesResolver } from './viewer-roles.resolver.js';

@Global()
@Module({
  providers: [
    Access,
    TeamAccess,
    OrganisationLimits,
    OrganisationsLoaders,
    OrganisationsService,
    CreateOrganisationService,
    InvitationLetters,
    InvitationOffers,
    InvitationsService,
    InvitationAnswersService,
    TeamService,
    OrganisationsResolver,
    OrganisationTeamResolver,
    ConferenceTeamResolver,
    TeamResolver,
    InvitationsResolver,
    ViewerRolesResolver,
  ],
  exports: [Access, OrganisationsLoaders],
})
export class OrganisationsModule {}
