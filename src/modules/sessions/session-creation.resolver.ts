import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { Session } from './session.entity.js';
import { SessionCreationService } from './session-creation.service.js';
import { decodeNewSession } from './session-input-ids.js';
import type { SessionKind } from './session-kinds.js';
import {
  CreateBreakInput,
  CreateCeremonyInput,
  CreateNetworkingBlockInput,
  CreatePanelInput,
  CreateTalkInput,
  type NewSessionInput,
} from './session.inputs.js';
import {
  CreateBreakPayload,
  CreateCeremonyPayload,
  CreateNetworkingBlockPayload,
  CreatePanelPayload,
  CreateTalkPayload,
} from './session-payloads.type.js';

/** Making sessions of the kinds without a module of their own. */
@Resolver()
export class SessionCreationResolver {
  constructor(private readonly creation: SessionCreationService) {}

  @Mutation(() => CreateTalkPayload)
  @Allow(SignedIn)
  async createTalk(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateTalkInput): Promise<{ talk: Session }> {
    return { talk: await this.create(viewer, 'talk', input) };
  }

  @Mutation(() => CreatePanelPayload)
  @Allow(SignedIn)
  async createPanel(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreatePanelInput,
  ): Promise<{ panel: Session }> {
    return { panel: await this.create(viewer, 'panel', input) };
  }

  @Mutation(() => CreateNetworkingBlockPayload)
  @Allow(SignedIn)
  async createNetworkingBlock(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateNetworkingBlockInput,
  ): Promise<{ networkingBlock: Session }> {
    return { networkingBlock: await this.create(viewer, 'networking', input) };
  }

  @Mutation(() => CreateBreakPayload)
  @Allow(SignedIn)
  async createBreak(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateBreakInput,
  ): Promise<{ break: Session }> {
    return { break: await this.create(viewer, 'break', input) };
  }

  @Mutation(() => CreateCeremonyPayload)
  @Allow(SignedIn)
  async createCeremony(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateCeremonyInput,
  ): Promise<{ ceremony: Session }> {
    return { ceremony: await this.create(viewer, 'ceremony', input) };
  }

  private create(viewer: Viewer, kind: SessionKind, input: NewSessionInput): Promise<Session> {
    return this.creation.createSession(viewer, { kind, fields: decodeNewSession(input) });
  }
}
