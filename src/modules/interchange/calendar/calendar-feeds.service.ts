import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { SecretDigest } from '../../../platform/auth/secret-digest.js';
import { requireAccount, type SignedInViewer, type Viewer } from '../../../platform/auth/viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { textIn } from '../../../platform/graphql/localized-text.type.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { translate } from '../../../platform/i18n/catalogue.js';
import { LimitReached } from '../../conferences/conferences.errors.js';
import { Access } from '../../organisations/access.js';
import { CalendarFeed } from './calendar-feed.entity.js';

/** Enough for every device and conference of one reader. */
export const MAX_FEEDS = 50;

export interface NewCalendarFeed {
  readonly conferenceId: string | null;
  /** Null or empty: after the conference. */
  readonly name: string | null;
}

/** A reader's own calendars: made, listed, revoked by herself only. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly digests: SecretDigest,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new calendar; its address is in this answer and nowhere else. Throws LIMIT_REACHED. */
  async createCalendarFeed(viewer: Viewer, input: NewCalendarFeed): Promise<{ feed: CalendarFeed; url: string }> {
    const account = requireAccount(viewer);
    const name = await this.nameOf(viewer, account, input);
    const { secret, digest } = this.digests.create();
    const feed = await this.transactions.run(async (tx) => {
      await this.requirePlace(tx, account.accountId);
      const id = newId();
      const { conferenceId } = input;
      await tx.insert(CalendarFeed, {
        id,
        accountId: account.accountId,
        conferenceId,
        name,
        digest,
        createdAt: this.clock.now(),
      });
      return tx.findOneByOrFail(CalendarFeed, { id });
    });
    return { feed, url: `${this.config.appUrl}/calendars/${secret}.ics` };
  }

  /** NOT_FOUND for anybody else's. Revoking a revoked one changes nothing. */
  async revokeCalendarFeed(viewer: Viewer, id: string): Promise<CalendarFeed> {
    const own = { id, accountId: requireAccount(viewer).accountId };
    const feeds = this.dataSource.getRepository(CalendarFeed);
    await feeds.update({ ...own, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    const feed = await feeds.findOneBy(own);
    if (!feed) throw notFound();
    return feed;
  }

  /** The living ones of an account, the latest first. */
  feedsOf(accountId: string): Promise<CalendarFeed[]> {
    return this.dataSource.getRepository(CalendarFeed).find({
      where: { accountId, revokedAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MAX_FEEDS,
    });
  }

  private async nameOf(viewer: Viewer, account: SignedInViewer, input: NewCalendarFeed): Promise<string> {
    const conference =
      input.conferenceId === null
        ? null
        : await this.access.requireInConference(viewer, input.conferenceId, 'seeConference');
    if (input.name) return input.name;
    if (conference === null) return translate(account.locale, 'calendar.ownSessions');
    const name = textIn(conference.names, account.locale, ...conference.languages);
    return translate(account.locale, 'calendar.ownSessionsOf', { conference: name });
  }

  /** The account's row is locked: two calls at once cannot both take the last place. */
  private async requirePlace(tx: EntityManager, accountId: string): Promise<void> {
    await tx.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    const living = await tx.countBy(CalendarFeed, { accountId, revokedAt: IsNull() });
    if (living >= MAX_FEEDS) throw new LimitReached(MAX_FEEDS);
  }
}
