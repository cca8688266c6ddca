// The actions of one open board, from its parts: lifting, edits, waivers, and what the server says afterwards.
import { ApiError, send } from '../../../lib/api.ts';
import { toast } from '../../../ui/toasts.tsx';
import type { BoardActions } from './board-actions.ts';
import { BOARD, BOARD_STATE, JUDGE_MODEL, serverLanguage } from './board-query.ts';
import { boardDataOf, type RoomDetails } from './board-store.ts';
import type { BoardDraft, ClashModelJson, Conflict, Lift } from './board-types.ts';
import type { EditResult } from './edit-queue.ts';
import { type Edit, sessionsOf } from './edits.ts';
import { hardnessOf } from './hardness.ts';
import { lifting } from './lifting.ts';
import type { OpenBoard } from './open-board.ts';
import { doneText, failureText, refusalText, sayRefused } from './outcomes.ts';
import { Refresher } from './refresher.ts';
import { waiverActions } from './waiver-actions.ts';

export interface ActionsOptions {
  readonly rooms: () => RoomDetails;
  readonly onLift: (sessionId: string) => void;
  readonly onLetGo: (sessionId: string) => void;
}

export interface BoardParts extends BoardActions {
  /** Issues and score are asked for anew, once for many changes in a row. */
  readonly stateChanged: () => void;
  readonly placementsChanged: () => void;
}

export function boardActions(board: OpenBoard, options: ActionsOptions): BoardParts {
  const { store, queue, judge, words } = board;
  const { draftId } = store.getState();
  const overtaken = new WeakMap<Conflict, Edit>();

  const stateRefresher = new Refresher(async () => {
    const { draft } = await send(BOARD_STATE, { draftId, language: serverLanguage(words().language) });
    store.setState(({ canEdit }) => ({
      issues: draft.issues,
      score: draft.score,
      draftState: draft.state,
      canEdit: canEdit && draft.state === 'OPEN',
    }));
  });
  // Waivers stand in the problem; the placements of this answer are left alone, as newer ones may be known.
  const problemRefresher = new Refresher(async () => {
    const { problem } = (await send(JUDGE_MODEL, { draftId })).draft.clashModel as ClashModelJson;
    store.setState({ problem });
    judge().load(problem, queue.shown.placements.values());
    parts.placementsChanged();
  });
  const stateChanged = (): void => void stateRefresher.run().catch(() => undefined);

  const perform = async (edit: Edit): Promise<boolean> => {
    const result = await queue.add(edit);
    return settle(edit, result);
  };

  const settle = (edit: Edit, result: EditResult): boolean => {
    switch (result.kind) {
      case 'taken':
        stateChanged();
        sayDone(edit, result);
        return true;
      case 'nothing':
        return true;
      case 'left':
        return false;
      case 'conflict':
        stateChanged();
        return overtake(edit, result);
      case 'refused':
        sayRefused(refusalText(result.errors, words()));
        return false;
      case 'failed':
        sayRefused(failureText(result.error, words().say));
        // The server may have taken it before the connection broke.
        if (!(result.error instanceof ApiError) || result.error.code === 'OFFLINE')
          void parts.reload().catch(() => undefined);
        return false;
    }
  };

  const sayDone = (edit: Edit, { revision, changes }: Extract<EditResult, { kind: 'taken' }>): void => {
    const { say } = words();
    const back =
      edit.kind === 'undo'
        ? { label: say('web.ui.redo'), run: () => void perform({ kind: 'redo' }) }
        : { label: say('web.ui.undo'), run: () => void perform({ kind: 'undo', asOf: revision }) };
    toast({ text: doneText(edit, changes, words()), action: back, matter: 'board' });
  };

  const overtake = (edit: Edit, { conflict }: Extract<EditResult, { kind: 'conflict' }>): boolean => {
    const [named] = sessionsOf(edit);
    const sessionId = named ?? conflict.changedIds[0];
    if (sessionId === undefined || edit.kind === 'undo' || edit.kind === 'redo') {
      sayRefused(words().say('web.builder.overtakenHistory'));
      return false;
    }
    const mine = conflict.mine.find((change) => change.sessionId === sessionId)?.after ?? null;
    const theirs = queue.shown.placements.get(sessionId) ?? null;
    const shown: Conflict = { sessionId, mine, theirs, theirName: conflict.theirName, issues: conflict.issues };
    overtaken.set(shown, edit);
    store.setState({ conflict: shown });
    return false;
  };

  const dropped = ({ sessionId, target, mode, isOverUnplaced, origin }: Lift): void => {
    if (isOverUnplaced) void perform({ kind: 'unplace', sessionId });
    else if (target && mode === 'move') void perform({ kind: 'place', sessionId, place: target });
    else if (target)
      void perform({
        kind: 'resize',
        sessionId,
        durationMinutes: target.durationMinutes,
        ...(target.start === origin?.start ? {} : { start: target.start }),
      });
  };

  const { placementsChanged, ...lift } = lifting(board, {
    onLift: options.onLift,
    onLetGo: options.onLetGo,
    onDrop: dropped,
  });

  const accept = (draft: BoardDraft): void => {
    const model = draft.clashModel as ClashModelJson;
    if (model.revision < queue.revision) return;
    const { sessions, rooms, problem, issues, score, draftName, draftState, canEdit } = boardDataOf(
      draft,
      options.rooms(),
    );
    store.setState({ sessions, rooms, problem, issues, score, draftName, draftState, canEdit });
    judge().load(problem, model.placements);
    queue.load(model.revision, new Map(model.placements.map((placement) => [placement.sessionId, placement])));
    parts.placementsChanged();
  };

  const parts: BoardParts = {
    ...lift,
    placementsChanged,
    stateChanged,
    accept,
    place: (sessionId, place) => perform({ kind: 'place', sessionId, place }),
    resize: (sessionId, durationMinutes, start) =>
      perform({ kind: 'resize', sessionId, durationMinutes, ...(start === undefined ? {} : { start }) }),
    swap: (firstId, secondId) => perform({ kind: 'swap', firstId, secondId }),
    pin: (sessionId, pins) => perform({ kind: 'pin', sessionId, pins }),
    unplace: (sessionId) => perform({ kind: 'unplace', sessionId }),
    undo: (asOf) => perform({ kind: 'undo', ...(asOf === undefined ? {} : { asOf }) }),
    redo: () => perform({ kind: 'redo' }),
    ...waiverActions(board, () => parts.refresh()),
    resolveConflict: async (keep, conflict) => {
      const edit = overtaken.get(conflict);
      store.setState({ conflict: null });
      if (keep === 'mine' && edit) await perform(edit);
    },
    light: (sessionIds) => store.setState({ litIds: new Set(sessionIds) }),
    shadingOf: (sessionId, within) => judge().shade(sessionId, within),
    verdictOf: (sessionId, place) => judge().judge(sessionId, place),
    hardness: (sessionIds) => hardnessOf(judge, sessionIds),
    markForSwap: (sessionId) => {
      const { swapId, canEdit } = store.getState();
      if (!canEdit) return;
      store.setState({ swapId: swapId === null ? sessionId : null });
      const { say, title } = words();
      if (swapId === null)
        toast({
          matter: 'board',
          text: say('web.builder.swapMarked', { title: title(sessionId) }),
          action: { label: say('web.ui.cancel'), run: () => store.setState({ swapId: null }) },
        });
      else if (swapId !== sessionId) void perform({ kind: 'swap', firstId: swapId, secondId: sessionId });
    },
    refresh: async () => void (await Promise.all([stateRefresher.run(), problemRefresher.run()])),
    reload: async () => accept((await send(BOARD, { draftId, language: serverLanguage(words().language) })).draft),
  };
  return parts;
}
