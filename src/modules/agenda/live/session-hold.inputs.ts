import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class HoldSessionInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class LetGoOfSessionInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => ID)
  sessionId: string;
}
