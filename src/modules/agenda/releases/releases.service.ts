import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { IdempotencyKeys } from '../../../platform/idempotency/idempotency-keys.js';
import { DraftAccess } from '../drafts/draft-access.js';
import { Release } from '../release.entity.js';
import { FitDrafts } from './fit-drafts.service.js';
import { checkedOrder, type LetterOrder, NO_LETTERS } from './letters/letter-orders.js';
import { LetterSending } from './letters/letter-sending.service.js';
import { checkedComment, checkedName } from './release-texts.js';

export interface ReleaseRequest {
  readonly draftId: string;
  /** Null for programs that mean the draft as it is now. */
  readonly expectedRevision: number | null;
  readonly name: string;
  readonly comment?: string | null;
  /** Nobody is written to where it is not given. */
  readonly order?: LetterOrder;
  readonly idempotencyKey?: string | null;
}

export interface ReleasedAgenda {
  readonly release: Release;
  /** How many are on their way. */
  readonly letters: number;
  readonly withoutAddressIds: readonly string[];
}

/** Turns a draft into what everybody reads. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: DraftAccess,
    private readonly fitDrafts: FitDrafts,
    private readonly letters: LetterSending,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /**
   * Releases a draft: all of it or nothing, letters included. Throws HardIssuesOpen, DRAFT_EMPTY, DRAFT_NOT_OPEN,
   * RevisionConflict where anything in it changed since the expected revision, BookingClash, and what checkedOrder and
   * LetterSending throw.
   */
  async releaseAgenda(viewer: Viewer, request: ReleaseRequest): Promise<ReleasedAgenda> {
    const { conferenceId } = await this.access.require(viewer, request.draftId, 'releaseAgenda');
    const checked = {
      ...request,
      name: checkedName(request.name),
      comment: checkedComment(request.comment),
      order: checkedOrder(request.order ?? NO_LETTERS),
    };
    await this.letters.count(conferenceId, checked.order);
    return this.transactions.run(async (tx) => {
      const create = (): Promise<string> => this.fitDrafts.release(tx, viewer, conferenceId, checked);
      const call = { key: request.idempotencyKey, operation: 'releaseAgenda', request: checked };
      const accountId = viewer.account?.accountId;
      const id = accountId ? await this.idempotency.once(tx, { ...call, accountId }, create) : await create();
      const release = await tx.findOneByOrFail(Release, { id });
      const { count, withoutAddressIds } = await this.letters.sentOf(tx, release, checked.order);
      return { release, letters: count, withoutAddressIds };
    });
  }
}
