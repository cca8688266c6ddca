import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, flag, text, uuid } from '../../platform/database/columns.js';
import { Account } from '../accounts/account.entity.js';
import { Conference } from '../conferences/conference.entity.js';

/** The tables of organizers that have views. */
export const VIEWED_TABLES = ['sessions', 'people'] as const;
export type ViewedTable = (typeof VIEWED_TABLES)[number];

/** What a table of organizers showed, under a name: filters, order and columns as they stand in its address. */
@Entity()
@Index('saved_view_name_unique_v1', ['accountId', 'conferenceId', 'table', 'name'], { unique: true })
@Index('saved_view_conference_v1', ['conferenceId', 'table'])
@Check('saved_view_table_v1', `"table" IN ('sessions', 'people')`)
@Check('saved_view_length_v1', `length(name) BETWEEN 1 AND 100 AND length(query) <= 2000`)
export class SavedView {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'saved_view_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'saved_view_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  /** Whose view it is. */
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'saved_view_account_fk_v1' })
  @Column(uuid)
  accountId: string;

  @Column(text)
  table: ViewedTable;

  @Column(text)
  name: string;

  /** The search part of the table's address, without the question mark. */
  @Column(text)
  query: string;

  /** Everybody in the team of the conference sees it. */
  @Column({ ...flag, default: false })
  isShared: boolean;

  @Column(createdAt)
  updatedAt: Date;
}
