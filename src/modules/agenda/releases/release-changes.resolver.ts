import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Everyone } from '../../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ReleaseType } from '../reading/release.type.js';
import { ReleasedPersonType } from '../reading/released-session.type.js';
import { ReleasedPeopleLoaders, type ShownPart } from '../reading/released-people.loaders.js';
import type { Release } from '../release.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';
import {
  type ComparedReleases,
  MovedSession,
  ReleaseChangesType,
  RenamedSession,
  SessionWithOtherPeople,
} from './release-changes.type.js';
import { ReleaseChanges } from './release-changes.service.js';
import { hasOtherPeople, isMove, type SessionChange } from './release-diff.js';

type Change = SessionChange<ReleasedSession>;

@Resolver(() => ReleaseChangesType)
export class ReleaseChangesResolver {
  constructor(private readonly changes: ReleaseChanges) {}

  @Query(() => ReleaseChangesType, { description: 'What distinguishes two releases of a conference.' })
  @Allow(Everyone)
  compareReleases(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
  ): Promise<ComparedReleases> {
    return this.changes.compareReleases(viewer, fromGlobalId('Release', from), fromGlobalId('Release', to));
  }

  @ResolveField(() => [MovedSession], { description: 'At another time, of another length or in other rooms.' })
  moved(@Parent() { changed }: ComparedReleases): Change[] {
    return changed.filter(isMove);
  }

  @ResolveField(() => [RenamedSession])
  renamed(@Parent() { changed }: ComparedReleases): Change[] {
    return changed.filter((change) => change.isRenamed);
  }

  @ResolveField(() => [SessionWithOtherPeople])
  changedPeople(@Parent() { changed }: ComparedReleases): Change[] {
    return changed.filter(hasOtherPeople);
  }
}

@Resolver(() => SessionWithOtherPeople)
export class ChangedPeopleResolver {
  constructor(private readonly people: ReleasedPeopleLoaders) {}

  @ResolveField(() => [ReleasedPersonType])
  joined(@Parent() change: Change, @Ctx() context: RequestContext): Promise<readonly ShownPart[]> {
    return this.people.shown(context.loaders, change.after.releaseId, change.joined);
  }

  @ResolveField(() => [ReleasedPersonType])
  left(@Parent() change: Change, @Ctx() context: RequestContext): Promise<readonly ShownPart[]> {
    return this.people.shown(context.loaders, change.before.releaseId, change.left);
  }
}

@Resolver(() => ReleaseType)
export class ChangesOfReleaseResolver {
  constructor(private readonly releaseChanges: ReleaseChanges) {}

  @ResolveField(() => ReleaseChangesType, { description: 'Against the release before it.' })
  async changes(@Parent() release: Release, @Ctx() context: RequestContext): Promise<ComparedReleases> {
    const changes = await this.releaseChanges.changesOf(context.loaders).load(release.id);
    return changes ?? Promise.reject(notFound());
  }
}
