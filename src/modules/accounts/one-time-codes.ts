import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { SecretDigest } from '../../platform/auth/secret-digest.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { CodeInvalid } from './accounts.errors.js';
import { OneTimeCode, type CodePurpose, type NewAccount } from './one-time-code.entity.js';

const MINUTE_MS = 60_000;
/** Long enough for a slow mailbox, short enough that an old mail opens nothing. */
export const CODE_LIFETIME_MINUTES: Readonly<Record<CodePurpose, number>> = {
  sign_up: 24 * 60,
  magic_link: 15,
  reset_password: 30,
};
const SWEPT_AT_ONCE = 50;

/** Codes that prove an address: only their keyed digests are kept, and each works once. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly digests: SecretDigest,
    private readonly clock: Clock,
  ) {}

  /** A new code for this address; the answer is the only place where it stands in clear. */
  async issue(
    tx: EntityManager,
    code: { email: string; purpose: CodePurpose; newAccount?: NewAccount },
  ): Promise<string> {
    await this.sweepExpired(tx);
    const { secret, digest } = this.digests.create();
    const now = this.clock.now();
    await tx.insert(OneTimeCode, {
      id: newId(),
      email: code.email,
      purpose: code.purpose,
      digest,
      newAccount: code.newAccount ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_LIFETIME_MINUTES[code.purpose] * MINUTE_MS),
    });
    return secret;
  }

  /** What an open code stands for, without using it. Throws CODE_INVALID. */
  async look(secret: string, purpose: CodePurpose): Promise<OneTimeCode> {
    const code = await this.dataSource.getRepository(OneTimeCode).findOneBy(this.open(secret, purpose));
    if (!code) throw new CodeInvalid();
    return code;
  }

  /** Uses a code up. Of two uses at once the second waits for the first and finds it used. Throws CODE_INVALID. */
  async use(tx: EntityManager, secret: string, purpose: CodePurpose): Promise<OneTimeCode> {
    const open = this.open(secret, purpose);
    const { affected } = await tx.update(OneTimeCode, open, { usedAt: this.clock.now() });
    if (affected !== 1) throw new CodeInvalid();
    return tx.findOneByOrFail(OneTimeCode, { digest: this.digests.of(secret) });
  }

  /** Makes every open code of an address useless. */
  async voidAll(tx: EntityManager, email: string): Promise<void> {
    await tx.update(OneTimeCode, { email, usedAt: IsNull() }, { usedAt: this.clock.now() });
  }

  private open(secret: string, purpose: CodePurpose): FindOptionsWhere<OneTimeCode> {
    return { digest: this.digests.of(secret), purpose, usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
  }

  /** Expired rows hold addresses and names of people who may never have signed up: they go as new ones come. */
  private async sweepExpired(tx: EntityManager): Promise<void> {
    await tx.query(
      `DELETE FROM one_time_code WHERE id IN (
         SELECT id FROM one_time_code WHERE expires_at <= $1 LIMIT ${SWEPT_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
      [this.clock.now()],
    );
  }
}
