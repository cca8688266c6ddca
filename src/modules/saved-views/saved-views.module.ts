import { Module } from '@nestjs/common';
import { ConferenceViewsResolver, SavedViewsResolver } from './saved-views.resolver.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({ providers: [SavedViewsService, SavedViewsResolver, ConferenceViewsResolver] })
export class SavedViewsModule {}
