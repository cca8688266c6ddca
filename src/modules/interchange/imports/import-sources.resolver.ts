import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../../platform/graphql/optional-global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Draft } from '../../agenda/draft.entity.js';
import { DraftType } from '../../agenda/drafts/draft.type.js';
import { columnsOf } from './import-calls.service.js';
import { CreateImportSourceInput, RemoveImportSourceInput, UpdateImportSourceInput } from './import.inputs.js';
import { ImportSourcePayload, RemoveImportSourcePayload } from './import-payloads.type.js';
import type { ImportSource } from './import-source.entity.js';
import { ColumnMapping, ImportSourceType } from './import-source.type.js';
import { ImportSources } from './import-sources.service.js';
import { ImportsLoaders } from './imports.loaders.js';

@Resolver(() => ImportSourceType)
export class ImportSourcesResolver {
  constructor(
    private readonly sources: ImportSources,
    private readonly loaders: ImportsLoaders,
  ) {}

  @Mutation(() => ImportSourcePayload, {
    description: 'An address that a conference is imported from: when asked, or by itself every so often.',
  })
  @Allow(SignedIn)
  async createImportSource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateImportSourceInput,
  ): Promise<{ importSource: ImportSource }> {
    const importSource = await this.sources.create(viewer, {
      ...input,
      conferenceId: fromGlobalId('Conference', input.conferenceId),
      columns: columnsOf(input.columns),
      draftId: fromOptionalGlobalId('Draft', input.draftId) ?? null,
    });
    return { importSource };
  }

  @Mutation(() => ImportSourcePayload)
  @Allow(SignedIn)
  async updateImportSource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { importSourceId, columns, draftId, ...change }: UpdateImportSourceInput,
  ): Promise<{ importSource: ImportSource }> {
    const importSource = await this.sources.update(viewer, fromGlobalId('ImportSource', importSourceId), {
      ...change,
      ...(columns !== undefined && { columns: columnsOf(columns) }),
      ...(draftId !== undefined && { draftId: fromOptionalGlobalId('Draft', draftId) }),
    });
    return { importSource };
  }

  @Mutation(() => RemoveImportSourcePayload, {
    description: 'What was imported stays; a later import from there is compared with nothing.',
  })
  @Allow(SignedIn)
  async removeImportSource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { importSourceId }: RemoveImportSourceInput,
  ): Promise<{ removedId: string }> {
    await this.sources.remove(viewer, fromGlobalId('ImportSource', importSourceId));
    return { removedId: importSourceId };
  }

  @ResolveField(() => ID)
  id(@Parent() source: ImportSource): string {
    return toGlobalId('ImportSource', source.id);
  }

  @ResolveField(() => [ColumnMapping], {
    description: 'What columns of its tables mean, by heading; empty for other files.',
  })
  columns(@Parent() source: ImportSource): ColumnMapping[] {
    const columns = Object.entries(source.columns ?? {}).map(([heading, field]) => ({ heading, field }));
    // The database keeps no order of its own.
    return columns.toSorted((a, b) => (a.heading < b.heading ? -1 : 1));
  }

  @ResolveField(() => DraftType, { nullable: true, description: 'The draft that gets the placements.' })
  draft(@Parent() source: ImportSource, @Ctx() context: RequestContext): Promise<Draft | null> | null {
    return source.draftId ? this.loaders.drafts(context.loaders).load(source.draftId) : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Code of what went wrong the last time, such as ADDRESS_UNREADABLE:TIMED_OUT; null where it went well.',
  })
  lastError(@Parent() source: ImportSource): string | null {
    return source.lastError;
  }
}
