import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

const MAX_REASON = 2_000;

@InputType()
export class RequestTimeInput {
  @Field(() => ID)
  sessionId: string;

  @Field({ description: 'Why another time is needed, and which would do; for the organizers.' })
  @MaxLength(MAX_REASON)
  reason: string;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class AnswerTimeRequestInput {
  @Field(() => ID)
  timeRequestId: string;

  @Field({ description: 'True grants it: the session is to be moved. False declines it.' })
  isGranted: boolean;

  @Field(() => String, { nullable: true, description: 'Goes to the speaker by mail, as written.' })
  @IsOptional()
  @MaxLength(MAX_REASON)
  answer?: string | null;
}

@InputType()
export class WithdrawTimeRequestInput {
  @Field(() => ID)
  timeRequestId: string;
}
