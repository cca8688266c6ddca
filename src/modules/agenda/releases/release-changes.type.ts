import { Field, ObjectType } from '@nestjs/graphql';
import { ReleaseType } from '../reading/release.type.js';
import { ReleasedPersonType, ReleasedSessionType } from '../reading/released-session.type.js';
import type { Release } from '../release.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';
import type { SessionChange } from './release-diff.js';

/** What the changes between two releases resolve from. */
export interface ComparedReleases {
  readonly from: Release | null;
  readonly to: Release;
  readonly added: readonly ReleasedSession[];
  readonly cancelled: readonly ReleasedSession[];
  readonly changed: readonly SessionChange<ReleasedSession>[];
}

@ObjectType({ description: 'A session at another time, of another length or in other rooms.' })
export class MovedSession {
  @Field(() => ReleasedSessionType)
  before: ReleasedSession;

  @Field(() => ReleasedSessionType)
  after: ReleasedSession;

  @Field({ description: 'It starts at another instant.' })
  isTimeChanged: boolean;

  @Field({ description: 'It is shorter or longer.' })
  isDurationChanged: boolean;

  @Field({ description: 'Other rooms, or the same in another order: the first is where people go.' })
  isRoomChanged: boolean;
}

@ObjectType({ description: 'A session with another title.' })
export class RenamedSession {
  @Field(() => ReleasedSessionType)
  before: ReleasedSession;

  @Field(() => ReleasedSessionType)
  after: ReleasedSession;
}

@ObjectType({ description: 'A session with other people, or people in other roles.' })
export class SessionWithOtherPeople {
  // Resolved: joined, left.
  @Field(() => ReleasedSessionType)
  before: ReleasedSession;

  @Field(() => ReleasedSessionType)
  after: ReleasedSession;

  @Field(() => [ReleasedPersonType], { description: 'Who changed her role is here with the new one.' })
  joined?: ReleasedPersonType[];

  @Field(() => [ReleasedPersonType], { description: 'Who changed her role is here with the old one.' })
  left?: ReleasedPersonType[];
}

@ObjectType('ReleaseChanges', {
  description:
    'What one release changed against another, as both were frozen. A session may be in several lists; each holds at most the sessions of a release, in the order of start.',
})
export class ReleaseChangesType {
  // Resolved: moved, renamed, changedPeople.
  @Field(() => ReleaseType, {
    nullable: true,
    description: 'Null for the changes of a first release: then everything is new.',
  })
  from: Release | null;

  @Field(() => ReleaseType)
  to: Release;

  @Field(() => [ReleasedSessionType], { description: 'New in the agenda.' })
  added: ReleasedSession[];

  @Field(() => [ReleasedSessionType], {
    description:
      'Not in the agenda any more, as the earlier release held them; the state of `session` says whether the session itself was cancelled.',
  })
  cancelled: ReleasedSession[];
}
