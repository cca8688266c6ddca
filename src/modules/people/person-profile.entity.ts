import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instantOrNull, localized, text, textOrNull, uuid } from '../../platform/database/columns.js';
import type { LocalizedValues } from '../../platform/graphql/localized-text.type.js';
import { Conference } from '../conferences/conference.entity.js';
import { Person } from './person.entity.js';

export interface ProfileLink {
  readonly label: string;
  readonly url: string;
}

/** How a person shows at one conference. The address is for organizers only. */
@Entity()
@Index('person_profile_person_v1', ['personId'])
@Index('person_profile_once_v1', ['conferenceId', 'personId'], { unique: true })
@Index('person_profile_external_id_v1', ['conferenceId', 'externalId'])
export class PersonProfile {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'person_profile_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'person_profile_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @ForeignKey(() => Person, { onDelete: 'CASCADE', name: 'person_profile_person_fk_v1' })
  @Column(uuid)
  personId: string;

  @Column(localized)
  biographies: LocalizedValues;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  links: readonly ProfileLink[];

  /** Address of a picture; null for none. */
  @Column(textOrNull)
  photoUrl: string | null;

  /** Folded to lower case; the claim mail goes there. */
  @Column(textOrNull)
  email: string | null;

  /** Identity of the person in an imported programme. */
  @Column(textOrNull)
  externalId: string | null;

  /** Keyed digest of the code in the claim mail. */
  @Index('person_profile_claim_digest_unique_v1', { unique: true })
  @Column({ type: 'bytea', nullable: true })
  claimDigest: Buffer | null;

  @Column(instantOrNull)
  claimExpiresAt: Date | null;

  @Column({ ...text, default: 'en' })
  locale: string;

  @Column(createdAt)
  createdAt: Date;
}
