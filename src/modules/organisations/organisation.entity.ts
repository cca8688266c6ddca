import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { createdAt, text, uuid } from '../../platform/database/columns.js';

/** Owns conferences, venues and rooms. */
@Entity()
@Check('organisation_slug_form_v1', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 2 AND 60`)
export class Organisation {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'organisation_pk_v1' })
  id: string;

  @Index('organisation_slug_unique_v1', { unique: true })
  @Column(text)
  slug: string;

  @Column(text)
  name: string;

  @Column(createdAt)
  createdAt: Date;
}
