import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Tag } from '../conferences/tag.entity.js';
import type { Track } from '../conferences/track.entity.js';
import { TagType, TrackType } from '../conferences/track.type.js';
import type { Session } from './session.entity.js';
import { SessionRelationsLoaders } from './session-relations.loaders.js';
import { SessionType } from './session.type.js';
import { SessionsLoaders } from './sessions.loaders.js';

/** How many rows a related list is taken to have when the cost of a query is judged. */
const FEW = 5;
const MANY = 50;
const times =
  (rows: number) =>
  ({ childComplexity }: { readonly childComplexity: number }) =>
    rows * childComplexity + 1;

/** What stands around a session: track, tags, repeats, order. Sessions that the viewer may not know of are left out. */
@Resolver(() => SessionType)
export class SessionRelationsResolver {
  constructor(
    private readonly relations: SessionRelationsLoaders,
    private readonly loaders: SessionsLoaders,
  ) {}

  @ResolveField(() => TrackType, { nullable: true, description: 'Null where it has none.' })
  async track(@Parent() session: Session, @Ctx() context: RequestContext): Promise<Track | null> {
    return session.trackId ? this.relations.tracks(context).load(session.trackId) : null;
  }

  @ResolveField(() => [TagType], { description: 'In the order of their names; at most 20.' })
  async tags(@Parent() session: Session, @Ctx() context: RequestContext): Promise<Tag[]> {
    return (await this.relations.tags(context).load(session.id)) ?? [];
  }

  @ResolveField(() => SessionType, {
    nullable: true,
    description: 'What it repeats; null for a first, and where the viewer may not see that one.',
  })
  async repeatOf(@Parent() session: Session, @Ctx() context: RequestContext): Promise<Session | null> {
    return session.repeatOfId ? this.loaders.visibleSessions(context).load(session.repeatOfId) : null;
  }

  @ResolveField(() => [SessionType], {
    complexity: times(FEW),
    description: 'Its repeats, in the order of their numbers; a handful.',
  })
  repeats(@Parent() session: Session, @Ctx() context: RequestContext): Promise<Session[]> {
    return this.relations.related('repeats', session.id, context);
  }

  @ResolveField(() => [SessionType], {
    complexity: times(FEW),
    description: 'What must end before it starts, in the order of their numbers; a handful.',
  })
  comesAfter(@Parent() session: Session, @Ctx() context: RequestContext): Promise<Session[]> {
    return this.relations.related('comesAfter', session.id, context);
  }

  @ResolveField(() => [SessionType], {
    complexity: times(FEW),
    description: 'What may start only after it ended, in the order of their numbers; a handful.',
  })
  comesBefore(@Parent() session: Session, @Ctx() context: RequestContext): Promise<Session[]> {
    return this.relations.related('comesBefore', session.id, context);
  }
}

@Resolver(() => TrackType)
export class TrackSessionsResolver {
  constructor(private readonly relations: SessionRelationsLoaders) {}

  @ResolveField(() => [SessionType], {
    complexity: times(MANY),
    description:
      'The sessions of the track that the viewer may know of, in the order of their numbers; all of them, in a large conference about a hundred.',
  })
  sessions(@Parent() track: Track, @Ctx() context: RequestContext): Promise<Session[]> {
    return this.relations.ofTrack(track.id, context);
  }
}
