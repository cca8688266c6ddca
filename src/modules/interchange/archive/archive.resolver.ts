import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import { requireAccount, type Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ArchiveUploads } from './archive-uploads.service.js';
import { RestoreArchiveInput } from './archive.inputs.js';
import { RestoreArchivePayload } from './archive.type.js';
import type { RestoreReport } from './restore/report.js';

@Resolver()
export class ArchiveResolver {
  constructor(private readonly uploads: ArchiveUploads) {}

  @Mutation(() => RestoreArchivePayload, {
    description:
      'Makes a conference of an uploaded archive: all of it or nothing. Whoever does it becomes its organizer.',
  })
  @Allow(SignedIn)
  async restoreArchive(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RestoreArchiveInput,
  ): Promise<{ conference: Conference; report: RestoreReport }> {
    requireAccount(viewer);
    return this.uploads.restore(viewer, {
      organisationId: fromGlobalId('Organisation', input.organisationId),
      fileId: fromGlobalId('UploadedFile', input.fileId),
      slug: input.slug,
    });
  }
}
