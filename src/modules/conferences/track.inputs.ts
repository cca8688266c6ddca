import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Matches, ValidateNested } from 'class-validator';
import { LocalizedTextInput } from '../../platform/graphql/localized-text.type.js';
import { Omittable } from '../../platform/graphql/omittable.js';

export const MAX_TRACKS = 200;
/** The rule of the constraint track_color_v1, in any case: the service writes lower case. */
const COLOR = /^#[0-9a-fA-F]{6}$/;

@InputType()
export class CreateTrackInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => [LocalizedTextInput], { description: '1 to 20 languages, each text at most 200 characters.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  names: LocalizedTextInput[];

  @Field({ description: '#rrggbb.' })
  @Matches(COLOR)
  color: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateTrackInput {
  @Field(() => ID)
  trackId: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Replaces all languages; 1 to 20.' })
  @Omittable()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  names?: LocalizedTextInput[];

  @Field(() => String, { nullable: true, description: '#rrggbb.' })
  @Omittable()
  @Matches(COLOR)
  color?: string;
}

@InputType()
export class DeleteTrackInput {
  @Field(() => ID)
  trackId: string;
}

@InputType()
export class ReorderTracksInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => [ID], { description: 'All tracks of the conference, each once, in their new order.' })
  @ArrayMaxSize(MAX_TRACKS)
  @ArrayUnique()
  trackIds: string[];
}
