import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { createMailTransport } from './mail-transport.js';
import { OutboxMail } from './outbox-mail.entity.js';

const POLL_MS = 1_000;
/** With the pauses between them twelve tries reach over about eleven hours: a mail server may be down for a night. */
export const MAX_TRIES = 12;
const FIRST_PAUSE_SECONDS = 20;
/** Below idle_in_transaction_session_timeout: a mail server that only trickles must count as a try, not kill the transaction. */
const HAND_OVER_LIMIT_MS = 25_000;

/**
 * Sends what the outbox holds. A mail's row stays locked while it is handed over and is marked sent in the same
 * transaction: a crash in between sends it once more under the same Message-ID, and never loses it.
 */
@Injectable()
export class MailRelay implements OnApplicationShutdown {
  private readonly logger = new Logger(MailRelay.name);
  private readonly transport;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = createMailTransport(config);
  }

  /** Begins to look for mails every second, until the application shuts down. */
  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.sendWaiting()
        .then(() => undefined)
        .catch((error: unknown) => this.logger.error(error))
        .finally(() => {
          if (!this.stopped) this.start();
        });
    }, POLL_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    this.transport.close();
  }

  /** Sends every mail that is due, one by one; returns how many were handed over. */
  async sendWaiting(): Promise<number> {
    let sent = 0;
    while (!this.stopped) {
      const outcome = await this.sendNext();
      if (outcome === 'none') break;
      if (outcome === 'sent') sent += 1;
    }
    return sent;
  }

  private sendNext(): Promise<'none' | 'sent' | 'postponed'> {
    return this.dataSource.transaction(async (tx) => {
      const mail = await tx
        .createQueryBuilder(OutboxMail, 'mail')
        .where(`mail.state = 'waiting' AND mail.nextTryAt <= now()`)
        .orderBy('mail.nextTryAt')
        .limit(1)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getOne();
      if (!mail) return 'none';
      const failure = await this.handOver(mail);
      await tx.update(OutboxMail, { id: mail.id }, failure === null ? afterSuccess(mail) : afterFailure(mail, failure));
      if (failure === null) return 'sent';
      // The reason stands in last_error: mail servers like to repeat the address, which has no place in a log.
      this.logger.warn(`mail ${mail.id} not taken, try ${mail.tries + 1}`);
      return 'postponed';
    });
  }

  private async handOver(mail: OutboxMail): Promise<string | null> {
    try {
      await within(
        HAND_OVER_LIMIT_MS,
        this.transport.send({
          from: this.config.mailFrom,
          // Not a plain string, which would be read as a list of addresses.
          to: { name: '', address: mail.recipient },
          subject: mail.subject,
          text: mail.textBody,
          html: mail.htmlBody,
          messageId: mail.messageId,
          date: mail.createdAt,
          // No holiday replies, please.
          headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
          attachments: mail.attachments.map((each) => ({
            filename: each.fileName,
            contentType: each.contentType,
            content: each.content,
          })),
        }),
      );
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

/** Bodies carry sign-in links: what was sent is not kept. */
function afterSuccess(mail: OutboxMail) {
  return {
    state: 'sent',
    tries: mail.tries + 1,
    sentAt: () => 'now()',
    lastError: null,
    textBody: '',
    htmlBody: '',
    attachments: [],
  } as const;
}

function afterFailure(mail: OutboxMail, failure: string) {
  const tries = mail.tries + 1;
  return {
    tries,
    lastError: failure.slice(0, 500),
    state: tries >= MAX_TRIES ? 'failed' : 'waiting',
    nextTryAt: () => `now() + make_interval(secs => ${pauseSeconds(tries)})`,
  } as const;
}

/** Seconds until the next try after so many failed ones, 1 or more: each pause is twice the one before. */
export function pauseSeconds(tries: number): number {
  return FIRST_PAUSE_SECONDS * 2 ** (tries - 1);
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not taken within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
