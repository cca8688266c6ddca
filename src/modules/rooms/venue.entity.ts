import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, flag, text, textOrNull, uuid } from '../../platform/database/columns.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** A building or site of an organisation. */
@Entity()
@Index('venue_name_unique_v1', ['organisationId', 'name'], { unique: true })
export class Venue {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'venue_pk_v1' })
  id: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE', name: 'venue_organisation_fk_v1' })
  @Column(uuid)
  organisationId: string;

  @Column(text)
  name: string;

  @Column(textOrNull)
  address: string | null;

  @Column({ ...flag, default: false })
  isStepFree: boolean;

  @Column(createdAt)
  createdAt: Date;
}
