import { Field, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';
import { DraftType } from '../drafts/draft.type.js';
import { WaiverType } from './waiver.type.js';

const NULL_ON_ERRORS = 'Null where errors say why.';

@ObjectType({ implements: () => [MutationPayload] })
export class WaiveIssuesPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: NULL_ON_ERRORS })
  draft?: DraftType | null;

  @Field(() => [WaiverType], {
    nullable: true,
    description: `One for each rule and set of sessions. ${NULL_ON_ERRORS}`,
  })
  waivers?: WaiverType[] | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class LiftWaiverPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: NULL_ON_ERRORS })
  draft?: DraftType | null;

  @Field(() => WaiverType, { nullable: true, description: `The waiver, ended. ${NULL_ON_ERRORS}` })
  waiver?: WaiverType | null;
}
