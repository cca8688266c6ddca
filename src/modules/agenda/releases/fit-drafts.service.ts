import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import type { Agenda } from '../../../scheduling/index.js';
import { type ClashModel, ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { changesSince } from '../drafts/draft-conflicts.js';
import { RevisionConflict } from '../drafts/drafts.errors.js';
import { Draft } from '../draft.entity.js';
import { judge } from '../issues/draft-issue.js';
import { releasablePart } from './frozen-agenda.js';
import type { LetterOrder } from './letters/letter-orders.js';
import { LetterSending } from './letters/letter-sending.service.js';
import { lockReleasesOf, lockRoomsAndPeople } from './release-locks.js';
import { ReleaseWriter } from './release-writer.js';
import { HardIssuesOpen } from './releases.errors.js';

export interface WantedRelease {
  readonly draftId: string;
  readonly expectedRevision: number | null;
  readonly name: string;
  readonly comment: string | null;
  readonly order: LetterOrder;
}

/** Judges drafts for release, and releases those that are fit, inside a transaction of the caller. */
@Injectable()
export class FitDrafts {
  constructor(
    private readonly models: ClashModelLoader,
    private readonly writer: ReleaseWriter,
    private readonly letters: LetterSending,
  ) {}

  /** The id of the new release, whose letters are in the outbox. Throws what ReleasesService.releaseAgenda names. */
  async release(tx: EntityManager, viewer: Viewer, conferenceId: string, wanted: WantedRelease): Promise<string> {
    const { draftId, expectedRevision, name, comment, order } = wanted;
    await lockReleasesOf(tx, conferenceId);
    const draft = await lockedDraft(tx, draftId, expectedRevision);
    await lockRoomsAndPeople(tx, conferenceId, draft.id);
    // Read only now: what others booked until the locks were ours is in the model.
    const model = await this.models.load(tx, conferenceId, draft.id);
    const agenda = releasablePart(model);
    refuseUnfit(conferenceId, model, agenda);
    const id = await this.writer.write(tx, viewer, { draft, name, comment, model, agenda });
    await this.letters.send(tx, viewer, id, order);
    return id;
  }
}

/** The draft, which nobody edits until `tx` ends. */
async function lockedDraft(tx: EntityManager, draftId: string, expectedRevision: number | null): Promise<Draft> {
  const draft = await tx.findOneOrFail(Draft, { where: { id: draftId }, lock: { mode: 'pessimistic_write' } });
  if (draft.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
  const { changes } = await changesSince(tx, draft, { expectedRevision });
  // Unlike an edit, a release is about the whole draft: any change since is one that its maker did not see.
  if (changes.length > 0) throw new RevisionConflict({ draft, changes, issues: [] });
  return draft;
}

function refuseUnfit(conferenceId: string, model: ClashModel, agenda: Agenda): void {
  if (agenda.size === 0) throw new DomainError('DRAFT_EMPTY', { path: ['draftId'] });
  const { issues } = judge(conferenceId, { ...model, agenda });
  const open = issues.filter((issue) => issue.level === 'hard' && !issue.waived);
  if (open.length > 0) throw new HardIssuesOpen(open);
}
