// What a search found, beside the draft that it was for: look, choose, take over or throw away.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSay, useSpeech } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFailureText } from '../../../ui/form-errors.tsx';
import { Notice, SkeletonLines } from '../../../ui/surfaces.tsx';
import { boardQuery } from '../board/board-query.ts';
import { useBoard } from '../board/board-store.ts';
import { useBuilderNavigation, useBuilderView } from '../builder/builder-view.ts';
import { runQuery } from './arrange-documents.ts';
import { proposalQuery } from './proposal-documents.ts';
import { ProposalDesk } from './proposal-desk.tsx';
import styles from './proposal.module.css';

export function ProposalView() {
  const { say, language } = useSpeech();
  const show = useBuilderNavigation();
  const { search } = useBuilderView();
  const draftId = useBoard((data) => data.draftId);
  const proposalId = search.proposal ?? '';
  const failureText = useFailureText();
  const head = useQuery({ ...proposalQuery(proposalId), staleTime: 0 });
  const board = useQuery({ ...boardQuery(proposalId, language), staleTime: 0, refetchOnWindowFocus: false });
  const run = useQuery({ ...runQuery(search.run ?? ''), enabled: search.run !== undefined });
  const proposal = head.data?.draft;
  const targetId = proposal?.branchedFrom?.id;
  useEffect(() => {
    // The address may name a proposal only: the draft that it is for goes with it.
    if (targetId !== undefined && targetId !== draftId) show({ draft: targetId });
  }, [targetId, draftId, show]);

  const isReplan = run.data?.arrangeRun.isReplan ?? false;
  // Back from a choice of a re-plan leads to the menu; back from an arrangement to the draft.
  const leave = (): void => show({ proposal: undefined, ...(isReplan ? {} : { run: undefined }) });
  const close = (): void => show({ proposal: undefined, run: undefined });
  const error = head.error ?? board.error;
  if (error) return <Message title={failureText(error)} onBack={close} />;
  if (!proposal || !board.data || targetId !== draftId)
    return (
      <div className={styles.loading}>
        <SkeletonLines lines={8} />
      </div>
    );
  if (proposal.state !== 'PROPOSAL')
    return <Message title={say(`web.arrange.decided.${proposal.state}`)} onBack={close} />;
  return (
    <ProposalDesk
      key={proposalId}
      proposal={proposal}
      draft={board.data.draft}
      result={run.data?.arrangeRun.result ?? null}
      isReplan={isReplan}
      onBack={leave}
      onClose={close}
    />
  );
}

function Message({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const say = useSay();
  return (
    <div className={styles.loading}>
      <h1 className="visually-hidden">{say('web.proposal.title')}</h1>
      <Notice kind="info" title={title} isAlert>
        <div>
          <Button onPress={onBack}>{say('web.proposal.toDraft')}</Button>
        </div>
      </Notice>
    </div>
  );
}
