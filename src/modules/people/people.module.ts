import { Module } from '@nestjs/common';
import { ConferencesModule } from '../conferences/conferences.module.js';
import { ClaimInvitationsService } from './claim-invitations.service.js';
import { ClaimMails } from './claim-mails.service.js';
import { ClaimsResolver } from './claims.resolver.js';
import { ClaimsService } from './claims.service.js';
import { MergesService } from './merges.service.js';
import { PeopleAccess } from './people-access.service.js';
import { PeopleListsService } from './people-lists.service.js';
import { PeopleLoaders } from './people.loaders.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { PersonPartsLoaders } from './person-parts.loaders.js';
import { ConferencePeopleResolver, PersonResolver } from './person.resolver.js';
import { ProfilesService } from './profiles.service.js';

@Module({
  imports: [ConferencesModule],
  providers: [
    PeopleAccess,
    PeopleLoaders,
    PersonPartsLoaders,
    PeopleService,
    ProfilesService,
    PeopleListsService,
    ClaimMails,
    ClaimInvitationsService,
    ClaimsService,
    MergesService,
    PeopleResolver,
    PersonResolver,
    ConferencePeopleResolver,
    ClaimsResolver,
  ],
  exports: [PeopleAccess, PeopleLoaders, PeopleService, ProfilesService, PeopleListsService, MergesService],
})
export class PeopleModule {}
