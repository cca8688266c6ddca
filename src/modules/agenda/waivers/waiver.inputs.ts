import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsString, MaxLength } from 'class-validator';

@InputType()
export class WaiveIssuesInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => Int, {
    description: 'The revision whose issues the organizer saw; refused where their sessions changed since.',
  })
  expectedRevision: number;

  @Field(() => [String], { description: 'Keys of open issues, 1 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(4000, { each: true })
  issueKeys: string[];

  @Field({ description: 'Why the organizer accepts them, 1 to 2,000 characters.' })
  @IsString()
  reason: string;
}

@InputType()
export class LiftWaiverInput {
  @Field(() => ID)
  waiverId: string;
}
