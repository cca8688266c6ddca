import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { SessionBulkRules } from './session-bulk-rules.service.js';
import { SessionBulkService } from './session-bulk.service.js';
import { SessionCreationResolver } from './session-creation.resolver.js';
import { SessionCreationService } from './session-creation.service.js';
import { SessionEditingResolver } from './session-editing.resolver.js';
import { SessionEditingService } from './session-editing.service.js';
import { SessionOrdersResolver } from './session-orders.resolver.js';
import { SessionOrdersService } from './session-orders.service.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionPlanningService } from './session-planning.service.js';
import { SessionRelationsLoaders } from './session-relations.loaders.js';
import { SessionRelationsResolver, TrackSessionsResolver } from './session-relations.resolver.js';
import { SessionStepsService } from './session-steps.service.js';
import { SessionViewerResolver } from './session-viewer.resolver.js';
import { SessionVisibility } from './session-visibility.service.js';
import { SessionWrites } from './session-writes.service.js';
import { SessionPersonResolver, SessionResolver } from './session.resolver.js';
import { SessionsLoaders } from './sessions.loaders.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SessionsService } from './sessions.service.js';
import { SharedInterests } from './shared-interests.service.js';
import { StarsLoaders } from './stars.loaders.js';
import { StarsResolver } from './stars.resolver.js';
import { StarsService } from './stars.service.js';
import { TimeRequestAccess } from './time-request-access.service.js';
import { TimeRequestAnswersService } from './time-request-answers.service.js';
import { TimeRequestLists } from './time-request-lists.service.js';
import { TimeRequestMails } from './time-request-mails.service.js';
import { TimeRequestResolver } from './time-request.resolver.js';
import { TimeRequestsLoaders } from './time-requests.loaders.js';
import { TimeRequestsResolver } from './time-requests.resolver.js';
import { TimeRequestsService } from './time-requests.service.js';

const SESSIONS = [
  SessionsService,
  SessionCreationService,
  SessionEditingService,
  SessionStepsService,
  SessionBulkService,
  SessionOrdersService,
];
const RULES = [SessionVisibility, SessionPermissions, SessionWrites, SessionBulkRules];
const READING = [SessionsLoaders, SessionRelationsLoaders, SessionPlanningService];
const STARS = [SharedInterests, StarsService, StarsLoaders];
const TIME_REQUESTS = [
  TimeRequestsService,
  TimeRequestAnswersService,
  TimeRequestLists,
  TimeRequestAccess,
  TimeRequestMails,
  TimeRequestsLoaders,
];
const RESOLVERS = [
  SessionResolver,
  SessionPersonResolver,
  SessionViewerResolver,
  SessionRelationsResolver,
  TrackSessionsResolver,
  SessionsResolver,
  SessionCreationResolver,
  SessionEditingResolver,
  SessionOrdersResolver,
  StarsResolver,
  TimeRequestResolver,
  TimeRequestsResolver,
];

@Module({
  imports: [PeopleModule],
  providers: [...SESSIONS, ...RULES, ...READING, ...STARS, ...TIME_REQUESTS, ...RESOLVERS],
  exports: [...SESSIONS, ...RULES, ...READING, ...STARS],
})
export class SessionsModule {}
