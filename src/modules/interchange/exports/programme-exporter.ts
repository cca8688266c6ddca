import { createRequire } from 'node:module';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { DraftAccess } from '../../agenda/drafts/draft-access.js';
import { ReleaseReader } from '../../agenda/reading/release-reader.js';
import { Release } from '../../agenda/release.entity.js';
import { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import type { FileMeta } from '../formats/writing/file-meta.js';
import { HereReader } from '../merge/here-reader.js';
import type { ExportFormat } from './export-formats.js';

const { version: PRODUCT_VERSION } = createRequire(import.meta.url)('../../../../package.json') as { version: string };

/** Writes agendas in the formats of the field. */
@Injectable()
export class ProgrammeExporter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly drafts: DraftAccess,
    private readonly reader: ReleaseReader,
    private readonly here: HereReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A release, the current one where no number is given. Throws NOT_FOUND where the viewer may not know of the
   * conference, and where there is no such release.
   */
  async releaseFile(viewer: Viewer, conference: Conference, format: ExportFormat, number?: number): Promise<string> {
    const release = await this.release(viewer, conference, number);
    const programme = await this.reader.programmeOf(release.id);
    return format.write(programme, this.metaOf(conference, `${release.number} ${release.name}`));
  }

  /** A draft as it is, for its team. Throws NOT_FOUND, FORBIDDEN. */
  async draftFile(viewer: Viewer, draftId: string, format: ExportFormat): Promise<string> {
    const { draft, conference } = await this.draft(viewer, draftId);
    const programme = await this.reader.draftProgramme(draft.id);
    return format.write(programme, this.metaOf(conference, draft.name));
  }

  /** What only organizers may have of a conference: addresses, availability. Throws NOT_FOUND, FORBIDDEN. */
  async organizerFile(viewer: Viewer, conferenceId: string, format: ExportFormat): Promise<string> {
    const conference = await this.access.requireInConference(viewer, conferenceId, 'seeContactDetails');
    const programme = await this.here.read(this.dataSource.manager, conference.id, null);
    return format.write(programme, this.metaOf(conference, ''));
  }

  private async draft(viewer: Viewer, draftId: string) {
    const draft = await this.drafts.require(viewer, draftId, 'seeDrafts');
    const conference = await this.access.requireInConference(viewer, draft.conferenceId, 'exportDrafts');
    return { draft, conference };
  }

  private async release(viewer: Viewer, conference: Conference, number: number | undefined): Promise<Release> {
    if (!(await this.access.mayInConference(viewer, conference, 'seeConference'))) throw notFound();
    const where = { conferenceId: conference.id, ...(number !== undefined && { number }) };
    const [release] = await this.dataSource.getRepository(Release).find({ where, order: { number: 'DESC' }, take: 1 });
    if (!release) throw notFound();
    return release;
  }

  private metaOf(conference: Conference, version: string): FileMeta {
    return {
      version,
      baseUrl: `${this.config.appUrl}/${conference.slug}/`,
      generator: { name: 'multaqa', version: PRODUCT_VERSION },
    };
  }
}
