// Waiving with a reason, and taking that back.
import { send } from '../../../lib/api.ts';
import { toast } from '../../../ui/toasts.tsx';
import type { BoardActions } from './board-actions.ts';
import { LIFT_WAIVER, WAIVE } from './edit-documents.ts';
import type { OpenBoard } from './open-board.ts';
import { failureText, refusalText, sayRefused } from './outcomes.ts';

export function waiverActions(
  { store, queue, words }: OpenBoard,
  refresh: () => Promise<void>,
): Pick<BoardActions, 'waive' | 'liftWaiver'> {
  const attempt = async (act: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await act();
    } catch (error) {
      sayRefused(failureText(error, words().say));
      return false;
    }
  };

  const waive: BoardActions['waive'] = (issueKeys, reason, onMore) =>
    attempt(async () => {
      const { draftId } = store.getState();
      const { errors } = (
        await send(WAIVE, { input: { draftId, issueKeys: [...issueKeys], reason, expectedRevision: queue.revision } })
      ).payload;
      if (errors.length > 0) {
        const more = errors.find((error) => 'issues' in error);
        if (onMore && more && 'issues' in more) onMore(more.issues);
        else sayRefused(refusalText(errors, words()));
        return false;
      }
      await refresh();
      toast({ text: words().say('web.builder.done.waive', { count: issueKeys.length }) });
      return true;
    });

  const liftWaiver: BoardActions['liftWaiver'] = (waiverId) =>
    attempt(async () => {
      const { errors } = (await send(LIFT_WAIVER, { input: { waiverId } })).payload;
      if (errors.length > 0) {
        sayRefused(refusalText(errors, words()));
        return false;
      }
      await refresh();
      toast({ text: words().say('web.builder.done.liftWaiver') });
      return true;
    });

  return { waive, liftWaiver };
}
