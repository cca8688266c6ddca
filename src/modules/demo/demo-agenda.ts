import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DraftEditor } from '../agenda/drafts/draft-editor.js';
import { DraftsService } from '../agenda/drafts/drafts.service.js';
import { ReleasesService } from '../agenda/releases/releases.service.js';
import type { Programme } from '../interchange/programme.js';
import { placementChanges, type WrittenProgramme } from '../interchange/programme-writer.js';
import { PersonAvailability } from '../people/person-availability.entity.js';

/** What became of the demo agenda: it was released, and then things changed. */
@Injectable()
export class DemoAgenda {
  constructor(
    private readonly transactions: Transactions,
    private readonly releases: ReleasesService,
    private readonly drafts: DraftsService,
    private readonly editor: DraftEditor,
  ) {}

  /** Releases the written agenda, and begins a draft of the next one, which has the clashes of `later`. */
  async releaseThenGoOn(written: WrittenProgramme, later: Programme): Promise<void> {
    await this.releases.releaseAgenda(SYSTEM, {
      draftId: written.draftId,
      expectedRevision: null,
      name: 'First agenda',
      comment: 'Everything may still move a little.',
    });
    const draft = await this.drafts.branchDraft(SYSTEM, { draftId: written.draftId, name: 'Next agenda' });
    await this.transactions.run(async (tx) => {
      const changes = placementChanges(later, written.sessionIds, written.roomIds);
      await this.editor.apply(tx, SYSTEM, draft.id, { kind: 'import', expectedRevision: null, changes });
      await stateAvailability(tx, written, later);
    });
  }
}

/** Replaces what people stated by what they say now. */
async function stateAvailability(
  tx: EntityManager,
  { conferenceId, personIds }: WrittenProgramme,
  later: Programme,
): Promise<void> {
  await tx.delete(PersonAvailability, { conferenceId });
  const rows = later.people.flatMap(({ id, available }) => {
    const personId = personIds.get(id);
    if (!personId) return [];
    return (available ?? []).map(({ startsAt, endsAt }) => ({
      id: newId(),
      conferenceId,
      personId,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    }));
  });
  await tx.insert(PersonAvailability, rows);
}
