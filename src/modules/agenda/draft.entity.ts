import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instantOrNull, integer, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';

/** Where organizers work on an agenda: any number per conference, freely clashing. */
@Entity()
@Index('draft_conference_v1', ['conferenceId', 'id'])
@Check('draft_state_v1', `state IN ('open', 'proposal', 'accepted', 'discarded')`)
export class Draft {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'draft_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'draft_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @Column(text)
  name: string;

  /** A proposal comes from an arrange run: it is accepted into the draft it came from, or thrown away. */
  @Column({ ...text, default: 'open' })
  state: 'open' | 'proposal' | 'accepted' | 'discarded';

  /** Rises by one with every change; send it back as expectedRevision. */
  @Column({ ...integer, default: 0 })
  revision: number;

  /** The draft that this one was branched or arranged from. */
  @ForeignKey(() => Draft, { onDelete: 'SET NULL', name: 'draft_branched_from_fk_v1' })
  @Column(uuidOrNull)
  branchedFromId: string | null;

  /** Revision of that draft at the time. */
  @Column({ ...integer, nullable: true })
  branchedFromRevision: number | null;

  @Column(uuidOrNull)
  createdBy: string | null;

  @Column(createdAt)
  createdAt: Date;

  @Column(instantOrNull)
  discardedAt: Date | null;
}
