import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
      // Fixed once and for all: a second delivery after a crash is recognised by it.
      messageId: `<${id}@${new URL(this.config.appUrl).hostname}>`,
      recipient: mail.to,
      locale: mail.locale,
      subject,
      textBody: action ? `${body}\n\n${action.label}:\n${action.url}\n` : `${body}\n`,
      htmlBody: renderMailHtml({ locale: mail.locale, subject, body, action }),
      attachments: [...(mail.attachments ?? [])],
    });
  }
}
