import { useEffect, useRef, useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormErrors, useFailureText } from '../../../ui/form-errors.tsx';
import { Notice, SkeletonLines } from '../../../ui/surfaces.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useBuilderNavigation } from '../builder/builder-view.ts';
import { type Run, STOP_RUN } from './arrange-documents.ts';
import styles from './arrange.module.css';
import { NothingProposed } from './nothing-proposed.tsx';
import { ReplanMenu } from './replan-menu.tsx';
import { RunProgress } from './run-progress-view.tsx';
import { type RunView, useRun } from './use-run.ts';

/** A search of the address: its progress, then what it found. Put aside, it goes on in a small bar. */
export function RunDialog({ runId, onClose }: { readonly runId: string; readonly onClose: () => void }) {
  const say = useSay();
  const show = useBuilderNavigation();
  const view = useRun(runId);
  const [isAside, setIsAside] = useState(false);
  const { run, isOn } = view;
  const proposalId = run && !isOn && !run.isReplan && run.proposal?.state === 'PROPOSAL' ? run.proposal.id : null;
  const wasOn = useRef(false);
  wasOn.current ||= isOn;
  const end = (): void => {
    if (!run) return;
    if (wasOn.current)
      announce(say(run.state === 'FAILED' ? 'web.arrange.failed' : 'web.arrange.ended'), { isUrgent: true });
    if (proposalId === null) return;
    if (isAside)
      toast({
        text: say('web.arrange.ended'),
        action: { label: say('web.arrange.showProposal'), run: () => show({ proposal: proposalId }) },
      });
    else show({ proposal: proposalId });
  };
  const latestEnd = useRef(end);
  latestEnd.current = end;
  const hasEnded = run !== null && !isOn;
  // Once when it ends: putting it aside later says nothing again.
  useEffect(() => {
    if (hasEnded) latestEnd.current();
  }, [hasEnded, proposalId]);

  if (isAside)
    return <AsideBar view={view} onShow={() => (proposalId ? show({ proposal: proposalId }) : setIsAside(false))} />;
  return (
    <Dialog
      isOpen
      onClose={isOn ? () => setIsAside(true) : onClose}
      size="wide"
      title={say(titleOf(run, isOn))}
      actions={isOn ? <RunActions runId={runId} onAside={() => setIsAside(true)} /> : null}
    >
      <RunContent view={view} onClose={onClose} />
    </Dialog>
  );
}

function titleOf(run: Run | null, isOn: boolean): string {
  if (!run) return 'web.ui.loading';
  return `web.arrange.${isOn ? 'searching' : 'found'}.${run.isReplan ? 'replan' : 'arrange'}`;
}

function RunContent({
  view: { run, isOn, progress, error },
  onClose,
}: {
  readonly view: RunView;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  if (error)
    return (
      <Notice kind="bad" isAlert title={say('web.arrange.gone')}>
        <p>{failureText(error)}</p>
      </Notice>
    );
  if (!run) return <SkeletonLines lines={5} />;
  if (isOn) return <RunProgress run={run} progress={progress} />;
  if (run.state === 'FAILED')
    return (
      <Notice kind="bad" isAlert title={say('web.arrange.failed')}>
        <p>{say('web.arrange.failedText')}</p>
      </Notice>
    );
  if (run.menu) return <ReplanMenu menu={run.menu} />;
  return <NothingProposed run={run} onClose={onClose} />;
}

function RunActions({ runId, onAside }: { readonly runId: string; readonly onAside: () => void }) {
  const say = useSay();
  const { save, isPending, errors } = useSave(STOP_RUN, { refresh: [] });
  const [isAsked, setIsAsked] = useState(false);
  // The search ends by itself while somebody stops it: then there is nothing to say.
  const real = errors.filter(({ code }) => code !== 'ARRANGE_NOT_RUNNING');
  const stop = (): void => {
    setIsAsked(true);
    save({ input: { runId } });
  };
  return (
    <>
      <FormErrors errors={real} />
      <Button onPress={onAside}>{say('web.arrange.aside')}</Button>
      <Button variant="primary" isPending={isPending || (isAsked && real.length === 0)} onPress={stop}>
        {say('web.arrange.stop')}
      </Button>
    </>
  );
}

/** The search while it is put aside. */
function AsideBar({ view: { isOn, progress }, onShow }: { readonly view: RunView; readonly onShow: () => void }) {
  const say = useSay();
  const newest = progress.points.at(-1);
  return (
    <aside className={styles.aside} aria-label={say('web.arrange.searching.arrange')}>
      <span>
        {isOn
          ? newest
            ? say('web.arrange.asideText', { placed: newest.placed, total: newest.total, seconds: newest.secondsLeft })
            : say('web.arrange.queued')
          : say('web.arrange.ended')}
      </span>
      <Button isSmall onPress={onShow}>
        {say('web.arrange.show')}
      </Button>
    </aside>
  );
}
