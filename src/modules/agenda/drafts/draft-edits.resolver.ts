import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import {
  type DraftEditInput,
  MoveSessionInput,
  PinSessionInput,
  PlaceSessionInput,
  RedoDraftChangeInput,
  ResizeSessionInput,
  SwapSessionsInput,
  UndoDraftChangeInput,
  UnplaceSessionInput,
} from './draft.inputs.js';
import { EditDraftPayload } from './draft-payloads.type.js';
import type { DraftChange } from '../draft-change.entity.js';
import type { Draft } from '../draft.entity.js';
import type { DraftIssue } from '../issues/draft-issue.js';
import type { EditedDraft } from './draft-editor.js';
import { DraftEdits } from './draft-edits.service.js';
import { DraftUndo } from './draft-undo.service.js';

interface EditedPayload {
  readonly draft: Draft;
  readonly change: DraftChange | null;
  readonly appearedIssues: readonly DraftIssue[];
  readonly vanishedIssues: readonly DraftIssue[];
}

/** The edits of a draft, one mutation each. */
@Resolver()
export class DraftEditsResolver {
  constructor(
    private readonly edits: DraftEdits,
    private readonly history: DraftUndo,
  ) {}

  @Mutation(() => EditDraftPayload, { description: 'Puts a session at a time, into rooms, wherever it was.' })
  @Allow(SignedIn)
  async placeSession(@CurrentViewer() viewer: Viewer, @Args('input') input: PlaceSessionInput): Promise<EditedPayload> {
    const roomIds = input.roomIds.map(roomId);
    return payload(await this.edits.place(viewer, { ...input, ...target(input), roomIds }));
  }

  @Mutation(() => EditDraftPayload, { description: 'Another start, other rooms or both for a placed session.' })
  @Allow(SignedIn)
  async moveSession(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveSessionInput): Promise<EditedPayload> {
    const roomIds = input.roomIds?.map(roomId);
    return payload(await this.edits.move(viewer, { ...input, ...target(input), roomIds }));
  }

  @Mutation(() => EditDraftPayload)
  @Allow(SignedIn)
  async swapSessions(@CurrentViewer() viewer: Viewer, @Args('input') input: SwapSessionsInput): Promise<EditedPayload> {
    const firstSessionId = fromGlobalId('Session', input.firstSessionId);
    const secondSessionId = fromGlobalId('Session', input.secondSessionId);
    return payload(
      await this.edits.swap(viewer, { ...input, draftId: draftId(input), firstSessionId, secondSessionId }),
    );
  }

  @Mutation(() => EditDraftPayload, {
    description: 'Another length for a placed session in this draft; its planned length stays.',
  })
  @Allow(SignedIn)
  async resizeSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ResizeSessionInput,
  ): Promise<EditedPayload> {
    return payload(await this.edits.resize(viewer, { ...input, ...target(input) }));
  }

  @Mutation(() => EditDraftPayload, { description: 'Takes a session out of the agenda of the draft.' })
  @Allow(SignedIn)
  async unplaceSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UnplaceSessionInput,
  ): Promise<EditedPayload> {
    return payload(await this.edits.unplace(viewer, { ...input, ...target(input) }));
  }

  @Mutation(() => EditDraftPayload, { description: 'Says what the scheduler must leave as it is.' })
  @Allow(SignedIn)
  async pinSession(@CurrentViewer() viewer: Viewer, @Args('input') input: PinSessionInput): Promise<EditedPayload> {
    return payload(await this.edits.pin(viewer, { ...input, ...target(input) }));
  }

  @Mutation(() => EditDraftPayload, {
    description:
      'Takes back the last change of the draft that the editor saw, whoever made it. Waivers that it ended stay ended.',
  })
  @Allow(SignedIn)
  async undoDraftChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UndoDraftChangeInput,
  ): Promise<EditedPayload> {
    return payload(
      await this.history.undo(viewer, { draftId: draftId(input), expectedRevision: input.expectedRevision }),
    );
  }

  @Mutation(() => EditDraftPayload, {
    description: 'Brings back the change that was taken back last; a new change in between clears it.',
  })
  @Allow(SignedIn)
  async redoDraftChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RedoDraftChangeInput,
  ): Promise<EditedPayload> {
    return payload(
      await this.history.redo(viewer, { draftId: draftId(input), expectedRevision: input.expectedRevision }),
    );
  }
}

const roomId = (id: string): string => fromGlobalId('Room', id);
const draftId = (input: DraftEditInput): string => fromGlobalId('Draft', input.draftId);

function target(input: DraftEditInput & { readonly sessionId: string }): {
  readonly draftId: string;
  readonly sessionId: string;
} {
  return { draftId: draftId(input), sessionId: fromGlobalId('Session', input.sessionId) };
}

function payload({ draft, change, appeared, vanished }: EditedDraft): EditedPayload {
  return { draft, change, appearedIssues: appeared, vanishedIssues: vanished };
}
