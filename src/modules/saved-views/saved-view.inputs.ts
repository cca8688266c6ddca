import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsString, Length, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import type { ViewedTable } from './saved-view.entity.js';
import { ViewedTableEnum } from './saved-view.type.js';

@InputType()
export class SaveViewInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => ViewedTableEnum)
  table: ViewedTable;

  @Field({ description: '1 to 100 characters. A view of the viewer that has this name already is replaced.' })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  name: string;

  @Field({
    description: 'The search part of the address of the table, without the question mark; at most 2,000 characters.',
  })
  @IsString()
  @MaxLength(2000)
  query: string;

  @Field({ defaultValue: false, description: 'Shows it to everybody in the team of the conference.' })
  @IsBoolean()
  isShared: boolean;
}

@InputType()
export class DeleteViewInput {
  @Field(() => ID)
  savedViewId: string;
}
