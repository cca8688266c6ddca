import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { UpdateSessionsInput } from './session-bulk.inputs.js';
import { SessionBulkService } from './session-bulk.service.js';
import type { Session } from './session.entity.js';
import { SessionCreationService } from './session-creation.service.js';
import { SessionEditingService } from './session-editing.service.js';
import { decodeBulkChange, decodePeople, decodeSessionChange, decodeTags } from './session-input-ids.js';
import { UpdateSessionInput } from './session.inputs.js';
import {
  ChangeSessionStatePayload,
  DeleteSessionPayload,
  RepeatSessionPayload,
  SetSessionPeoplePayload,
  SetSessionTagsPayload,
  UpdateSessionPayload,
  UpdateSessionsPayload,
} from './session-payloads.type.js';
import {
  ChangeSessionStateInput,
  DeleteSessionInput,
  RepeatSessionInput,
  SetSessionPeopleInput,
  SetSessionTagsInput,
} from './session-step.inputs.js';
import { SessionStepsService } from './session-steps.service.js';

interface Changed {
  readonly session: Session;
}

/** Changing sessions of any kind. */
@Resolver()
export class SessionEditingResolver {
  constructor(
    private readonly editing: SessionEditingService,
    private readonly creation: SessionCreationService,
    private readonly steps: SessionStepsService,
    private readonly bulk: SessionBulkService,
  ) {}

  @Mutation(() => UpdateSessionPayload, {
    description:
      'Changes what all kinds share. Texts publish at once; a duration reaches readers with the next release. Speakers may change the texts of their own.',
  })
  @Allow(SignedIn)
  async updateSession(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateSessionInput): Promise<Changed> {
    return { session: await this.editing.updateSession(viewer, { change: decodeSessionChange(input) }) };
  }

  @Mutation(() => UpdateSessionsPayload, {
    complexity: ({ args, childComplexity }) => (args['input']?.sessionIds?.length ?? 1) * childComplexity,
    description:
      'One change of several sessions of a conference, all of them or none, by the rules of the single changes; errors say which session.',
  })
  @Allow(SignedIn)
  async updateSessions(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateSessionsInput,
  ): Promise<{ sessions: Session[] }> {
    return { sessions: await this.bulk.updateSessions(viewer, decodeBulkChange(input)) };
  }

  @Mutation(() => SetSessionPeoplePayload, {
    description: 'Replaces the people of a session. Readers see them with the next release.',
  })
  @Allow(SignedIn)
  async setSessionPeople(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetSessionPeopleInput,
  ): Promise<Changed> {
    const sessionId = fromGlobalId('Session', input.sessionId);
    return {
      session: await this.editing.setPeople(viewer, { ...input, sessionId, people: decodePeople(input.people) }),
    };
  }

  @Mutation(() => SetSessionTagsPayload, { description: 'Replaces the tags of a session.' })
  @Allow(SignedIn)
  async setSessionTags(@CurrentViewer() viewer: Viewer, @Args('input') input: SetSessionTagsInput): Promise<Changed> {
    const sessionId = fromGlobalId('Session', input.sessionId);
    return { session: await this.editing.setTags(viewer, { ...input, sessionId, tagIds: decodeTags(input.tagIds) }) };
  }

  @Mutation(() => RepeatSessionPayload, {
    description: 'The session once more, with a number, a guid and seats of its own.',
  })
  @Allow(SignedIn)
  async repeatSession(@CurrentViewer() viewer: Viewer, @Args('input') input: RepeatSessionInput): Promise<Changed> {
    const sessionId = fromGlobalId('Session', input.sessionId);
    return { session: await this.creation.repeatSession(viewer, sessionId, input.idempotencyKey) };
  }

  @Mutation(() => ChangeSessionStatePayload, {
    description:
      'Takes a session one step: organizers and programme committee accept, decline and cancel; speakers submit, confirm and withdraw their own.',
  })
  @Allow(SignedIn)
  async changeSessionState(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangeSessionStateInput,
  ): Promise<Changed> {
    return {
      session: await this.steps.changeState(viewer, { ...input, sessionId: fromGlobalId('Session', input.sessionId) }),
    };
  }

  @Mutation(() => DeleteSessionPayload, {
    description: 'Deletes a draft or submitted session that was never placed. Its number is not given again.',
  })
  @Allow(SignedIn)
  async deleteSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DeleteSessionInput,
  ): Promise<{ deletedSessionId: string }> {
    const deleted = await this.steps.deleteSession(viewer, fromGlobalId('Session', input.sessionId));
    return { deletedSessionId: toGlobalId('Session', deleted) };
  }
}
