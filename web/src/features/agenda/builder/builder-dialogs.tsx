// Dialogs of the builder: fetched when they are first needed.
import { lazy, Suspense } from 'react';
import { useBoardDialog } from '../board/board-dialogs.ts';
import { useBoard } from '../board/board-store.ts';
import { useBuilderView, useOverlays } from './builder-view.ts';

const MoveDialog = lazy(() => import('../move-to/move-dialog.tsx').then((file) => ({ default: file.MoveDialog })));
const SwapDialog = lazy(() => import('../move-to/swap-dialog.tsx').then((file) => ({ default: file.SwapDialog })));
const ConflictDialog = lazy(() => import('./conflict-dialog.tsx').then((file) => ({ default: file.ConflictDialog })));
const PinDialog = lazy(() => import('./pin-dialog.tsx').then((file) => ({ default: file.PinDialog })));
const ArrangeDialog = lazy(() =>
  import('../arrange/arrange-dialog.tsx').then((file) => ({ default: file.ArrangeDialog })),
);

export function BuilderDialogs() {
  const dialog = useBoardDialog();
  const conflict = useBoard((data) => data.conflict);
  const question = useBoard((data) => data.pinQuestion);
  const isArranging = useOverlays((state) => state.isArranging);
  const { search } = useBuilderView();
  return (
    <Suspense fallback={null}>
      {dialog?.kind === 'move' ? <MoveDialog key={dialog.sessionId} sessionId={dialog.sessionId} /> : null}
      {dialog?.kind === 'swap' ? <SwapDialog key={dialog.sessionId} sessionId={dialog.sessionId} /> : null}
      {conflict ? <ConflictDialog conflict={conflict} /> : null}
      {question ? <PinDialog question={question} /> : null}
      {isArranging || search.run ? (
        <ArrangeDialog isOpen={isArranging} onClose={() => useOverlays.setState({ isArranging: false })} />
      ) : null}
    </Suspense>
  );
}
