import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsOptional } from 'class-validator';
import type { PersonRole } from '../sessions/session-kinds.js';
import { PersonRoleEnum } from '../sessions/session.type.js';
import { PERSON_LIST_KEYS, type PersonListKey } from './person-selection.js';

@InputType({
  description:
    'Which people of a conference are wanted, for its team; all conditions hold together. Sessions that are declined, withdrawn or cancelled do not count.',
})
export class PersonFilter {
  @Field(() => [PersonRoleEnum], { nullable: true, description: 'With one of these roles in a session.' })
  @IsOptional()
  @ArrayMaxSize(10)
  roles?: PersonRole[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they have a part in any session.' })
  @IsOptional()
  @IsBoolean()
  hasSessions?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False: an accepted session waits for her (speaker, moderator or chair) to confirm. True: all of hers are confirmed, one at least.',
  })
  @IsOptional()
  @IsBoolean()
  isConfirmed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an e-mail address of her is known; for those who see addresses.',
  })
  @IsOptional()
  @IsBoolean()
  hasEmail?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an account took her over; for those who edit people.' })
  @IsOptional()
  @IsBoolean()
  isClaimed?: boolean | null;
}

export const PersonListKeyEnum = Object.fromEntries(PERSON_LIST_KEYS.map((key) => [key.toUpperCase(), key]));
registerEnumType(PersonListKeyEnum, {
  name: 'PersonListKey',
  description: 'By what a list of people is sorted; equal ones by folded name.',
  valuesMap: {
    SESSIONS: { description: 'In how many sessions of the conference she has a part; for its team.' },
    ADDED: { description: 'When she came to the conference; for its team.' },
  },
});

@InputType({ description: 'In which order a list of people is wanted.' })
export class PersonListOrderInput {
  @Field(() => PersonListKeyEnum)
  by: PersonListKey;

  @Field({ defaultValue: false, description: 'The largest, latest or last first.' })
  @IsBoolean()
  isDescending: boolean;
}
