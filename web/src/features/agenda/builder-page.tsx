import { lazy, Suspense } from 'react';
import { SkeletonLines } from '../../ui/surfaces.tsx';
import { useConference } from '../conferences/conference.ts';
import { BoardProvider } from './board/board-provider.tsx';
import { BuilderFrame } from './builder/builder-frame.tsx';
import { useBuilderView } from './builder/builder-view.ts';

const NoDraft = lazy(() => import('./builder/no-draft.tsx').then((file) => ({ default: file.NoDraft })));

/** The agenda builder over the draft of the address, else over the newest open one. */
export function BuilderPage() {
  const { drafts } = useConference();
  const { draft: wanted } = useBuilderView().search;
  const open = (drafts ?? [])
    .filter(({ state }) => state === 'OPEN')
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const draftId = wanted ?? open[0]?.id;
  if (draftId === undefined)
    return (
      <Suspense fallback={<SkeletonLines lines={4} />}>
        <NoDraft />
      </Suspense>
    );
  return (
    <BoardProvider key={draftId} draftId={draftId}>
      <BuilderFrame />
    </BoardProvider>
  );
}
