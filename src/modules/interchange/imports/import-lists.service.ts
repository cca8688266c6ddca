import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { decodeCursor, type Page, type PageArgs, toPage } from '../../../platform/graphql/connection.js';
import { badUserInput, notFound } from '../../../platform/graphql/request-errors.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { ImportRun } from './import-run.entity.js';
import { ImportSource } from './import-source.entity.js';

/** Sources and runs for those who may import; for everybody else there are none. */
@Injectable()
export class ImportLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  async sourcesOf(viewer: Viewer, conference: Conference): Promise<ImportSource[]> {
    await this.requireImporter(viewer, conference);
    const order = { name: 'ASC', id: 'ASC' } as const;
    return this.dataSource.getRepository(ImportSource).find({ where: { conferenceId: conference.id }, order });
  }

  async runsOf(viewer: Viewer, conference: Conference, { first, after }: PageArgs): Promise<Page<ImportRun>> {
    await this.requireImporter(viewer, conference);
    const runs = this.dataSource.getRepository(ImportRun);
    const ofConference = { conferenceId: conference.id };
    const where = after ? { ...ofConference, id: LessThan(cursorId(after)) } : ofConference;
    const rows = await runs.find({ where, order: { id: 'DESC' }, take: first + 1 });
    return toPage(
      rows,
      first,
      ({ id }) => [id],
      () => runs.countBy(ofConference),
    );
  }

  private async requireImporter(viewer: Viewer, conference: Conference): Promise<void> {
    if (!(await this.access.mayInConference(viewer, conference, 'importProgramme'))) throw notFound();
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids rise with time (UUIDv7): they are the sort key. */
function cursorId(after: string): string {
  const [id] = decodeCursor(after, 1);
  if (typeof id === 'string' && UUID.test(id)) return id;
  throw badUserInput('The cursor `after` is not one that this list gave.');
}
