import type { Type } from '@nestjs/common';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import { BreakType, CeremonyType, NetworkingBlockType, PanelType, TalkType } from './plain-session.type.js';
import { SessionType } from './session.type.js';

const NULL_WITH_ERRORS = { nullable: true, description: 'Null where errors say why.' };

// An interface serves as node type like any other; only TypeScript wants a class that can be made.
const SessionNode = SessionType as unknown as Type<SessionType>;

@ObjectType()
export class SessionConnection extends connectionOf(
  SessionNode,
  'Sessions of a conference, in the order of their numbers unless asked otherwise.',
) {}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateTalkPayload extends MutationPayload {
  @Field(() => TalkType, NULL_WITH_ERRORS)
  talk?: TalkType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class CreatePanelPayload extends MutationPayload {
  @Field(() => PanelType, NULL_WITH_ERRORS)
  panel?: PanelType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateNetworkingBlockPayload extends MutationPayload {
  @Field(() => NetworkingBlockType, NULL_WITH_ERRORS)
  networkingBlock?: NetworkingBlockType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateBreakPayload extends MutationPayload {
  @Field(() => BreakType, NULL_WITH_ERRORS)
  break?: BreakType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateCeremonyPayload extends MutationPayload {
  @Field(() => CeremonyType, NULL_WITH_ERRORS)
  ceremony?: CeremonyType | null;
}

@ObjectType({ isAbstract: true })
abstract class SessionPayload extends MutationPayload {
  @Field(() => SessionType, NULL_WITH_ERRORS)
  session?: SessionType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class UpdateSessionPayload extends SessionPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class UpdateSessionsPayload extends MutationPayload {
  @Field(() => [SessionType], { nullable: true, description: 'In the order of the input; null where errors say why.' })
  sessions?: SessionType[] | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class SetSessionPeoplePayload extends SessionPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class SetSessionTagsPayload extends SessionPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class RepeatSessionPayload extends SessionPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class ChangeSessionStatePayload extends SessionPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class StarSessionPayload extends SessionPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class UnstarSessionPayload extends SessionPayload {}

@ObjectType({ isAbstract: true })
abstract class SessionOrderPayload extends MutationPayload {
  @Field(() => SessionType, NULL_WITH_ERRORS)
  earlierSession?: SessionType | null;

  @Field(() => SessionType, NULL_WITH_ERRORS)
  laterSession?: SessionType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class AddSessionOrderPayload extends SessionOrderPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class RemoveSessionOrderPayload extends SessionOrderPayload {}

@ObjectType({ implements: () => [MutationPayload] })
export class DeleteSessionPayload extends MutationPayload {
  @Field(() => ID, NULL_WITH_ERRORS)
  deletedSessionId?: string | null;
}
