import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { uuid } from '../../platform/database/columns.js';
import { Tag } from '../conferences/tag.entity.js';
import { Session } from './session.entity.js';

@Entity()
@Index('session_tag_tag_v1', ['tagId'])
export class SessionTag {
  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'session_tag_session_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_tag_pk_v1' })
  sessionId: string;

  @ForeignKey(() => Tag, { onDelete: 'CASCADE', name: 'session_tag_tag_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_tag_pk_v1' })
  tagId: string;
}
