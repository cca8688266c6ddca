import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { Session } from '../sessions/session.entity.js';
import { decodeNewSession, decodeSessionChange } from '../sessions/session-input-ids.js';
import { CreateKeynoteInput, UpdateKeynoteInput } from './keynote.inputs.js';
import { CreateKeynotePayload, UpdateKeynotePayload } from './keynote.type.js';
import { KeynotesService } from './keynotes.service.js';

@Resolver()
export class KeynotesResolver {
  constructor(private readonly keynotes: KeynotesService) {}

  @Mutation(() => CreateKeynotePayload)
  @Allow(SignedIn)
  async createKeynote(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateKeynoteInput,
  ): Promise<{ keynote: Session }> {
    return { keynote: await this.keynotes.createKeynote(viewer, decodeNewSession(input)) };
  }

  @Mutation(() => UpdateKeynotePayload, { description: 'As updateSession, and refuses a session of another kind.' })
  @Allow(SignedIn)
  async updateKeynote(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateKeynoteInput,
  ): Promise<{ keynote: Session }> {
    return { keynote: await this.keynotes.updateKeynote(viewer, decodeSessionChange(input)) };
  }
}
