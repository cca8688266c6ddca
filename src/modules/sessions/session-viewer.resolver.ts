import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Session } from './session.entity.js';
import type { SessionState } from './session-kinds.js';
import { EDITABLE_BY_SPEAKER, nextStates, type StepActor } from './session-states.js';
import { SessionStateEnum, SessionType } from './session.type.js';
import { SessionsLoaders } from './sessions.loaders.js';
import { StarsLoaders } from './stars.loaders.js';

/** What a session is to the viewer: stars and what she may do. */
@Resolver(() => SessionType)
export class SessionViewerResolver {
  constructor(
    private readonly loaders: SessionsLoaders,
    private readonly stars: StarsLoaders,
  ) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many readers starred it; null unless the viewer makes the programme.',
  })
  starCount(@Parent() session: Session, @Ctx() context: RequestContext): Promise<number | null> {
    return this.stars.counts(context).load(session.id);
  }

  @ResolveField(() => Boolean)
  async viewerHasStarred(@Parent() session: Session, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.stars.viewerStars(context).load(session.id)) ?? false;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may change everything about it.' })
  async viewerCanEdit(@Parent() session: Session, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.actors(session, context)).includes('programme');
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may change its texts, links and materials: so may its speakers while it is not out.',
  })
  async viewerCanEditTexts(@Parent() session: Session, @Ctx() context: RequestContext): Promise<boolean> {
    const actors = await this.actors(session, context);
    return actors.includes('programme') || (actors.includes('speaker') && EDITABLE_BY_SPEAKER.includes(session.state));
  }

  @ResolveField(() => [SessionStateEnum], {
    description: 'Where the viewer may take it by changeSessionState; at most 6, often none.',
  })
  async viewerNextStates(@Parent() session: Session, @Ctx() context: RequestContext): Promise<SessionState[]> {
    return nextStates(session.state, await this.actors(session, context));
  }

  private async actors(session: Session, context: RequestContext): Promise<readonly StepActor[]> {
    return (await this.loaders.actors(context).load(session.id)) ?? [];
  }
}
