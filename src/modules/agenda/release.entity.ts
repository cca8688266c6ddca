import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, integer, text, textOrNull, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Draft } from './draft.entity.js';

/** A frozen, numbered agenda. The one with the highest number is what readers see. */
@Entity()
@Index('release_number_unique_v1', ['conferenceId', 'number'], { unique: true })
@Check('release_number_v1', `number >= 1`)
export class Release {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'release_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'release_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  /** Counts from 1 within its conference. */
  @Column(integer)
  number: number;

  @Column(text)
  name: string;

  /** For readers; shown with the changes. */
  @Column(textOrNull)
  comment: string | null;

  @ForeignKey(() => Draft, { onDelete: 'SET NULL', name: 'release_draft_fk_v1' })
  @Column(uuidOrNull)
  draftId: string | null;

  @Column(uuidOrNull)
  releasedBy: string | null;

  @Column(createdAt)
  releasedAt: Date;
}
