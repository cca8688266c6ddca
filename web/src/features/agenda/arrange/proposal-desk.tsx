import { useCallback, useMemo, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { useBoard } from '../board/board-store.ts';
import type { BoardDraft, ClashModelJson } from '../board/board-types.ts';
import { DayTabs } from '../builder/day-tabs.tsx';
import { dayAt } from '../grid/grid-days.ts';
import { Grid } from '../grid/grid.tsx';
import type { Marks } from '../grid/marks.tsx';
import type { RunResult } from './arrange-documents.ts';
import type { Proposal } from './proposal-documents.ts';
import { Findings } from './findings.tsx';
import { MoveList } from './move-list.tsx';
import { PartScore } from './part-score.tsx';
import { ProposalBoard } from './proposal-board.tsx';
import { byDay, movesOf } from './proposal-moves.ts';
import styles from './proposal.module.css';
import { useDecision } from './use-decision.ts';

export interface ProposalDeskProps {
  readonly proposal: Proposal;
  readonly draft: BoardDraft;
  /** Null for a choice of a re-plan, and where the run is not known any more. */
  readonly result: RunResult | null;
  readonly isReplan: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function ProposalDesk({ proposal, draft, result, isReplan, onBack, onClose }: ProposalDeskProps) {
  const say = useSay();
  const placements = useBoard((data) => data.placements);
  const canEdit = useBoard((data) => data.canEdit);
  const days = useBoard((data) => data.problem.days);
  const proposed = useMemo(
    () => new Map((draft.clashModel as ClashModelJson).placements.map((placement) => [placement.sessionId, placement])),
    [draft],
  );
  const moves = useMemo(() => movesOf(movedIds(proposal), placements, proposed), [proposal, placements, proposed]);
  const groups = useMemo(() => byDay(moves, (minute) => dayAt(days, minute)), [moves, days]);
  const marks = useMemo<Marks>(
    () => new Map(moves.map(({ sessionId, before }) => [sessionId, { from: before }])),
    [moves],
  );
  // What is left out rather than what is chosen: everything is chosen at first, and what was taken over drops out.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isDiscarding, setIsDiscarding] = useState(false);
  const chosen = useMemo(() => moves.filter(({ sessionId }) => !leftOut.has(sessionId)), [moves, leftOut]);
  const decision = useDecision(proposal.id, onClose);
  const choose = useCallback(
    (ids: readonly string[], isChosen: boolean) =>
      setLeftOut((now) => new Set(isChosen ? [...now].filter((id) => !ids.includes(id)) : [...now, ...ids])),
    [],
  );
  const isAll = chosen.length === moves.length;
  return (
    <section className={styles.desk} aria-labelledby="proposal-title">
      <header className={styles.head}>
        <div className={styles.title}>
          <h1 id="proposal-title">{say('web.proposal.title')}</h1>
          <p className={styles.soft}>
            <bdi>{proposal.name}</bdi> · {say('web.proposal.lead', { count: moves.length })}
          </p>
        </div>
        <div className={styles.actions}>
          <Button onPress={onBack}>{say(isReplan ? 'web.proposal.toMenu' : 'web.proposal.later')}</Button>
          {canEdit ? (
            <>
              <Button variant="danger" onPress={() => setIsDiscarding(true)}>
                {say('web.proposal.discard')}
              </Button>
              <Button
                variant="primary"
                isPending={decision.isPending}
                isDisabled={chosen.length === 0}
                onPress={() => decision.accept(isAll ? null : chosen.map(({ sessionId }) => sessionId))}
              >
                {say(isAll ? 'web.proposal.acceptAll' : 'web.proposal.acceptChosen', { count: chosen.length })}
              </Button>
            </>
          ) : null}
        </div>
        <FormErrors errors={decision.errors} title={say('web.proposal.notAccepted')} />
      </header>
      <div className={styles.body}>
        <ProposalBoard draft={draft}>
          <div className={styles.grid}>
            <DayTabs />
            <Grid marks={marks} />
          </div>
        </ProposalBoard>
        <aside className={styles.side} aria-label={say('web.proposal.details')}>
          <PartScore proposalId={proposal.id} chosen={chosen} isAll={isAll} />
          {result ? <Findings result={result} /> : null}
          <MoveList
            groups={groups}
            leftOut={leftOut}
            canChoose={canEdit}
            onChoose={choose}
            onAcceptDay={canEdit && groups.length > 1 ? decision.acceptDay : null}
          />
        </aside>
      </div>
      <ConfirmDialog
        isOpen={isDiscarding}
        title={say('web.proposal.discardTitle')}
        action={say('web.proposal.discard')}
        isPending={decision.isDiscarding}
        errors={decision.discardErrors}
        onConfirm={decision.discard}
        onClose={() => setIsDiscarding(false)}
      >
        <p>{say('web.proposal.discardText')}</p>
      </ConfirmDialog>
    </section>
  );
}

/** The sessions that the search itself moved; whatever else differs was changed by people since. */
function movedIds({ history }: Proposal): ReadonlySet<string> {
  return new Set(
    history.nodes
      .filter(({ kind }) => kind === 'ARRANGE')
      .flatMap(({ placements }) => placements.flatMap(({ session }) => (session ? [session.id] : []))),
  );
}
