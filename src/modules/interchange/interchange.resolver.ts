import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { UploadedFiles } from '../../platform/files/uploaded-files.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import type { Draft } from '../agenda/draft.entity.js';
import { DraftAccess } from '../agenda/drafts/draft-access.js';
import type { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportProgrammePayload, ImportRunType, type ImportCount, type QualityFindingType } from './import-run.type.js';
import { ImportProgrammeInput } from './interchange.inputs.js';
import { ProgrammeImporter } from './programme-importer.js';

const MAX_FINDINGS = 1_000;

interface ImportedProgramme {
  readonly conference: Conference;
  readonly draft: Draft | null;
  readonly importRun: ImportRun;
}

@Resolver(() => ImportRunType)
export class InterchangeResolver {
  constructor(
    private readonly importer: ProgrammeImporter,
    private readonly files: UploadedFiles,
    private readonly access: Access,
    private readonly drafts: DraftAccess,
  ) {}

  @Mutation(() => ImportProgrammePayload, {
    description: 'Makes a conference of an uploaded programme file: all of it or nothing.',
  })
  @Allow(SignedIn)
  async importProgramme(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ImportProgrammeInput,
  ): Promise<ImportedProgramme> {
    if (!viewer.account) throw unauthenticated();
    const organisationId = fromGlobalId('Organisation', input.organisationId);
    const file = await this.files.read(viewer.account.accountId, fromGlobalId('UploadedFile', input.fileId));
    const importRun = await this.importer.importFile(viewer, {
      organisationId,
      fileName: file.name,
      content: file.content,
      slug: input.slug,
      timeZone: input.timeZone,
      alsoInTransaction: (tx) => this.files.forget(tx, file.id),
    });
    // She is the organizer of what she imported from now on.
    this.access.forgetRoles(viewer);
    const conference = await this.access.requireInConference(viewer, importRun.conferenceId, 'seeConference');
    const draft = importRun.draftId ? await this.drafts.require(viewer, importRun.draftId, 'seeDrafts') : null;
    return { conference, draft, importRun };
  }

  @ResolveField(() => ID)
  id(@Parent() run: ImportRun): string {
    return toGlobalId('ImportRun', run.id);
  }

  @ResolveField()
  counts(@Parent() run: ImportRun): ImportCount[] {
    return Object.entries(run.counts).map(([kind, count]) => ({ kind, count }));
  }

  @ResolveField()
  findings(@Parent() run: ImportRun): QualityFindingType[] {
    return run.findings.slice(0, MAX_FINDINGS);
  }
}
