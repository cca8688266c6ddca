import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { decodeCursor, type Page, type PageArgs, toPage } from '../../../platform/graphql/connection.js';
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { Access } from '../../organisations/access.js';
import { placementsOfDrafts } from '../clash-model/draft-rows.js';
import { DraftChange } from '../draft-change.entity.js';
import { Draft } from '../draft.entity.js';
import { DraftAccess } from './draft-access.js';
import { comparePlacements, type PlacementComparison } from './draft-comparison.js';

export interface ComparedDrafts extends PlacementComparison {
  readonly before: Draft;
  readonly after: Draft;
}

@Injectable()
export class DraftReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DraftAccess,
    private readonly conferenceAccess: Access,
    private readonly conferences: ConferencesLoaders,
  ) {}

  /** NOT_FOUND to everybody outside the team. */
  draft(viewer: Viewer, draftId: string): Promise<Draft> {
    return this.access.require(viewer, draftId, 'seeDrafts');
  }

  /** Open drafts and proposals, the latest first. NOT_FOUND to everybody outside the team. */
  async draftsOf(viewer: Viewer, conference: Conference): Promise<Draft[]> {
    await this.access.requireSeen(viewer, conference);
    const where = { conferenceId: conference.id, state: In(['open', 'proposal']) };
    return this.dataSource.getRepository(Draft).find({ where, order: { id: 'DESC' } });
  }

  /** BAD_USER_INPUT for drafts of two conferences: they have no session in common. */
  async compare(viewer: Viewer, beforeId: string, afterId: string): Promise<ComparedDrafts> {
    const before = await this.draft(viewer, beforeId);
    const after = await this.draft(viewer, afterId);
    if (before.conferenceId !== after.conferenceId) throw badUserInput('The two drafts are of different conferences.');
    const placements = await placementsOfDrafts(this.dataSource.manager, [beforeId, afterId]);
    return {
      before,
      after,
      ...comparePlacements(placements.get(beforeId) ?? new Map(), placements.get(afterId) ?? new Map()),
    };
  }

  /** The history of a draft that the viewer may see, the latest change first. */
  async history(draft: Draft, { first, after }: PageArgs): Promise<Page<DraftChange>> {
    const repository = this.dataSource.getRepository(DraftChange);
    const where = { draftId: draft.id, ...(after && { revision: LessThan(Number(decodeCursor(after, 1)[0])) }) };
    const rows = await repository.find({ where, order: { revision: 'DESC' }, take: first + 1 });
    return toPage(
      rows,
      first,
      (change) => [change.revision],
      () => repository.countBy({ draftId: draft.id }),
    );
  }

  /** Whether an edit by this viewer would be let through. */
  async mayEdit(viewer: Viewer, draft: Draft, loaders: LoaderCache): Promise<boolean> {
    const conference = draft.state === 'open' ? await this.conferences.byId(loaders).load(draft.conferenceId) : null;
    return conference !== null && this.conferenceAccess.mayInConference(viewer, conference, 'editDrafts');
  }
}
