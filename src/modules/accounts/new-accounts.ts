import { Inject, Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Invitation } from '../organisations/invitation.entity.js';
import { Account } from './account.entity.js';
import type { NewAccount } from './one-time-code.entity.js';

/** Decides who may have an account, and makes it. */
@Injectable()
export class NewAccounts {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether an address may sign up: any, or with SIGN_UP=invited one that holds an open invitation. */
  async isWelcome(tx: EntityManager, email: string): Promise<boolean> {
    if (this.config.signUp === 'open') return true;
    const open = { email, acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    return tx.existsBy(Invitation, open);
  }

  /** The account of a proved address, or null where the address has one already (also by a sign-up at the same moment). */
  async create(
    tx: EntityManager,
    email: string,
    fields: NewAccount & { isAdministrator?: boolean },
  ): Promise<Account | null> {
    const id = newId();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(Account)
      .values({ ...fields, id, email, emailVerifiedAt: this.clock.now() })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 0 ? null : tx.findOneByOrFail(Account, { id });
  }
}
