import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { Session } from '../sessions/session.entity.js';
import { decodeNewSession, decodeSessionChange } from '../sessions/session-input-ids.js';
import { CreateWorkshopInput, UpdateWorkshopInput } from './workshop.inputs.js';
import { CreateWorkshopPayload, UpdateWorkshopPayload } from './workshop.type.js';
import { WorkshopsService } from './workshops.service.js';

@Resolver()
export class WorkshopsResolver {
  constructor(private readonly workshops: WorkshopsService) {}

  @Mutation(() => CreateWorkshopPayload)
  @Allow(SignedIn)
  async createWorkshop(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateWorkshopInput,
  ): Promise<{ workshop: Session }> {
    return { workshop: await this.workshops.createWorkshop(viewer, decodeNewSession(input)) };
  }

  @Mutation(() => UpdateWorkshopPayload, {
    description: 'As updateSession, with the fields of a workshop; refuses a session of another kind.',
  })
  @Allow(SignedIn)
  async updateWorkshop(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateWorkshopInput,
  ): Promise<{ workshop: Session }> {
    return { workshop: await this.workshops.updateWorkshop(viewer, decodeSessionChange(input)) };
  }
}
