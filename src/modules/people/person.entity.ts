import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instantOrNull, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Account } from '../accounts/account.entity.js';

/** A human being as programmes name her, in any script; one row over all conferences, with a profile at each. */
@Entity()
@Index('person_search_name_v1', ['searchName'])
@Index('person_account_unique_v1', ['accountId'], {
  unique: true,
  where: 'account_id IS NOT NULL AND merged_into_id IS NULL',
})
@Check('person_not_merged_into_itself_v1', `merged_into_id <> id`)
export class Person {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'person_pk_v1' })
  id: string;

  /** One field for any script; never split into first and last. */
  @Column(text)
  displayName: string;

  /** displayName folded for search: see foldForSearch. */
  @Column(text)
  searchName: string;

  /** The account that claimed this person. */
  @ForeignKey(() => Account, { onDelete: 'SET NULL', name: 'person_account_fk_v1' })
  @Column(uuidOrNull)
  accountId: string | null;

  /** Set on a duplicate: all that named it names the other now. */
  @ForeignKey(() => Person, { name: 'person_merged_into_fk_v1' })
  @Column(uuidOrNull)
  mergedIntoId: string | null;

  @Column(instantOrNull)
  mergedAt: Date | null;

  @Column(createdAt)
  createdAt: Date;
}
