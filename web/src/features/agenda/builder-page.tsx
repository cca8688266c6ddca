import { useConference } from '../conferences/conference.ts';
import { BoardProvider } from './board/board-provider.tsx';
import { BuilderFrame } from './builder/builder-frame.tsx';
import { NoDraft } from './builder/no-draft.tsx';
import { useBuilderView } from './builder/builder-view.ts';

/** The agenda builder over the draft of the address, else over the newest open one. */
export function BuilderPage() {
  const { drafts } = useConference();
  const { draft: wanted } = useBuilderView().search;
  const open = (drafts ?? [])
    .filter(({ state }) => state === 'OPEN')
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const draftId = wanted ?? open[0]?.id;
  if (draftId === undefined) return <NoDraft />;
  return (
    <BoardProvider key={draftId} draftId={draftId}>
      <BuilderFrame />
    </BoardProvider>
  );
}
