import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, flag, integer, localized, text, textOrNull, uuid } from '../../platform/database/columns.js';
import type { LocalizedValues } from '../../platform/graphql/localized-text.type.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** One conference of an organisation; every time of it is meant in its zone. */
@Entity()
@Index('conference_organisation_v1', ['organisationId'])
@Check('conference_slug_form_v1', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 2 AND 60`)
@Check('conference_day_boundary_v1', `day_boundary_minutes BETWEEN 0 AND 720`)
export class Conference {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'conference_pk_v1' })
  id: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE', name: 'conference_organisation_fk_v1' })
  @Column(uuid)
  organisationId: string;

  @Index('conference_slug_unique_v1', { unique: true })
  @Column(text)
  slug: string;

  @Column(textOrNull)
  acronym: string | null;

  @Column(localized)
  names: LocalizedValues;

  @Column(localized)
  descriptions: LocalizedValues;

  /** IANA name. */
  @Column(text)
  timeZone: string;

  /** Minutes after midnight until which a session belongs to the day before. */
  @Column({ ...integer, default: 0 })
  dayBoundaryMinutes: number;

  /** Languages of the content, the main one first. */
  @Column({ ...text, array: true })
  languages: string[];

  /** Where the conference has a page of its own. */
  @Column(textOrNull)
  url: string | null;

  /** Whether readers without a role see it at all. Its agenda shows from the first release on. */
  @Column({ ...flag, default: true })
  isPublic: boolean;

  /** The number that the next session gets; given out under this row's lock. */
  @Column({ ...integer, default: 1 })
  nextSessionNumber: number;

  @Column(createdAt)
  createdAt: Date;
}
