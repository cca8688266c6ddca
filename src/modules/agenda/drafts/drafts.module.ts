import { Module } from '@nestjs/common';
import { ConferencesModule } from '../../conferences/conferences.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { ClashModelModule } from '../clash-model/clash-model.module.js';
import { IssueTexts } from '../issues/issue-texts.js';
import { ScheduleIssuesResolver } from '../issues/schedule-issues.resolver.js';
import { ConferenceDraftsResolver } from './conference-drafts.resolver.js';
import { DraftAccess } from './draft-access.js';
import {
  DraftChangeConnectionResolver,
  DraftChangesResolver,
  PlacementChangesResolver,
} from './draft-changes.resolver.js';
import { DraftComparisonResolver } from './draft-comparison.resolver.js';
import { DraftEditor } from './draft-editor.js';
import { DraftEditsResolver } from './draft-edits.resolver.js';
import { DraftEdits } from './draft-edits.service.js';
import { DraftFieldsResolver } from './draft-fields.resolver.js';
import { DraftIssuesResolver } from './draft-issues.resolver.js';
import { DraftModelsLoaders } from './draft-models.loaders.js';
import { DraftModelsResolver } from './draft-models.resolver.js';
import { DraftReading } from './draft-reading.service.js';
import { DraftUndo } from './draft-undo.service.js';
import { DraftsLoaders } from './drafts.loaders.js';
import { DraftsResolver } from './drafts.resolver.js';
import { DraftsService } from './drafts.service.js';
import { PlacementsResolver } from './placements.resolver.js';

@Module({
  imports: [ClashModelModule, ConferencesModule, PeopleModule],
  providers: [
    ConferenceDraftsResolver,
    DraftAccess,
    DraftChangeConnectionResolver,
    DraftChangesResolver,
    DraftComparisonResolver,
    DraftEditor,
    DraftEdits,
    DraftEditsResolver,
    DraftFieldsResolver,
    DraftIssuesResolver,
    DraftModelsLoaders,
    DraftModelsResolver,
    DraftReading,
    DraftUndo,
    DraftsLoaders,
    DraftsResolver,
    DraftsService,
    IssueTexts,
    PlacementChangesResolver,
    PlacementsResolver,
    ScheduleIssuesResolver,
  ],
  exports: [ClashModelModule, DraftAccess, DraftEditor, DraftReading, DraftsLoaders, DraftsService, IssueTexts],
})
export class DraftsModule {}
