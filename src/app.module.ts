import { Module, ValidationPipe, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from './config/config.js';
import { dataSourceOptions } from './data-source.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { AgendaModule } from './modules/agenda/agenda.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { ConferencesModule } from './modules/conferences/conferences.module.js';
import { DemoModule } from './modules/demo/demo.module.js';
import { CalendarModule } from './modules/interchange/calendar/calendar.module.js';
import { ArchiveModule } from './modules/interchange/archive/archive.module.js';
import { InterchangeModule } from './modules/interchange/interchange.module.js';
import { KeynotesModule } from './modules/keynotes/keynotes.module.js';
import { OrganisationsModule } from './modules/organisations/organisations.module.js';
import { PeopleModule } from './modules/people/people.module.js';
import { RoomsModule } from './modules/rooms/rooms.module.js';
import { SavedViewsModule } from './modules/saved-views/saved-views.module.js';
import { SessionsModule } from './modules/sessions/sessions.module.js';
import { WorkshopsModule } from './modules/workshops/workshops.module.js';
import { ORPHANED_TYPES } from './orphaned-types.js';
import { AuthGuard } from './platform/auth/auth.guard.js';
import { graphqlOptions } from './platform/graphql/graphql-options.js';
import { MutationErrorsInterceptor } from './platform/graphql/mutation-errors.interceptor.js';
import { DateTimeScalar, LocalDateScalar, TimeZoneScalar } from './platform/graphql/scalars.js';
import { HttpModule } from './platform/http/http.module.js';
import { PlatformModule } from './platform/platform.module.js';

/** The product, area by area. */
export const FEATURE_MODULES = [
  AuditModule,
  AccountsModule,
  OrganisationsModule,
  ConferencesModule,
  SavedViewsModule,
  RoomsModule,
  PeopleModule,
  SessionsModule,
  KeynotesModule,
  WorkshopsModule,
  AgendaModule,
  // Before what answers any file of a conference: a calendar is no file of a release.
  CalendarModule,
  InterchangeModule,
  ArchiveModule,
  DemoModule,
];

/** Resolvers that belong to no area. */
export const ROOT_RESOLVERS = [];

export const SCALARS = [DateTimeScalar, LocalDateScalar, TimeZoneScalar];

@Module({})
export class AppModule {
  static forConfig(config: Config & { readonly databaseUrl: string }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forConfig(config),
        TypeOrmModule.forRoot({ ...dataSourceOptions(config.databaseUrl, config.databasePoolSize), retryAttempts: 0 }),
        GraphQLModule.forRoot(graphqlOptions({ isProduction: config.isProduction, orphanedTypes: ORPHANED_TYPES })),
        HttpModule,
        ...FEATURE_MODULES,
      ],
      providers: [
        ...SCALARS,
        ...ROOT_RESOLVERS,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_INTERCEPTOR, useClass: MutationErrorsInterceptor },
        { provide: APP_PIPE, useValue: new ValidationPipe({ transform: true, forbidUnknownValues: false }) },
      ],
    };
  }
}
