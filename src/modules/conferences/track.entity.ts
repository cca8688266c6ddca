import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { integer, localized, text, uuid } from '../../platform/database/columns.js';
import type { LocalizedValues } from '../../platform/graphql/localized-text.type.js';
import { Conference } from './conference.entity.js';

/** A theme of a conference; a session has at most one. */
@Entity()
@Index('track_conference_v1', ['conferenceId', 'position'])
@Check('track_color_v1', `color ~ '^#[0-9a-f]{6}$'`)
export class Track {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'track_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'track_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @Column(localized)
  names: LocalizedValues;

  /** #rrggbb in lower case. */
  @Column(text)
  color: string;

  @Column({ ...integer, default: 0 })
  position: number;
}
