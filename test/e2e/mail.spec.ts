import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import nodemailer from 'nodemailer';
import { CONFIG } from '../../src/config/config.token.js';
import type { Config } from '../../src/config/config.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { MailOutbox } from '../../src/platform/mail/mail-outbox.js';
import { MailRelay, MAX_TRIES, pauseSeconds } from '../../src/platform/mail/mail-relay.js';
import { OutboxMail } from '../../src/platform/mail/outbox-mail.entity.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('mail', () => {
  let app: TestApp;
  let sink: SmtpSink;
  let relays: MailRelay[] = [];

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    sink = await startSmtpSink();
    await app.dataSource.getRepository(OutboxMail).clear();
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.onApplicationShutdown()));
    relays = [];
    await sink.close();
  });

  /** A relay of the running application that sends to the sink. */
  const startRelay = (): MailRelay => {
    const relay = new MailRelay(app.dataSource, { ...app.nest.get<Config>(CONFIG), mailUrl: sink.url });
    relays.push(relay);
    return relay;
  };

  const enqueue = (to: string, locale: 'en' | 'ar' = 'en'): Promise<void> =>
    app.nest.get(Transactions).run((tx) =>
      app.nest.get(MailOutbox).enqueue(tx, {
        to,
        locale,
        template: 'magicLink',
        args: { minutes: 15 },
        link: 'http://localhost:3000/sign-in#code=abc',
      }),
    );

  const outbox = (): Promise<OutboxMail[]> => app.dataSource.getRepository(OutboxMail).find({ order: { id: 'ASC' } });
  /** As if the pause before the next try had passed. */
  const letPausePass = (): Promise<unknown> => app.dataSource.query('UPDATE outbox_mail SET next_try_at = now()');

  test('delivers text and HTML under the Message-ID of the outbox', async () => {
    await enqueue('reader@example.org');
    const [row] = await outbox();

    const sent = await startRelay().sendWaiting();

    expect(sent).toBe(1);
    const [mail] = sink.mails;
    expect(mail?.recipients).toEqual(['reader@example.org']);
    expect(mail?.headers['message-id']).toBe(row?.messageId);
    expect(mail?.headers['subject']).toBe('Your sign-in link');
    expect(mail?.text).toContain('http://localhost:3000/sign-in#code=abc');
    expect(mail?.html).toContain('<html lang="en" dir="ltr">');
    expect(mail?.html).toContain('href="http://localhost:3000/sign-in#code=abc"');
  });

  test('writes Arabic from right to left', async () => {
    await enqueue('reader@example.org', 'ar');

    await startRelay().sendWaiting();

    expect(sink.mails[0]?.headers['content-language']).toBe('ar');
    expect(sink.mails[0]?.html).toContain('<html lang="ar" dir="rtl">');
    expect(sink.mails[0]?.text).toContain('يعمل الرابط مرة واحدة');
  });

  test('sends by itself once started, and forgets the text with its link', async () => {
    await enqueue('reader@example.org');

    const relay = startRelay();
    relay.start();
    await sink.taken(1);
    await relay.onApplicationShutdown();

    expect(await outbox()).toMatchObject([{ state: 'sent', tries: 1, textBody: '', htmlBody: '' }]);
  });

  test('tries again later what the mail server refused, and does not lose it', async () => {
    await enqueue('reader@example.org');
    sink.beforeTaking = async () => Promise.reject(new Error('greylisted'));
    const relay = startRelay();

    expect(await relay.sendWaiting()).toBe(0);
    expect(await outbox()).toMatchObject([{ state: 'waiting', tries: 1, lastError: expect.stringContaining('451') }]);
    sink.beforeTaking = async () => undefined;
    expect(await relay.sendWaiting()).toBe(0);
    expect(sink.mails).toHaveLength(0);
    await letPausePass();
    expect(await relay.sendWaiting()).toBe(1);

    expect(sink.mails).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ state: 'sent', tries: 2, lastError: null }]);
  });

  test('pauses twice as long after each refusal', () => {
    expect([1, 2, 3, MAX_TRIES - 1].map(pauseSeconds)).toEqual([20, 40, 80, 20_480]);
  });

  test.each([
    ['the last try but one', 'waiting', MAX_TRIES - 2],
    ['the last try', 'failed', MAX_TRIES - 1],
  ])('after a refusal at %s a mail is %s', async (_, state, tries) => {
    await enqueue('reader@example.org');
    await app.dataSource.query('UPDATE outbox_mail SET tries = $1', [tries]);
    sink.beforeTaking = async () => Promise.reject(new Error('refused'));

    await startRelay().sendWaiting();

    expect(await outbox()).toMatchObject([{ state, tries: tries + 1 }]);
  });

  test('delivers again under the same Message-ID after a crash between hand-over and commit', async () => {
    await enqueue('reader@example.org');
    sink.beforeTaking = async () => {
      sink.beforeTaking = async () => undefined;
      await app.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
    };
    const relay = startRelay();

    await expect(relay.sendWaiting()).rejects.toThrow(/connection|released/i);
    expect(await outbox()).toMatchObject([{ state: 'waiting', tries: 0 }]);
    expect(await relay.sendWaiting()).toBe(1);

    const [row] = await outbox();
    expect(sink.mails.map((mail) => mail.headers['message-id'])).toEqual([row?.messageId, row?.messageId]);
    expect(row?.state).toBe('sent');
  });

  test('leaves no mail of a change that is rolled back', async () => {
    const work = app.nest.get(Transactions).run(async (tx) => {
      await app.nest.get(MailOutbox).enqueue(tx, { to: 'reader@example.org', locale: 'en', template: 'noAccount' });
      expect(await tx.count(OutboxMail)).toBe(1);
      throw new Error('changed my mind');
    });

    await expect(work).rejects.toThrow('changed my mind');
    expect(await startRelay().sendWaiting()).toBe(0);
    expect(await outbox()).toEqual([]);
  });

  describe('with two relays at once', () => {
    /** Lets the first two mails wait for each other: both relays are then in the middle of a hand-over. */
    const meetAtSink = (): void => {
      let arrived = 0;
      let open: () => void = () => undefined;
      const bothArrived = new Promise<void>((resolve) => (open = resolve));
      sink.beforeTaking = async () => {
        arrived += 1;
        if (arrived === 2) open();
        if (arrived <= 2) await bothArrived;
      };
    };

    const recipients = Array.from({ length: 12 }, (_, index) => `reader-${index}@example.org`);

    test('sends each mail once', async () => {
      for (const recipient of recipients) await enqueue(recipient);
      meetAtSink();

      const counts = await Promise.all([startRelay().sendWaiting(), startRelay().sendWaiting()]);

      expect(counts.reduce((sum, count) => sum + count)).toBe(recipients.length);
      expect(sink.mails.flatMap((mail) => mail.recipients).sort()).toEqual([...recipients].sort());
    });

    test('would send mails twice if the relay did not lock their rows (negative control)', async () => {
      await enqueue('reader@example.org');
      meetAtSink();
      const relayWithoutLock = async (): Promise<void> => {
        const [mail] = await app.dataSource.getRepository(OutboxMail).findBy({ state: 'waiting' });
        const transport = nodemailer.createTransport(sink.url);
        await transport.sendMail({
          from: 'a@example.org',
          to: mail?.recipient,
          text: mail?.textBody,
          html: mail?.htmlBody,
        });
        transport.close();
        await app.dataSource.getRepository(OutboxMail).update({ id: mail?.id }, { state: 'sent' });
      };

      await Promise.all([relayWithoutLock(), relayWithoutLock()]);

      expect(sink.mails.flatMap((mail) => mail.recipients)).toEqual(['reader@example.org', 'reader@example.org']);
    });
  });
});
