import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { WorkshopsResolver } from './workshops.resolver.js';
import { WorkshopsService } from './workshops.service.js';

@Module({ imports: [SessionsModule], providers: [WorkshopsService, WorkshopsResolver] })
export class WorkshopsModule {}
