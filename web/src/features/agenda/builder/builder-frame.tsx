// The builder around its grid: toolbar above, unplaced sessions at the start, panels at the end, dialogs over it.
import { lazy, Suspense } from 'react';
import { usePageTitle } from '../../../lib/page-title.ts';
import { useSay } from '../../../lib/say.tsx';
import { Notice, SkeletonLines } from '../../../ui/surfaces.tsx';
import { useBoard } from '../board/board-store.ts';
import { Grid } from '../grid/grid.tsx';
import { UnplacedList } from '../unplaced/unplaced-list.tsx';
import styles from './builder.module.css';
import { BuilderDialogs } from './builder-dialogs.tsx';
import { useBuilderKeys } from './builder-keys.ts';
import { useBuilderView, useOverlays } from './builder-view.ts';
import { Drawer } from './drawer.tsx';
import { SidePanels } from './side-panels.tsx';
import { Toolbar } from './toolbar.tsx';

const ListView = lazy(() => import('../list/list-view.tsx').then((file) => ({ default: file.ListView })));
const ProposalView = lazy(() =>
  import('../arrange/proposal-view.tsx').then((file) => ({ default: file.ProposalView })),
);

export function BuilderFrame() {
  const say = useSay();
  const name = useBoard((data) => data.draftName);
  const { search, view, panel, isWide } = useBuilderView();
  const isUnplacedOpen = useOverlays((state) => state.isUnplacedOpen);
  usePageTitle(say('web.builder.titleOf', { name }));
  useBuilderKeys();
  if (search.proposal) {
    return (
      <div className={styles.builder}>
        <Suspense fallback={<SkeletonLines lines={8} />}>
          <ProposalView />
        </Suspense>
        <BuilderDialogs />
      </div>
    );
  }
  return (
    <div className={styles.builder}>
      <Toolbar />
      <ClosedNotice />
      <div className={styles.body}>
        {isWide ? <UnplacedList /> : null}
        <div className={styles.middle}>
          {view === 'grid' ? (
            <Grid />
          ) : (
            <Suspense fallback={<SkeletonLines lines={8} />}>
              <ListView />
            </Suspense>
          )}
        </div>
        {isWide && panel ? <SidePanels panel={panel} /> : null}
        {isWide || !isUnplacedOpen ? null : (
          <Drawer
            side="start"
            label={say('web.builder.unplaced')}
            onClose={() => useOverlays.setState({ isUnplacedOpen: false })}
          >
            <UnplacedList />
          </Drawer>
        )}
        {isWide || !panel ? null : <SidePanels panel={panel} isDrawer />}
      </div>
      <BuilderDialogs />
    </div>
  );
}

/** A draft that cannot be changed says so, and why. */
function ClosedNotice() {
  const say = useSay();
  const canEdit = useBoard((data) => data.canEdit);
  const state = useBoard((data) => data.draftState);
  if (canEdit) return null;
  return <Notice kind="info">{say(state === 'OPEN' ? 'web.builder.readOnly' : `web.builder.closed.${state}`)}</Notice>;
}
