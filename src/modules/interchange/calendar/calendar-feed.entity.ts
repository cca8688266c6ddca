import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instantOrNull, text, uuid, uuidOrNull } from '../../../platform/database/columns.js';
import { Account } from '../../accounts/account.entity.js';
import { Conference } from '../../conferences/conference.entity.js';

/** A reader's own calendar under a secret address. Only a keyed digest of the secret is kept. */
@Entity()
@Index('calendar_feed_account_v1', ['accountId'])
@Index('calendar_feed_conference_v1', ['conferenceId'])
@Index('calendar_feed_digest_unique_v1', ['digest'], { unique: true })
export class CalendarFeed {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'calendar_feed_pk_v1' })
  id: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'calendar_feed_account_fk_v1' })
  @Column(uuid)
  accountId: string;

  /** Null: every conference. */
  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'calendar_feed_conference_fk_v1' })
  @Column(uuidOrNull)
  conferenceId: string | null;

  @Column(text)
  name: string;

  @Column({ type: 'bytea' })
  digest: Buffer;

  @Column(createdAt)
  createdAt: Date;

  /** Good to the hour; null where nobody read it yet. */
  @Column(instantOrNull)
  lastReadAt: Date | null;

  @Column(instantOrNull)
  revokedAt: Date | null;
}
