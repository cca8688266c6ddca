import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { translateConstraint } from '../../../platform/database/driver-errors.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { UserError } from '../../../platform/graphql/user-error.type.js';
import type { DraftIssue } from '../issues/draft-issue.js';
import { ScheduleIssueType } from '../issues/schedule-issue.type.js';

/** What an organizer can work through at a sitting; issueCount says how many there are. */
const MAX_ISSUES = 200;

@ObjectType({
  implements: () => [UserError],
  description: 'The draft breaks hard rules that nobody waived, so it cannot be released.',
})
export class HardIssuesOpenError extends UserError {
  @Field(() => [ScheduleIssueType], { description: 'The open hard issues, in the order of the draft; the first 200.' })
  issues: DraftIssue[];

  @Field(() => Int, { description: 'How many there are in all.' })
  issueCount: number;
}

/** A hard issue is open and not waived. */
export class HardIssuesOpen extends DomainError {
  constructor(issues: readonly DraftIssue[]) {
    super('HARD_ISSUES_OPEN', {
      path: ['draftId'],
      args: { count: issues.length },
      typeName: 'HardIssuesOpenError',
      data: { issues: issues.slice(0, MAX_ISSUES), issueCount: issues.length },
    });
  }
}

export type BookingResource = 'room' | 'person';
export const BookingResourceEnum = { ROOM: 'room', PERSON: 'person' } as const;
registerEnumType(BookingResourceEnum, { name: 'BookingResource', description: 'What is booked by two at once.' });

@ObjectType({
  implements: () => [UserError],
  description:
    'Another conference booked the same room or person meanwhile. Nothing was written; the issues of the draft say which.',
})
export class BookingClashError extends UserError {
  @Field(() => BookingResourceEnum)
  resource: BookingResource;
}

/** PostgreSQL refused a booking that the clash model took for free: somebody else's came in between. */
export class BookingClash extends DomainError {
  constructor(resource: BookingResource) {
    super('BOOKING_CLASH', {
      path: ['draftId'],
      args: { resource },
      typeName: 'BookingClashError',
      data: { resource },
    });
  }
}

translateConstraint('room_booking_no_overlap_v1', () => new BookingClash('room'));
translateConstraint('person_booking_no_overlap_v1', () => new BookingClash('person'));
