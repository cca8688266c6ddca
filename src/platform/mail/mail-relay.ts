import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { createMailTransport } from './mail-transport.js';
import { OutboxMail } from './outbox-mail.entity.js';

const POLL_MS = 1_000;
const MAX_TRIES = 10;
const FIRST_PAUSE_SECONDS = 10;

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
    for (;;) {
      const outcome = await this.sendNext();
      if (outcome === 'none') return sent;
      if (outcome === 'sent') sent += 1;
    }
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
      if (failure === null) {
        await tx.update(
          OutboxMail,
          { id: mail.id },
          { state: 'sent', tries: mail.tries + 1, sentAt: () => 'now()', lastError: null },
        );
        return 'sent';
      }
      const tries = mail.tries + 1;
      await tx.update(
        OutboxMail,
        { id: mail.id },
        {
          tries,
          lastError: failure.slice(0, 500),
          state: tries >= MAX_TRIES ? 'failed' : 'waiting',
          nextTryAt: () => `now() + make_interval(secs => ${FIRST_PAUSE_SECONDS * 2 ** Math.min(tries, 10)})`,
        },
      );
      this.logger.warn(`mail ${mail.id} not taken, try ${tries}: ${failure}`);
      return 'postponed';
    });
  }

  private async handOver(mail: OutboxMail): Promise<string | null> {
    try {
      await this.transport.send({
        from: this.config.mailFrom,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.textBody,
        html: mail.htmlBody,
        messageId: mail.messageId,
        date: mail.createdAt,
        headers: { 'Content-Language': mail.locale },
        attachments: mail.attachments.map((each) => ({
          filename: each.fileName,
          contentType: each.contentType,
          content: each.content,
        })),
      });
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
