import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PlacementType } from '../drafts/placement.type.js';
import { ReleasedPersonType, ReleasedSessionType } from '../reading/released-session.type.js';
import type { ReleasedSession } from '../released-session.entity.js';

@ObjectType({ description: 'A session of the current release that a release of the draft would change.' })
export class PlannedChange {
  // Resolved: after, joined, left, beforeMinutes, afterMinutes.
  @Field(() => ReleasedSessionType)
  before: ReleasedSession;

  @Field(() => PlacementType, { description: 'Its `session` has the title that would be released.' })
  after?: PlacementType;

  @Field({ description: 'It would start at another instant.' })
  isTimeChanged: boolean;

  @Field({ description: 'It would be shorter or longer.' })
  isDurationChanged: boolean;

  @Field({ description: 'Other rooms, or the same in another order: the first is where people go.' })
  isRoomChanged: boolean;

  @Field({ description: 'It would have another title.' })
  isRenamed: boolean;

  @Field(() => [ReleasedPersonType], { description: 'Who changed her role is here with the new one.' })
  joined?: ReleasedPersonType[];

  @Field(() => [ReleasedPersonType], { description: 'Who changed her role is here with the old one.' })
  left?: ReleasedPersonType[];

  @Field(() => Int, { description: 'Length now, 1 to 10,080.' })
  beforeMinutes?: number;

  @Field(() => Int, { description: 'Length then, 1 to 10,080.' })
  afterMinutes?: number;
}

@ObjectType({
  description:
    'What releasing a draft now would change against the current release. A session may be in several lists; each holds at most the sessions of an agenda, in the order of start.',
})
export class ReleasePreview {
  // Everything is resolved.
  @Field(() => Int, { description: 'Of the draft; send it to releaseAgenda as expectedRevision.' })
  revision?: number;
}
