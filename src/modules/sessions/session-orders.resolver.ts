import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { Session } from './session.entity.js';
import { SessionOrdersService, type OrderOfTwo } from './session-orders.service.js';
import { AddSessionOrderPayload, RemoveSessionOrderPayload } from './session-payloads.type.js';
import { SessionOrderInput } from './session-step.inputs.js';

interface Ordered {
  readonly earlierSession: Session;
  readonly laterSession: Session;
}

/** Which session must come before which. */
@Resolver()
export class SessionOrdersResolver {
  constructor(private readonly orders: SessionOrdersService) {}

  @Mutation(() => AddSessionOrderPayload, {
    description: 'The earlier session must end before the later one starts; said twice it holds once.',
  })
  @Allow(SignedIn)
  async addSessionOrder(@CurrentViewer() viewer: Viewer, @Args('input') input: SessionOrderInput): Promise<Ordered> {
    const { earlier, later } = await this.orders.addOrder(viewer, decode(input));
    return { earlierSession: earlier, laterSession: later };
  }

  @Mutation(() => RemoveSessionOrderPayload, {
    description: 'Takes an order back; one that does not hold is no fault.',
  })
  @Allow(SignedIn)
  async removeSessionOrder(@CurrentViewer() viewer: Viewer, @Args('input') input: SessionOrderInput): Promise<Ordered> {
    const { earlier, later } = await this.orders.removeOrder(viewer, decode(input));
    return { earlierSession: earlier, laterSession: later };
  }
}

function decode(input: SessionOrderInput): OrderOfTwo {
  return {
    earlierSessionId: fromGlobalId('Session', input.earlierSessionId),
    laterSessionId: fromGlobalId('Session', input.laterSessionId),
  };
}
