import { Injectable } from '@nestjs/common';
import { requireAccount, type Viewer } from '../../../platform/auth/viewer.js';
import { UploadedFiles } from '../../../platform/files/uploaded-files.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { ArchiveRestorer } from './archive-restorer.js';
import type { RestoreReport } from './restore/report.js';

/** Restores archives that came by upload. */
@Injectable()
export class ArchiveUploads {
  constructor(
    private readonly restorer: ArchiveRestorer,
    private readonly files: UploadedFiles,
    private readonly access: Access,
  ) {}

  /** Takes the file; it stays for another try where the archive is refused. Throws as ArchiveRestorer, and NOT_FOUND for a file of somebody else. */
  async restore(
    viewer: Viewer,
    request: { organisationId: string; fileId: string; slug?: string | null },
  ): Promise<{ conference: Conference; report: RestoreReport }> {
    const { accountId } = requireAccount(viewer);
    await this.access.requireInOrganisation(viewer, request.organisationId, 'createConference');
    const file = await this.files.read(accountId, request.fileId);
    const { conferenceId, report } = await this.restorer.restore(viewer, {
      organisationId: request.organisationId,
      source: file.content,
      slug: request.slug,
      alsoInTransaction: (tx) => this.files.forget(tx, file.id),
    });
    // She is the organizer of what she restored from now on.
    this.access.forgetRoles(viewer);
    return { conference: await this.access.requireInConference(viewer, conferenceId, 'seeConference'), report };
  }
}
