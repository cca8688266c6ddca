import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import { type Hold, publicHold } from './hold-rows.js';
import { HoldSessionInput, LetGoOfSessionInput } from './session-hold.inputs.js';
import { HoldSessionPayload, LetGoOfSessionPayload } from './session-hold.type.js';
import { SessionHolds } from './session-holds.service.js';

@Resolver()
export class SessionHoldsResolver {
  constructor(private readonly holds: SessionHolds) {}

  @Mutation(() => HoldSessionPayload, {
    description:
      'Tells other editors of the draft that the viewer has this session in her hand, for 20 seconds; call again to hold on. It locks nothing.',
  })
  @Allow(SignedIn)
  async holdSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: HoldSessionInput,
  ): Promise<{ holds: Hold[] }> {
    return payload(await this.holds.hold(viewer, ...target(input)));
  }

  @Mutation(() => LetGoOfSessionPayload, { description: 'Ends the viewer’s hold; without one nothing changes.' })
  @Allow(SignedIn)
  async letGoOfSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: LetGoOfSessionInput,
  ): Promise<{ holds: Hold[] }> {
    return payload(await this.holds.letGo(viewer, ...target(input)));
  }
}

function target({ draftId, sessionId }: HoldSessionInput): [draftId: string, sessionId: string] {
  return [fromGlobalId('Draft', draftId), fromGlobalId('Session', sessionId)];
}

function payload(holds: readonly Hold[]): { holds: Hold[] } {
  return { holds: holds.map(publicHold) };
}
