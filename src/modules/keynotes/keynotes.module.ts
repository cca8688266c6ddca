import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeynotesResolver } from './keynotes.resolver.js';
import { KeynotesService } from './keynotes.service.js';

@Module({ imports: [SessionsModule], providers: [KeynotesService, KeynotesResolver] })
export class KeynotesModule {}
