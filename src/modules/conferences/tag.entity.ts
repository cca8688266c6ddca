import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { text, uuid } from '../../platform/database/columns.js';
import { Conference } from './conference.entity.js';

/** A word that sessions of a conference share; a session may have several. */
@Entity()
@Index('tag_name_unique_v1', ['conferenceId', 'name'], { unique: true })
export class Tag {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'tag_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'tag_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @Column(text)
  name: string;
}
