import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import { TrackType } from '../../conferences/track.type.js';
import { RoomType } from '../../rooms/room.type.js';
import type { SessionKind, SessionState } from '../../sessions/session-kinds.js';
import { SessionKindEnum, SessionStateEnum, SessionType } from '../../sessions/session.type.js';
import { DraftType } from '../drafts/draft.type.js';

const COUNT = { description: 'How many there are.' };
const MINUTES = { description: 'Planned minutes of all of them together.' };
const NO_DRAFT = 'null where no draft is open.';

@ObjectType('ConferenceTasks', {
  description: 'What waits to be done at a conference. Counts of issues leave out what is waived.',
})
export class ConferenceTasksType {
  @Field(() => DraftType, {
    nullable: true,
    description: 'The newest open draft: all that is said of a draft here is said of it. Null where none is open.',
  })
  draft?: DraftType | null;

  @Field(() => Int, { nullable: true, description: `Hard issues of the draft, which block a release; ${NO_DRAFT}` })
  hardIssueCount: number | null;

  @Field(() => Int, { nullable: true, description: `Medium issues of the draft; ${NO_DRAFT}` })
  mediumIssueCount: number | null;

  @Field(() => Int, { nullable: true, description: `Soft issues of the draft; ${NO_DRAFT}` })
  softIssueCount: number | null;

  @Field(() => Int, { nullable: true, description: `Issues of the draft by AUDIENCE_ABOVE_CAPACITY; ${NO_DRAFT}` })
  roomTooSmallCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Accepted and confirmed sessions without a placement in the draft; ${NO_DRAFT}`,
  })
  unplacedCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Sessions that a release of the draft would add, cancel or move: time, length or rooms. Null before the first release and where no draft is open.',
  })
  changedSinceReleaseCount: number | null;

  @Field(() => Int, {
    description:
      'Speakers, moderators and chairs of accepted sessions that are not confirmed: people with isConfirmed false.',
  })
  unconfirmedSpeakerCount: number;

  @Field(() => Int, { description: 'Accepted sessions with people that are not confirmed.' })
  unconfirmedSessionCount: number;

  @Field(() => Int, { description: 'Submitted sessions, which wait for a decision.' })
  submittedSessionCount: number;

  @Field(() => Int, {
    description: 'Accepted and confirmed talks, keynotes, workshops and panels in which nobody has a part.',
  })
  sessionsWithoutPeopleCount: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Requests for another time that wait for an answer; null for those who do not answer them.',
  })
  openTimeRequestCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Speakers, moderators and chairs of whom no e-mail address is known, in sessions that are not declined, withdrawn or cancelled; null for those who see no addresses.',
  })
  peopleWithoutEmailCount: number | null;
}

@ObjectType()
export class SessionsOfKind {
  @Field(() => SessionKindEnum)
  kind: SessionKind;

  @Field(() => Int, COUNT)
  count: number;

  @Field(() => Int, MINUTES)
  minutes: number;
}

@ObjectType()
export class SessionsOfState {
  @Field(() => SessionStateEnum)
  state: SessionState;

  @Field(() => Int, COUNT)
  count: number;
}

@ObjectType()
export class SessionsOfTrack {
  @Field(() => TrackType, { nullable: true, description: 'Null for sessions without a track.' })
  track?: TrackType | null;

  @Field(() => Int, COUNT)
  count: number;

  @Field(() => Int, MINUTES)
  minutes: number;
}

@ObjectType()
export class SessionsOfLanguage {
  @Field(() => String, { nullable: true, description: 'BCP 47 tag; null for sessions whose language is unknown.' })
  language: string | null;

  @Field(() => Int, COUNT)
  count: number;
}

@ObjectType()
export class SessionsOfDay {
  @Field(() => LocalDate, { description: 'The conference day, which may end after midnight.' })
  day: string;

  @Field(() => Int, { description: 'Sessions that start on it.' })
  count: number;

  @Field(() => Int, { description: 'Minutes of all of them together, as they are placed.' })
  minutes: number;
}

@ObjectType()
export class RoomUse {
  @Field(() => RoomType)
  room: RoomType;

  @Field(() => Int, {
    description: 'Minutes within its open ones in which at least one session is there.',
  })
  usedMinutes: number;

  @Field(() => Int, { description: 'Minutes of the opening hours of all days at which the room can be had.' })
  openMinutes: number;
}

@ObjectType()
export class StarredSession {
  @Field(() => SessionType)
  session: SessionType;

  @Field(() => Int, { description: '1 or more.' })
  starCount: number;
}

@ObjectType('ConferenceNumbers', {
  description: 'The conference in numbers. By kind, track and language: accepted and confirmed sessions.',
})
export class ConferenceNumbersType {
  @Field(() => [SessionsOfKind], { description: 'Kinds that occur, in the order of SessionKind.' })
  sessionsByKind: SessionsOfKind[];

  @Field(() => [SessionsOfState], { description: 'All sessions: states that occur, in the order of SessionState.' })
  sessionsByState: SessionsOfState[];

  @Field(() => [SessionsOfTrack], {
    description: 'Every track in its order, also without a session; then those without a track, if there are any.',
  })
  sessionsByTrack: SessionsOfTrack[];

  @Field(() => [SessionsOfLanguage], { description: 'The most frequent first; those of unknown language last.' })
  sessionsByLanguage: SessionsOfLanguage[];

  @Field(() => [SessionsOfDay], {
    nullable: true,
    description: `Every day of the conference in the newest open draft; ${NO_DRAFT}`,
  })
  sessionsByDay: SessionsOfDay[] | null;

  @Field(() => [RoomUse], {
    nullable: true,
    description: `Every room of the conference, in their order, in the newest open draft; ${NO_DRAFT}`,
  })
  roomUse: RoomUse[] | null;

  @Field(() => Int, { description: 'Speakers, moderators and chairs of accepted and confirmed sessions.' })
  speakerCount: number;

  @Field(() => Int, { description: 'Rooms that the conference uses.' })
  roomCount: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Stars of all sessions together; null for those who do not make the programme.',
  })
  starCount: number | null;

  @Field(() => [StarredSession], {
    nullable: true,
    description: 'The most starred first, at most 5; null for those who do not make the programme.',
  })
  topStarred: StarredSession[] | null;
}

@ObjectType('ConferenceOverview', { description: 'What the team of a conference needs on its home page.' })
export class ConferenceOverviewType {
  @Field(() => ConferenceTasksType)
  tasks: ConferenceTasksType;

  @Field(() => ConferenceNumbersType)
  numbers: ConferenceNumbersType;
}
