// From the wish to the proposal: what to arrange, the search as it goes on, and what it found. Re-planning of a released
// agenda is the other half of the same dialog.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../../lib/say.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { useConference } from '../../conferences/conference.ts';
import { useBuilderNavigation, useBuilderView } from '../builder/builder-view.ts';
import { sceneQuery } from './arrange-documents.ts';
import { ArrangeForm } from './arrange-form.tsx';
import { OpenProposals } from './open-proposals.tsx';
import { ReplanForm } from './replan-form.tsx';
import { RunDialog } from './run-dialog.tsx';

export interface ArrangeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ArrangeDialog({ isOpen, onClose }: ArrangeDialogProps) {
  const { search } = useBuilderView();
  const show = useBuilderNavigation();
  // A proposal has the whole page; its run stays in the address, for it tells why some sessions have no place.
  if (search.proposal) return null;
  if (search.run) {
    const close = (): void => {
      show({ run: undefined });
      onClose();
    };
    return <RunDialog key={search.run} runId={search.run} onClose={close} />;
  }
  const started = (run: string): void => {
    show({ run });
    // From now on the address holds it open: closed here, it does not come back when the run is over.
    onClose();
  };
  return isOpen ? <SetUpDialog onClose={onClose} onStarted={started} /> : null;
}

type Mode = 'arrange' | 'replan';

function SetUpDialog({
  onClose,
  onStarted,
}: {
  readonly onClose: () => void;
  readonly onStarted: (runId: string) => void;
}) {
  const say = useSay();
  const { slug } = useConference();
  const [mode, setMode] = useState<Mode>('arrange');
  const { data } = useQuery({ ...sceneQuery(slug), staleTime: 0 });
  const isReleased = Boolean(data?.conference.release);
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={say(`web.arrange.title.${mode}`)}>
      {data ? <OpenProposals drafts={data.conference.drafts ?? []} onShow={onClose} /> : null}
      {isReleased ? (
        <Segments
          label={say('web.arrange.mode')}
          value={mode}
          options={[
            { value: 'arrange', label: say('web.arrange.mode.arrange') },
            { value: 'replan', label: say('web.arrange.mode.replan') },
          ]}
          onChange={setMode}
        />
      ) : null}
      {data ? (
        mode === 'arrange' ? (
          <ArrangeForm isReleased={isReleased} onClose={onClose} onStarted={onStarted} />
        ) : (
          <ReplanForm onClose={onClose} onStarted={onStarted} />
        )
      ) : (
        <SkeletonLines lines={6} />
      )}
    </Dialog>
  );
}
