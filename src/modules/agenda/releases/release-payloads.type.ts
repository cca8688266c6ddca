import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';
import { PersonType } from '../../people/person.type.js';
import { DraftType } from '../drafts/draft.type.js';
import { ReleaseType } from '../reading/release.type.js';
import { ReleasedSessionType } from '../reading/released-session.type.js';
import type { ReleasedSession } from '../released-session.entity.js';
import type { LeftOutReason } from './restored-placements.js';

@ObjectType({ implements: () => [MutationPayload] })
export class ReleaseAgendaPayload extends MutationPayload {
  // Resolved: withoutAddress.
  @Field(() => ReleaseType, { nullable: true, description: 'Null where errors say why.' })
  release?: ReleaseType | null;

  @Field(() => Int, { nullable: true, description: 'How many letters are on their way. Null where errors say why.' })
  letters?: number | null;

  @Field(() => [PersonType], {
    nullable: true,
    description: 'Who should have got a letter, but no address is known. Null where errors say why.',
  })
  withoutAddress?: PersonType[] | null;
}

export const LeftOutReasonEnum = {
  SESSION_NOT_SCHEDULABLE: 'session_not_schedulable',
  ROOM_NOT_IN_USE: 'room_not_in_use',
} as const satisfies Readonly<Record<string, LeftOutReason>>;
registerEnumType(LeftOutReasonEnum, {
  name: 'LeftOutReason',
  description:
    'SESSION_NOT_SCHEDULABLE: it was withdrawn, cancelled or declined since. ROOM_NOT_IN_USE: the conference gave up one of its rooms.',
});

@ObjectType('LeftOutSession', { description: 'A session of a release that could not be placed again.' })
export class LeftOutSessionType {
  @Field(() => ReleasedSessionType)
  released: ReleasedSession;

  @Field(() => LeftOutReasonEnum)
  reason: LeftOutReason;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RestoreReleasePayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: 'The new draft. Null where errors say why.' })
  draft?: DraftType | null;

  @Field(() => [LeftOutSessionType], {
    nullable: true,
    description:
      'At most the sessions of the release, in the order of start; empty where all of it is in the draft. Null where errors say why.',
  })
  leftOut?: LeftOutSessionType[] | null;
}
