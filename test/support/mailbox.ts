import type { DataSource } from 'typeorm';
import { OutboxMail } from '../../src/platform/mail/outbox-mail.entity.js';

/** Mails that wait in the outbox for an address, the earliest first. */
export function mailsTo(db: DataSource, recipient: string): Promise<OutboxMail[]> {
  return db.getRepository(OutboxMail).find({ where: { recipient }, order: { id: 'ASC' } });
}

/** The code in the link of the last mail to an address. Throws where that mail has none. */
export async function codeMailedTo(db: DataSource, recipient: string): Promise<string> {
  const last = (await mailsTo(db, recipient)).at(-1);
  const code = /#code=([A-Za-z0-9_-]+)/.exec(last?.textBody ?? '')?.[1];
  if (!code) throw new Error(`no code was mailed to ${recipient}`);
  return code;
}
