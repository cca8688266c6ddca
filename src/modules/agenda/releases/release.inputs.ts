import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

@InputType()
export class ReleaseAgendaInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => Int, { description: 'The revision that the organizer saw; any change since is a conflict.' })
  @IsInt()
  @Min(0)
  expectedRevision: number;

  @Field({ description: '1 to 200 characters, such as "First version".' })
  @IsString()
  name: string;

  @Field(() => String, { nullable: true, description: 'For readers, at most 5,000 characters.' })
  @IsOptional()
  @IsString()
  comment?: string | null;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class RestoreReleaseInput {
  @Field(() => ID)
  releaseId: string;

  @Field({ description: 'Of the new draft, 1 to 200 characters.' })
  @IsString()
  name: string;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}
