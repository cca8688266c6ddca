import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { forbidden, notFound } from '../../../platform/graphql/request-errors.js';
import { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { Draft } from '../draft.entity.js';
import { Waiver } from '../waiver.entity.js';

export type DraftAction = 'seeDrafts' | 'editDrafts' | 'waiveIssues' | 'releaseAgenda';

/** Who may do what with a draft. To everybody outside the team of its conference there are no drafts at all. */
@Injectable()
export class DraftAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** The draft, or NOT_FOUND where the viewer may not know of it, FORBIDDEN where she may see it but not do this. */
  async require(viewer: Viewer, draftId: string, action: DraftAction): Promise<Draft> {
    const draft = await this.dataSource.getRepository(Draft).findOneBy({ id: draftId });
    const conference = draft && (await this.dataSource.getRepository(Conference).findOneBy({ id: draft.conferenceId }));
    if (!draft || !conference) throw notFound();
    if (!(await this.access.mayInConference(viewer, conference, 'seeDrafts'))) throw notFound();
    if (!(await this.access.mayInConference(viewer, conference, action))) throw forbidden();
    return draft;
  }

  /** The waiver, if the viewer may take it back; NOT_FOUND and FORBIDDEN as for its draft. */
  async requireWaiver(viewer: Viewer, waiverId: string): Promise<Waiver> {
    const waiver = await this.dataSource.getRepository(Waiver).findOneBy({ id: waiverId });
    if (!waiver) throw notFound();
    await this.require(viewer, waiver.draftId, 'waiveIssues');
    return waiver;
  }

  /** NOT_FOUND where the viewer may not see drafts of it. */
  async requireSeen(viewer: Viewer, conference: Conference): Promise<void> {
    if (!(await this.access.mayInConference(viewer, conference, 'seeDrafts'))) throw notFound();
  }
}
