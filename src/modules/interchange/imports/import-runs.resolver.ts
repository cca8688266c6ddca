import { Args, Parent, ID, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { type Page, PageArgs } from '../../../platform/graphql/connection.js';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { translate } from '../../../platform/i18n/catalogue.js';
import type { Draft } from '../../agenda/draft.entity.js';
import { DraftType } from '../../agenda/drafts/draft.type.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import { ImportLists } from './import-lists.service.js';
import type { ImportRun } from './import-run.entity.js';
import {
  ImportCount,
  ImportDifferenceType,
  ImportRunConnection,
  ImportRunType,
  QualityFindingType,
} from './import-run.type.js';
import type { ImportSource } from './import-source.entity.js';
import { ImportSourceType } from './import-source.type.js';
import { ImportsLoaders } from './imports.loaders.js';

const MAX_SHOWN = 1_000;

@Resolver(() => ImportRunType)
export class ImportRunsResolver {
  constructor(private readonly loaders: ImportsLoaders) {}

  @ResolveField(() => ID)
  id(@Parent() run: ImportRun): string {
    return toGlobalId('ImportRun', run.id);
  }

  @ResolveField(() => ImportSourceType, { nullable: true, description: 'Null where the source was removed.' })
  source(@Parent() run: ImportRun, @Ctx() context: RequestContext): Promise<ImportSource | null> | null {
    return run.sourceId ? this.loaders.sources(context.loaders).load(run.sourceId) : null;
  }

  @ResolveField(() => DraftType, { nullable: true, description: 'The draft that got the placements.' })
  draft(@Parent() run: ImportRun, @Ctx() context: RequestContext): Promise<Draft | null> | null {
    return run.draftId ? this.loaders.drafts(context.loaders).load(run.draftId) : null;
  }

  @ResolveField(() => [ImportCount])
  counts(@Parent() run: ImportRun): ImportCount[] {
    return Object.entries(run.counts).map(([kind, count]) => ({ kind, count }));
  }

  @ResolveField(() => [QualityFindingType], { description: 'The first 1000 faults in the order of the file.' })
  findings(@Parent() run: ImportRun): ImportRun['findings'] {
    return run.findings.slice(0, MAX_SHOWN);
  }

  @ResolveField(() => [ImportDifferenceType], {
    description: 'What it changed and what it kept, the first 1000; empty for the file that made the conference.',
  })
  differences(@Parent() run: ImportRun): ImportRun['differences'] {
    return run.differences.slice(0, MAX_SHOWN);
  }
}

@Resolver(() => QualityFindingType)
export class QualityFindingsResolver {
  @ResolveField(() => String, { description: 'A plain sentence in the language of the viewer.' })
  text(@Parent() finding: QualityFindingType, @Ctx() context: RequestContext): string {
    return translate(context.locale, `finding.${finding.code}`, { further: 0, ...finding.args });
  }
}

/** What imports add to a conference for its organizers. */
@Resolver(() => ConferenceType)
export class ConferenceImportsResolver {
  constructor(private readonly lists: ImportLists) {}

  @ResolveField(() => [ImportSourceType], {
    nullable: true,
    description: 'Where its files come from, by name; at most 50. NOT_FOUND, and null, for who may not import.',
  })
  importSources(@Parent() conference: Conference, @CurrentViewer() viewer: Viewer): Promise<ImportSource[]> {
    return this.lists.sourcesOf(viewer, conference);
  }

  @ResolveField(() => ImportRunConnection, {
    nullable: true,
    description: 'What was imported, the latest first. NOT_FOUND, and null, for who may not import.',
  })
  importRuns(
    @Parent() conference: Conference,
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
  ): Promise<Page<ImportRun>> {
    return this.lists.runsOf(viewer, conference, page);
  }
}
