import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instant, instantOrNull, integer, text, textOrNull, uuid } from '../database/columns.js';

export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

/** A mail on its way: written in the transaction that causes it, sent by the relay at least once under one Message-ID. */
@Entity()
@Check('outbox_mail_state_v1', `state IN ('waiting', 'sent', 'failed')`)
@Index('outbox_mail_waiting_v1', ['nextTryAt'], { where: `state = 'waiting'` })
export class OutboxMail {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'outbox_mail_pk_v1' })
  id: string;

  @Index('outbox_mail_message_id_unique_v1', { unique: true })
  @Column(text)
  messageId: string;

  @Column(text)
  recipient: string;

  @Column(text)
  locale: string;

  @Column(text)
  subject: string;

  @Column(text)
  textBody: string;

  @Column(text)
  htmlBody: string;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  attachments: readonly MailAttachment[];

  @Column({ ...text, default: 'waiting' })
  state: 'waiting' | 'sent' | 'failed';

  @Column({ ...integer, default: 0 })
  tries: number;

  @Column({ ...instant, default: () => 'now()' })
  nextTryAt: Date;

  @Column(textOrNull)
  lastError: string | null;

  @Column(createdAt)
  createdAt: Date;

  @Column(instantOrNull)
  sentAt: Date | null;
}
