import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { PlacedSession } from '../clash-model/placement-state.js';
import { DraftType } from '../drafts/draft.type.js';
import { PlacementType } from '../drafts/placement.type.js';
import type { Draft } from '../draft.entity.js';
import type { DraftIssue } from '../issues/draft-issue.js';
import { ScheduleIssueType } from '../issues/schedule-issue.type.js';
import { ReleaseType } from '../reading/release.type.js';
import { ReleasedPersonType, ReleasedSessionType } from '../reading/released-session.type.js';
import { ReleasedPeopleLoaders, type ShownPart } from '../reading/released-people.loaders.js';
import type { Release } from '../release.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';
import type { LetterAudience } from './letters/letter-orders.js';
import { isElsewhere } from './letters/personal-changes.js';
import { LetterAudienceEnum, ReleaseLetterType } from './letters/release-letter.type.js';
import type { ReleaseLetter } from './letters/release-letters.service.js';
import type { PlannedRelease, PlannedSession } from './planned-release.js';
import { hasOtherPeople, minutesOf, type SessionChange } from './release-diff.js';
import { PlannedChange, ReleasePreview } from './release-preview.type.js';
import { ReleasePreviews } from './release-previews.service.js';

type Change = SessionChange<ReleasedSession, PlannedSession>;

@Resolver(() => DraftType)
export class DraftReleaseResolver {
  constructor(private readonly previews: ReleasePreviews) {}

  @ResolveField(() => ReleasePreview, { description: 'What releasing it now would change. Writes nothing.' })
  async releasePreview(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<PlannedRelease> {
    const preview = await this.previews.previewOf(context.loaders).load(draft.id);
    return preview ?? Promise.reject(notFound());
  }
}

@Resolver(() => ReleasePreview)
export class ReleasePreviewResolver {
  constructor(private readonly previews: ReleasePreviews) {}

  @ResolveField(() => Int)
  revision(@Parent() { draft }: PlannedRelease): number {
    return draft.revision;
  }

  @ResolveField(() => ReleaseType, { nullable: true, description: 'Null before the first: then everything is new.' })
  currentRelease(@Parent() { currentRelease }: PlannedRelease): Release | null {
    return currentRelease;
  }

  @ResolveField(() => [PlacementType], { description: 'New in the agenda.' })
  added(@Parent() { changes }: PlannedRelease): PlacedSession[] {
    return changes.added.map(({ placement }) => placement);
  }

  @ResolveField(() => [PlannedChange], { description: 'At another time or in other rooms, of any length.' })
  moved(@Parent() { changes }: PlannedRelease): Change[] {
    return changes.changed.filter(isElsewhere);
  }

  @ResolveField(() => [PlannedChange], { description: 'Shorter or longer, but not moved.' })
  resized(@Parent() { changes }: PlannedRelease): Change[] {
    return changes.changed.filter((change) => change.isDurationChanged && !isElsewhere(change));
  }

  @ResolveField(() => [ReleasedSessionType], {
    description: 'Not in the agenda any more, as the current release holds them.',
  })
  cancelled(@Parent() { changes }: PlannedRelease): readonly ReleasedSession[] {
    return changes.cancelled;
  }

  @ResolveField(() => [PlannedChange])
  renamed(@Parent() { changes }: PlannedRelease): Change[] {
    return changes.changed.filter(({ isRenamed }) => isRenamed);
  }

  @ResolveField(() => [PlannedChange], { description: 'With other people, or people in other roles.' })
  changedPeople(@Parent() { changes }: PlannedRelease): Change[] {
    return changes.changed.filter(hasOtherPeople);
  }

  @ResolveField(() => Int, { description: 'How many sessions stay just as they were released.' })
  unchangedCount(@Parent() { after, changes }: PlannedRelease): number {
    return after.length - changes.added.length - changes.changed.length;
  }

  @ResolveField(() => [ScheduleIssueType], {
    description: 'Hard and not waived: while there is one, releaseAgenda refuses.',
  })
  openIssues(@Parent() { issues }: PlannedRelease): DraftIssue[] {
    return issues.filter(({ level, waived }) => level === 'hard' && !waived);
  }

  @ResolveField(() => [ScheduleIssueType], { description: 'Medium and soft, not waived: they block nothing.' })
  warnings(@Parent() { issues }: PlannedRelease): DraftIssue[] {
    return issues.filter(({ level, waived }) => level !== 'hard' && !waived);
  }

  @ResolveField(() => [ReleaseLetterType], {
    description: 'One a person who speaks, moderates or chairs in one of both agendas, by name.',
  })
  letters(
    @Parent() preview: PlannedRelease,
    @Ctx() context: RequestContext,
    @Args('audience', { type: () => LetterAudienceEnum, defaultValue: 'changed' }) audience: LetterAudience,
  ): Promise<readonly ReleaseLetter<ReleasedSession, PlannedSession>[]> {
    return this.previews.lettersOf(context.loaders, preview, audience);
  }
}

@Resolver(() => PlannedChange)
export class PlannedChangesResolver {
  constructor(private readonly people: ReleasedPeopleLoaders) {}

  @ResolveField(() => PlacementType)
  after(@Parent() { after }: Change): PlacedSession {
    return after.placement;
  }

  @ResolveField(() => [ReleasedPersonType])
  joined(@Parent() change: Change, @Ctx() context: RequestContext): Promise<readonly ShownPart[]> {
    return this.people.shown(context.loaders, change.before.releaseId, change.joined);
  }

  @ResolveField(() => [ReleasedPersonType])
  left(@Parent() change: Change, @Ctx() context: RequestContext): Promise<readonly ShownPart[]> {
    return this.people.shown(context.loaders, change.before.releaseId, change.left);
  }

  @ResolveField(() => Int)
  beforeMinutes(@Parent() { before }: Change): number {
    return minutesOf(before);
  }

  @ResolveField(() => Int)
  afterMinutes(@Parent() { after }: Change): number {
    return minutesOf(after);
  }
}
