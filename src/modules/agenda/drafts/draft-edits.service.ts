import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { Session } from '../../sessions/session.entity.js';
import type { PlacementState } from '../draft-change.entity.js';
import { DraftAccess } from './draft-access.js';
import type { DraftEdit } from './draft-edit.js';
import { DraftEditor, type EditedDraft } from './draft-editor.js';

/** What every edit by hand names. */
export interface HandEdit {
  readonly draftId: string;
  readonly expectedRevision: number;
  readonly evenIfPinned: boolean;
}

export interface SessionEdit extends HandEdit {
  readonly sessionId: string;
}

export interface PlaceEdit extends SessionEdit {
  readonly startsAt: Date;
  readonly roomIds: readonly string[];
  /** Its present length in the draft, else its planned one, when absent. */
  readonly durationMinutes?: number | null;
}

export interface MoveEdit extends SessionEdit {
  readonly startsAt?: Date | null;
  readonly roomIds?: readonly string[] | null;
}

export interface SwapEdit extends HandEdit {
  readonly firstSessionId: string;
  readonly secondSessionId: string;
}

export interface ResizeEdit extends SessionEdit {
  readonly durationMinutes: number;
  /** Unchanged when absent. */
  readonly startsAt?: Date | null;
}

export interface PinEdit extends Omit<SessionEdit, 'evenIfPinned'> {
  readonly isTimePinned?: boolean | null;
  readonly isRoomPinned?: boolean | null;
  readonly isDayPinned?: boolean | null;
}

/** The edits that organizers make by hand, each as what becomes of the placements that it names. */
@Injectable()
export class DraftEdits {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: DraftAccess,
    private readonly editor: DraftEditor,
  ) {}

  /** Puts a session somewhere, wherever it was. Pins stay. Throws NOT_OF_CONFERENCE for one of another conference. */
  place(viewer: Viewer, edit: PlaceEdit): Promise<EditedDraft> {
    return this.apply(viewer, edit, async (plannedMinutes) => {
      const planned = await plannedMinutes(edit.sessionId);
      const after = (current: PlacementState | null): PlacementState => ({
        startsAt: edit.startsAt.toISOString(),
        durationMinutes: edit.durationMinutes ?? current?.durationMinutes ?? planned,
        roomIds: edit.roomIds,
        isTimePinned: current?.isTimePinned ?? false,
        isRoomPinned: current?.isRoomPinned ?? false,
        isDayPinned: current?.isDayPinned ?? false,
      });
      return { kind: 'place', changes: [{ sessionId: edit.sessionId, after }] };
    });
  }

  /** Another start, other rooms or both for a placed session. */
  move(viewer: Viewer, edit: MoveEdit): Promise<EditedDraft> {
    const fields = {
      ...(edit.startsAt && { startsAt: edit.startsAt.toISOString() }),
      ...(edit.roomIds && { roomIds: edit.roomIds }),
    };
    return this.adjust(viewer, edit, 'move', fields);
  }

  /** Another length, and another start where it is pulled at its upper end. */
  resize(viewer: Viewer, edit: ResizeEdit): Promise<EditedDraft> {
    const { durationMinutes } = edit;
    const fields = { durationMinutes, ...(edit.startsAt && { startsAt: edit.startsAt.toISOString() }) };
    return this.adjust(viewer, edit, 'resize', fields);
  }

  pin(viewer: Viewer, edit: PinEdit): Promise<EditedDraft> {
    const { isTimePinned, isRoomPinned, isDayPinned } = edit;
    const fields = {
      ...(typeof isTimePinned === 'boolean' && { isTimePinned }),
      ...(typeof isRoomPinned === 'boolean' && { isRoomPinned }),
      ...(typeof isDayPinned === 'boolean' && { isDayPinned }),
    };
    return this.adjust(viewer, { ...edit, evenIfPinned: true }, 'pin', fields);
  }

  /** Two placed sessions change places: start and rooms; each keeps its length and pins. */
  swap(viewer: Viewer, edit: SwapEdit): Promise<EditedDraft> {
    const { firstSessionId, secondSessionId } = edit;
    if (firstSessionId === secondSessionId) throw new DomainError('INVALID_VALUE', { path: ['secondSessionId'] });
    return this.apply(viewer, edit, async () => ({
      kind: 'swap',
      changes: [
        { sessionId: firstSessionId, after: (current, all) => inPlaceOf(current, all.get(secondSessionId)) },
        { sessionId: secondSessionId, after: (current, all) => inPlaceOf(current, all.get(firstSessionId)) },
      ],
    }));
  }

  unplace(viewer: Viewer, edit: SessionEdit): Promise<EditedDraft> {
    return this.apply(viewer, edit, async () => ({
      kind: 'unplace',
      changes: [{ sessionId: edit.sessionId, after: null }],
    }));
  }

  private adjust(
    viewer: Viewer,
    edit: SessionEdit,
    kind: DraftEdit['kind'],
    fields: Partial<PlacementState>,
  ): Promise<EditedDraft> {
    const after = (current: PlacementState | null): PlacementState | undefined =>
      current === null ? undefined : { ...current, ...fields };
    return this.apply(viewer, edit, async () => ({ kind, changes: [{ sessionId: edit.sessionId, after }] }));
  }

  private async apply(
    viewer: Viewer,
    { draftId, expectedRevision, evenIfPinned }: HandEdit,
    toEdit: (plannedMinutes: (sessionId: string) => Promise<number>) => Promise<Pick<DraftEdit, 'kind' | 'changes'>>,
  ): Promise<EditedDraft> {
    const { conferenceId } = await this.access.require(viewer, draftId, 'editDrafts');
    return this.transactions.run(async (tx) => {
      const edit = await toEdit(async (id) => {
        const session = await tx.findOneBy(Session, { id, conferenceId });
        if (!session) throw new DomainError('NOT_OF_CONFERENCE', { path: ['sessionId'] });
        return session.durationMinutes;
      });
      return this.editor.apply(tx, viewer, draftId, { ...edit, expectedRevision, evenIfPinned });
    });
  }
}

function inPlaceOf(current: PlacementState | null, other: PlacementState | undefined): PlacementState | undefined {
  if (current === null || other === undefined) return undefined;
  return { ...current, startsAt: other.startsAt, roomIds: other.roomIds };
}
