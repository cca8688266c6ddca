// Taking a proposal over, whole or in part, or throwing it away.
import { useRef } from 'react';
import type { PayloadError } from '../../../lib/api.ts';
import { useSay } from '../../../lib/say.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useBoardActions, useBoardStore } from '../board/board-store.ts';
import { ACCEPT, DISCARD } from './proposal-documents.ts';

export interface Decision {
  /** Null for all of it. */
  readonly accept: (sessionIds: readonly string[] | null) => void;
  /** Moves to a day, within it and away from it. */
  readonly acceptDay: (day: string) => void;
  readonly isPending: boolean;
  readonly errors: readonly PayloadError[];
  readonly discard: () => void;
  readonly isDiscarding: boolean;
  readonly discardErrors: readonly PayloadError[];
}

/** What both make stale: drafts and proposals are listed with the conference. */
const REFRESHED = ['Conference', 'ArrangeScene', 'ArrangeRun', 'Proposal'];

/** `onClose` runs when nothing of the proposal is left to decide. */
export function useDecision(proposalId: string, onClose: () => void): Decision {
  const say = useSay();
  const actions = useBoardActions();
  const store = useBoardStore();
  const isWhole = useRef(false);
  const accepting = useSave(ACCEPT, {
    refresh: REFRESHED,
    onSaved: ({ acceptProposal: { draft } }) => {
      const revision = draft?.revision ?? store.getState().revision;
      void actions.reload().catch(() => undefined);
      toast({
        text: say('web.proposal.accepted'),
        action: { label: say('web.ui.undo'), run: () => void actions.undo(revision) },
      });
      if (isWhole.current) onClose();
    },
  });
  const discarding = useSave(DISCARD, {
    refresh: REFRESHED,
    onSaved: () => {
      toast({ text: say('web.proposal.discarded') });
      onClose();
    },
  });
  return {
    accept: (sessionIds) => {
      isWhole.current = sessionIds === null;
      accepting.save({ input: { proposalId, ...(sessionIds ? { sessionIds: [...sessionIds] } : {}) } });
    },
    acceptDay: (day) => {
      isWhole.current = false;
      accepting.save({ input: { proposalId, days: [day] } });
    },
    isPending: accepting.isPending,
    errors: accepting.errors,
    discard: () => discarding.save({ input: { proposalId } }),
    isDiscarding: discarding.isPending,
    discardErrors: discarding.errors,
  };
}
