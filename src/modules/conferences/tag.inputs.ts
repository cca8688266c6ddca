import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';
import { Trimmed } from '../../platform/graphql/trimmed.js';

export const MAX_TAGS = 1000;

@InputType()
export class CreateTagInput {
  @Field(() => ID)
  conferenceId: string;

  @Field({ description: '1 to 100 characters, unique within the conference.' })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  name: string;
}

@InputType()
export class RenameTagInput {
  @Field(() => ID)
  tagId: string;

  @Field({ description: '1 to 100 characters, unique within the conference.' })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  name: string;
}

@InputType()
export class DeleteTagInput {
  @Field(() => ID)
  tagId: string;
}

@InputType()
export class MergeTagsInput {
  @Field(() => ID, { description: 'The tag that stays.' })
  keepId: string;

  @Field(() => ID, { description: 'The tag whose sessions get the other instead; it is deleted.' })
  duplicateId: string;
}
