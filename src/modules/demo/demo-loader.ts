import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SYSTEM } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { PasswordHasher } from '../accounts/password-hasher.js';
import { Account } from '../accounts/account.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import { ProgrammeWriter } from '../interchange/programme-writer.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { RoleGrant } from '../organisations/role-grant.entity.js';
import { Person } from '../people/person.entity.js';
import { cleanDemoProgramme, demoProgramme } from './demo-programme.js';
import { DemoAgenda } from './demo-agenda.js';
import { writeDemoStars } from './demo-stars.js';

const SEED = 8;
const FIRST_DAY = '2027-03-08';
const ORGANISATION = { slug: 'wise-foundation', name: 'WISE Foundation' };

/** Not secrets: they stand in the README, and production never loads the demo. */
const SIGN_INS = [
  { role: 'organizer', email: 'organizer@example.org', password: 'demo-organizer-27' },
  { role: 'speaker', email: 'speaker@example.org', password: 'demo-speaker-27' },
  { role: 'attendee', email: 'attendee@example.org', password: 'demo-attendee-27' },
] as const;

export interface DemoSignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

export interface LoadedDemo {
  readonly sessions: number;
  readonly signIns: readonly DemoSignIn[];
}

/** Puts the demo conference and its three accounts into an empty database. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly writer: ProgrammeWriter,
    private readonly passwords: PasswordHasher,
    private readonly agenda: DemoAgenda,
  ) {}

  /** Null where the database holds an organisation or a conference already. The conference goes in whole or not at all. */
  async loadIntoEmpty(): Promise<LoadedDemo | null> {
    if (!(await this.isEmpty())) return null;
    const hashes = await Promise.all(SIGN_INS.map((signIn) => this.passwords.hash(signIn.password)));
    const options = { seed: SEED, firstDay: FIRST_DAY };
    const programme = cleanDemoProgramme(options);
    const written = await this.transactions.run(async (tx) => {
      const [organizerId, speakerId] = await this.insertAccounts(tx, programme, hashes);
      const organisationId = newId();
      await tx.insert(Organisation, { id: organisationId, ...ORGANISATION });
      await grant(tx, organizerId, 'owner', 'organisation', organisationId);
      const target = { organisationId, fallbackTimeZone: 'Europe/Istanbul', draftName: 'First agenda' };
      const rows = await this.writer.write(tx, SYSTEM, programme, target);
      await grant(tx, organizerId, 'organizer', 'conference', rows.conferenceId);
      const speaker = rows.personIds.get(programme.people[0]?.id ?? '');
      if (speaker) await tx.update(Person, { id: speaker }, { accountId: speakerId });
      await writeDemoStars(tx, rows.conferenceId, [...rows.sessionIds.values()], SEED);
      return rows;
    });
    await this.agenda.releaseThenGoOn(written, demoProgramme(options));
    return { sessions: programme.sessions.length, signIns: SIGN_INS };
  }

  /** The demo accounts that are still there, for the greeting of a later start. */
  async signIns(): Promise<LoadedDemo | null> {
    const found = await this.dataSource.getRepository(Account).countBy(SIGN_INS.map(({ email }) => ({ email })));
    return found === SIGN_INS.length ? { sessions: 0, signIns: SIGN_INS } : null;
  }

  private async isEmpty(): Promise<boolean> {
    const rows = await Promise.all(
      [Organisation, Conference, Account].map((entity) => this.dataSource.getRepository(entity).count()),
    );
    return rows.every((count) => count === 0);
  }

  private async insertAccounts(
    tx: EntityManager,
    programme: ReturnType<typeof demoProgramme>,
    hashes: readonly string[],
  ): Promise<readonly [string, string, string]> {
    const ids = [newId(), newId(), newId()] as const;
    const names = ['Demo Organizer', programme.people[0]?.name ?? 'Demo Speaker', 'Demo Attendee'];
    for (const [index, signIn] of SIGN_INS.entries()) {
      await tx.insert(Account, {
        id: ids[index],
        email: signIn.email,
        displayName: names[index],
        locale: 'en',
        passwordHash: hashes[index],
        emailVerifiedAt: () => 'now()',
      });
    }
    return ids;
  }
}

async function grant(
  tx: EntityManager,
  accountId: string,
  role: 'owner' | 'organizer',
  scopeKind: 'organisation' | 'conference',
  scopeId: string,
): Promise<void> {
  await tx.insert(RoleGrant, { id: newId(), accountId, role, scopeKind, scopeId, grantedBy: null });
}
