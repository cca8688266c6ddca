import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { integer, text, uuid } from '../../platform/database/columns.js';
import { Person } from '../people/person.entity.js';
import { Session } from './session.entity.js';
import type { PersonRole } from './session-kinds.js';

/** A person has a part in a session, in this order of names. */
@Entity()
@Index('session_person_person_v1', ['personId'])
@Check('session_person_role_v1', `role IN ('speaker', 'moderator', 'chair', 'host')`)
export class SessionPerson {
  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'session_person_session_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_person_pk_v1' })
  sessionId: string;

  @ForeignKey(() => Person, { onDelete: 'CASCADE', name: 'session_person_person_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_person_pk_v1' })
  personId: string;

  @PrimaryColumn({ ...text, primaryKeyConstraintName: 'session_person_pk_v1' })
  role: PersonRole;

  @Column({ ...integer, default: 0 })
  position: number;
}
