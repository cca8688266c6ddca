import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../platform/graphql/localized-text.type.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { SLUG } from './conference.inputs.js';

@InputType({
  description:
    'Copies settings, days, tracks, tags, rooms that are still in use and rule settings. Never copied: drafts, releases, stars, roles, registrations.',
})
export class CloneConferenceInput {
  @Field(() => ID)
  sourceId: string;

  @Field({ description: '2 to 60 letters a-z, digits and single hyphens; unique over all conferences.' })
  @Matches(SLUG)
  @Length(2, 60)
  slug: string;

  @Field(() => [LocalizedTextInput], { description: '1 to 20 languages, each text at most 200 characters.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  names: LocalizedTextInput[];

  @Field(() => LocalDate, { description: 'The other days keep their distance and wall-clock hours.' })
  firstDay: string;

  @Field({ defaultValue: false, description: 'Also the profiles of all people, without their availability.' })
  @IsBoolean()
  includePeople: boolean;

  @Field({
    defaultValue: false,
    description: 'Also the accepted and confirmed sessions, as accepted; with their people where those are copied too.',
  })
  @IsBoolean()
  includeSessions: boolean;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  idempotencyKey?: string | null;
}
