import { Module } from '@nestjs/common';
import { ConferenceCloneService } from './conference-clone.service.js';
import { ConferenceListsService } from './conference-lists.service.js';
import { ConferenceSettingsResolver } from './conference-settings.resolver.js';
import { ConferenceSettingsService } from './conference-settings.service.js';
import { ConferencesLoaders } from './conferences.loaders.js';
import { ConferencesResolver } from './conferences.resolver.js';
import { ConferencesService } from './conferences.service.js';
import { ConstraintSettingsService } from './constraint-settings.service.js';
import { TagsResolver } from './tags.resolver.js';
import { TagsService } from './tags.service.js';
import { TimeZoneService } from './time-zone.service.js';
import { TracksResolver } from './tracks.resolver.js';
import { TracksService } from './tracks.service.js';

@Module({
  providers: [
    ConferencesService,
    ConferenceListsService,
    ConferenceSettingsService,
    TimeZoneService,
    TracksService,
    TagsService,
    ConstraintSettingsService,
    ConferenceCloneService,
    ConferencesLoaders,
    ConferencesResolver,
    ConferenceSettingsResolver,
    TracksResolver,
    TagsResolver,
  ],
  exports: [
    ConferencesService,
    ConferenceListsService,
    ConferenceSettingsService,
    TracksService,
    TagsService,
    ConstraintSettingsService,
    ConferencesLoaders,
  ],
})
export class ConferencesModule {}
