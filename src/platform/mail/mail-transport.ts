import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Config } from '../../config/config.js';

/** Hands one mail over; resolves once the other side has taken it. */
export interface MailTransport {
  send(mail: SendMailOptions): Promise<void>;
  close(): void;
}

const SMTP_TIMEOUT_MS = 20_000;

/** SMTP where MAIL_URL names a server; otherwise one .eml file a mail under the data folder. */
export function createMailTransport(config: Pick<Config, 'mailUrl' | 'dataDir'>): MailTransport {
  return config.mailUrl ? smtpTransport(config.mailUrl) : folderTransport(join(config.dataDir, 'mail'));
}

function smtpTransport(url: string): MailTransport {
  const timeouts = {
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  };
  const transporter = nodemailer.createTransport({ url, ...timeouts });
  return {
    send: async (mail) => void (await transporter.sendMail(mail)),
    close: () => transporter.close(),
  };
}

function folderTransport(folder: string): MailTransport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(mail);
      await mkdir(folder, { recursive: true });
      // The Message-ID names the file: sending it twice leaves one.
      const name = String(mail.messageId).replace(/[^A-Za-z0-9@.-]/g, '');
      await writeFile(join(folder, `${name}.eml`), message as Buffer);
    },
    close: () => composer.close(),
  };
}
