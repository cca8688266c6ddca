import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../graphql/domain-error.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

export interface IdempotentCall {
  readonly accountId: string;
  /** The caller's key, 1 to 255 characters; null runs the work without remembering it. */
  readonly key: string | null | undefined;
  readonly operation: string;
  readonly request: unknown;
}

@Injectable()
export class IdempotencyKeys {
  /**
   * Runs `create` once per key and account: a repeated call gets the id that the first one made.
   * Two calls at once: the second waits for the first on the primary key. Throws IDEMPOTENCY_KEY_REUSED
   * where the key came with another request before.
   */
  async once(tx: EntityManager, call: IdempotentCall, create: () => Promise<string>): Promise<string> {
    if (!call.key) return create();
    const requestDigest = createHash('sha256')
      .update(`${call.operation}\n${JSON.stringify(call.request)}`)
      .digest();
    // A placeholder row closes the race: a concurrent insert of the same key waits until this transaction ends.
    const claimed = await tx
      .createQueryBuilder()
      .insert()
      .into(IdempotencyKey)
      .values({ accountId: call.accountId, key: call.key, operation: call.operation, requestDigest, resultId: NIL_ID })
      .orIgnore()
      .returning('key')
      .execute();
    const row = { accountId: call.accountId, key: call.key };
    if ((claimed.raw as unknown[]).length === 0) return this.earlierResult(tx, row, requestDigest);
    const resultId = await create();
    await tx.update(IdempotencyKey, row, { resultId });
    return resultId;
  }

  private async earlierResult(
    tx: EntityManager,
    row: { accountId: string; key: string },
    requestDigest: Buffer,
  ): Promise<string> {
    const earlier = await tx.findOneByOrFail(IdempotencyKey, row);
    if (!earlier.requestDigest.equals(requestDigest)) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
    return earlier.resultId;
  }
}

const NIL_ID = '00000000-0000-0000-0000-000000000000';
