import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, { description: 'A conference, or an organisation: its log holds its conferences’ teams as well.' })
  @IsString()
  scopeId: string;

  @Field(() => ID, { nullable: true, description: 'Only what was done to this one, such as a session or a room.' })
  @IsOptional()
  @IsString()
  subjectId?: string | null;
}
