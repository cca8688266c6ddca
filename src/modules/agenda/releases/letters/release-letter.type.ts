import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocaleEnum } from '../../../accounts/account.type.js';
import type { Locale } from '../../../../platform/i18n/catalogue.js';
import { enumOf } from '../../agenda-enums.js';
import { LETTER_AUDIENCES } from './letter-orders.js';
import { LETTER_REASONS, type LetterReason } from './personal-changes.js';

export const LetterAudienceEnum = enumOf(LETTER_AUDIENCES);
registerEnumType(LetterAudienceEnum, {
  name: 'LetterAudience',
  description:
    'Of those who speak, moderate or chair in a released session. CHANGED: some session of theirs is new, moved, shortened, lengthened or cancelled. ALL: also those for whom all stays as it is.',
});

export const LetterReasonEnum = enumOf(LETTER_REASONS);
registerEnumType(LetterReasonEnum, {
  name: 'LetterReason',
  description:
    'What becomes of a session for one person. NEW: in the agenda, or with her. MOVED: at another time or in other rooms. RESIZED: shorter or longer where it was. CANCELLED: no longer in the agenda, or without her.',
});

@ObjectType({ description: 'A session of whom a letter goes to.' })
export class LetterSession {
  // Resolved: session, before, after.
  @Field(() => LetterReasonEnum)
  reason: LetterReason;

  @Field({ description: 'It stays in the agenda, but she has no part in it any more.' })
  goesOnWithoutHer: boolean;
}

@ObjectType('ReleaseLetter', {
  description:
    'What a person would be written with a release: in the language of her account, else of her profile, else the main one of the conference. Nothing is sent before releaseAgenda.',
})
export class ReleaseLetterType {
  // Resolved: person, email, hasAddress, reasons, sessions, isChanged.
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field({ description: 'One line.' })
  subject: string;

  @Field({ description: 'Plain text; an empty line separates paragraphs. The mail has it as HTML too.' })
  text: string;

  @Field({ description: 'Name of the iCalendar file that comes with it.' })
  calendarFileName: string;
}
