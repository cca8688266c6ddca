import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { integer, text, uuid } from '../../platform/database/columns.js';
import type { ConstraintKey, ConstraintLevel } from '../../scheduling/model.js';
import { Conference } from './conference.entity.js';

/** How a conference takes one rule of the clash model, where it differs from the default. */
@Entity()
@Check('constraint_setting_level_v1', `level IN ('hard', 'medium', 'soft', 'off') AND weight BETWEEN 1 AND 1000`)
@Check(
  'constraint_setting_double_booking_hard_v1',
  `"constraint" NOT IN ('room_double_booked', 'person_double_booked') OR level = 'hard'`,
)
export class ConstraintSetting {
  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'constraint_setting_conference_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'constraint_setting_pk_v1' })
  conferenceId: string;

  @PrimaryColumn({ ...text, primaryKeyConstraintName: 'constraint_setting_pk_v1' })
  constraint: ConstraintKey;

  @Column(text)
  level: ConstraintLevel;

  @Column(integer)
  weight: number;
}
