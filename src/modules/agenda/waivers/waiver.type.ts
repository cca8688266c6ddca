import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ConstraintKey } from '../../../scheduling/index.js';
import { Node } from '../../../platform/graphql/node.type.js';
import { ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';

export const WaiverEndEnum = { MOVED: 'moved', LIFTED: 'lifted' } as const;
registerEnumType(WaiverEndEnum, {
  name: 'WaiverEnd',
  description: 'MOVED: one of its sessions moved. LIFTED: an organizer took it back.',
});

@ObjectType('Waiver', {
  implements: () => [Node],
  description:
    'An organizer accepts a broken rule for exactly these sessions, with a reason. It ends when one of them gets another time, length or room.',
})
export class WaiverType extends Node {
  // Resolved: sessions, authorName.
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field()
  reason: string;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Null while it is in force.' })
  endedAt: Date | null;

  @Field(() => WaiverEndEnum, { nullable: true, description: 'Null while it is in force.' })
  endedBy: 'moved' | 'lifted' | null;
}
