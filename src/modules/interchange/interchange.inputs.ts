import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { TimeZone } from '../../platform/graphql/scalars.js';
import { SLUG } from '../conferences/conference.inputs.js';

@InputType()
export class ImportProgrammeInput {
  @Field(() => ID, { description: 'The organisation that will own the conference.' })
  organisationId: string;

  @Field(() => ID, { description: 'What POST /files answered for the file.' })
  fileId: string;

  @Field(() => String, { nullable: true, description: 'Instead of the slug that follows from the file.' })
  @IsOptional()
  @IsString()
  @Matches(SLUG)
  @MaxLength(60)
  slug?: string | null;

  @Field(() => TimeZone, {
    nullable: true,
    description: 'For times without an offset; UTC is guessed where it is not given.',
  })
  timeZone?: string | null;
}
