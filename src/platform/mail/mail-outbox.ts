import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { newId } from '../database/ids.js';
import { translate, type Locale, type MessageArgs } from '../i18n/catalogue.js';
import { renderMailHtml } from './mail-layout.js';
import { OutboxMail, type MailAttachment } from './outbox-mail.entity.js';

export interface MailDraft {
  readonly to: string;
  readonly locale: Locale;
  /** Messages `mail.<template>.subject`, `.body` and, with a link, `.action` of the catalogues. */
  readonly template: string;
  readonly args?: MessageArgs;
  /** What the button of the mail opens. */
  readonly link?: string;
  readonly attachments?: readonly MailAttachment[];
}

/** A mail whose words are final: no template, and nothing is added to them. */
export interface WrittenMail {
  /** Names the mail for good, such as "release-<id>-<id>": a second one of this name breaks a unique index. */
  readonly name: string;
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  /** Plain text; an empty line separates paragraphs. Web addresses in it become links of the HTML form. */
  readonly body: string;
  readonly attachments: readonly MailAttachment[];
}

/** Rows of one INSERT: ten values each, of 65,535 that a statement may have. */
const ROWS_AT_ONCE = 500;

/** Takes mails in the transaction that causes them; the relay sends them after it committed. */
@Injectable()
export class MailOutbox {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async enqueue(tx: EntityManager, mail: MailDraft): Promise<void> {
    const id = newId();
    const subject = translate(mail.locale, `mail.${mail.template}.subject`, mail.args);
    const body = translate(mail.locale, `mail.${mail.template}.body`, mail.args);
    const action = mail.link
      ? { label: translate(mail.locale, `mail.${mail.template}.action`, mail.args), url: mail.link }
      : null;
    await tx.insert(OutboxMail, {
      id,
      messageId: this.messageId(id),
      recipient: mail.to,
      locale: mail.locale,
      subject,
      textBody: action ? `${body}\n\n${action.label}:\n${action.url}\n` : `${body}\n`,
      htmlBody: renderMailHtml({ locale: mail.locale, subject, body, action }),
      attachments: [...(mail.attachments ?? [])],
    });
  }

  /** Takes any number of mails, 500 a statement. Throws where one of these names was taken before. */
  async enqueueWritten(tx: EntityManager, mails: readonly WrittenMail[]): Promise<void> {
    for (let start = 0; start < mails.length; start += ROWS_AT_ONCE) {
      await tx.insert(
        OutboxMail,
        mails.slice(start, start + ROWS_AT_ONCE).map((mail) => this.writtenRow(mail)),
      );
    }
  }

  /** Those of these names whose mail was taken, sent already or not. One statement. */
  async takenNames(db: EntityManager, names: readonly string[]): Promise<ReadonlySet<string>> {
    const byMessageId = new Map(names.map((name) => [this.messageId(name), name]));
    const rows = await db.find(OutboxMail, {
      select: { id: true, messageId: true },
      where: { messageId: In([...byMessageId.keys()]) },
    });
    return new Set(rows.flatMap(({ messageId }) => byMessageId.get(messageId) ?? []));
  }

  private writtenRow({ name, to, locale, subject, body, attachments }: WrittenMail) {
    return {
      id: newId(),
      messageId: this.messageId(name),
      recipient: to,
      locale,
      subject,
      textBody: `${body}\n`,
      htmlBody: renderMailHtml({ locale, subject, body, action: null, linksAddresses: true }),
      attachments: [...attachments],
    };
  }

  /** Fixed once and for all: a second delivery after a crash is recognised by it. */
  private messageId(name: string): string {
    return `<${name}@${new URL(this.config.appUrl).hostname}>`;
  }
}
