import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsOptional, Matches, MaxLength } from 'class-validator';
import { LANGUAGE_TAG } from './session.inputs.js';
import { SESSION_LIST_KEYS, type SessionListKey } from './session-list-order.js';
import type { SessionKind, SessionState } from './session-kinds.js';
import { SessionKindEnum, SessionStateEnum } from './session.type.js';

@InputType({ description: 'Which sessions are wanted; all conditions hold together.' })
export class SessionFilter {
  @Field(() => [SessionKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(20)
  kinds?: SessionKind[] | null;

  @Field(() => [SessionStateEnum], { nullable: true, description: 'In one of these states.' })
  @IsOptional()
  @ArrayMaxSize(20)
  states?: SessionState[] | null;

  @Field(() => ID, { nullable: true })
  trackId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they have a track.' })
  @IsOptional()
  @IsBoolean()
  hasTrack?: boolean | null;

  @Field(() => ID, { nullable: true })
  tagId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In which this person has a part.' })
  personId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether anybody has a part in them, in any role.' })
  @IsOptional()
  @IsBoolean()
  hasPeople?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Held in the language of this BCP 47 tag.' })
  @IsOptional()
  @Matches(LANGUAGE_TAG)
  language?: string | null;

  @Field(() => ID, { nullable: true, description: 'Without a placement in this draft of the conference.' })
  unplacedInDraftId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a speaker waits for another time of it.' })
  @IsOptional()
  @IsBoolean()
  hasOpenTimeRequest?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Every word of it stands in the title, subtitle, a translation of them, or a name of the people.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null;
}

export const SessionListKeyEnum = Object.fromEntries(SESSION_LIST_KEYS.map((key) => [key.toUpperCase(), key]));
registerEnumType(SessionListKeyEnum, {
  name: 'SessionListKey',
  description: 'By what a list of sessions is sorted; equal ones by number.',
  valuesMap: {
    TITLE: { description: 'As it was written, whatever the case.' },
    STATE: { description: 'From draft to cancelled, in the order of SessionState.' },
    DURATION: { description: 'Planned length.' },
    STARS: { description: 'How many readers starred it; for those who make the programme.' },
    UPDATED: { description: 'When it was changed last.' },
  },
});

@InputType({ description: 'In which order a list of sessions is wanted.' })
export class SessionListOrderInput {
  @Field(() => SessionListKeyEnum)
  by: SessionListKey;

  @Field({ defaultValue: false, description: 'The largest, latest or last first.' })
  @IsBoolean()
  isDescending: boolean;
}
