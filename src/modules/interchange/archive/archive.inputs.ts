import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SLUG } from '../../conferences/conference.inputs.js';

@InputType()
export class RestoreArchiveInput {
  @Field(() => ID, { description: 'The organisation that will own the conference.' })
  organisationId: string;

  @Field(() => ID, { description: 'What POST /files answered for the archive.' })
  fileId: string;

  @Field(() => String, { nullable: true, description: 'Instead of the slug in the archive.' })
  @IsOptional()
  @IsString()
  @Matches(SLUG)
  @MaxLength(60)
  slug?: string | null;
}
