import { createRequire } from 'node:module';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { ReleaseReader } from '../agenda/reading/release-reader.js';
import { Release } from '../agenda/release.entity.js';
import type { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { writeScheduleXml } from './formats/schedule-xml/write.js';

const { version: PRODUCT_VERSION } = createRequire(import.meta.url)('../../../package.json') as { version: string };

/** Writes the current release of a conference in the formats of the field. */
@Injectable()
export class ProgrammeExporter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly reader: ReleaseReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** frab schedule.xml, or null before the first release. Throws NOT_FOUND where the viewer may not know of the conference. */
  async scheduleXml(viewer: Viewer, conference: Conference): Promise<string | null> {
    const release = await this.currentRelease(viewer, conference);
    if (!release) return null;
    const programme = await this.reader.programmeOf(release.id);
    return writeScheduleXml(programme, {
      version: `${release.number} ${release.name}`,
      baseUrl: `${this.config.appUrl}/${conference.slug}/`,
      generator: { name: 'multaqa', version: PRODUCT_VERSION },
    });
  }

  /** The release that readers see, or null before the first. */
  async currentRelease(viewer: Viewer, conference: Conference): Promise<Release | null> {
    if (!(await this.access.mayInConference(viewer, conference, 'seeConference'))) throw notFound();
    const [release] = await this.dataSource
      .getRepository(Release)
      .find({ where: { conferenceId: conference.id }, order: { number: 'DESC' }, take: 1 });
    return release ?? null;
  }
}
