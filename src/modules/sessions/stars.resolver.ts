import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { Session } from './session.entity.js';
import { StarSessionPayload, UnstarSessionPayload } from './session-payloads.type.js';
import { StarSessionInput, UnstarSessionInput } from './session-step.inputs.js';
import { StarsService } from './stars.service.js';

@Resolver()
export class StarsResolver {
  constructor(private readonly stars: StarsService) {}

  @Mutation(() => StarSessionPayload, {
    description: 'The viewer wants to see this session. Twice is the same as once.',
  })
  @Allow(SignedIn)
  async starSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: StarSessionInput,
  ): Promise<{ session: Session }> {
    return { session: await this.stars.star(viewer, fromGlobalId('Session', input.sessionId)) };
  }

  @Mutation(() => UnstarSessionPayload, { description: 'Takes the star back; without one nothing changes.' })
  @Allow(SignedIn)
  async unstarSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UnstarSessionInput,
  ): Promise<{ session: Session }> {
    return { session: await this.stars.unstar(viewer, fromGlobalId('Session', input.sessionId)) };
  }
}
