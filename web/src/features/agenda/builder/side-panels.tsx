import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { useBoard } from '../board/board-store.ts';
import styles from './builder.module.css';
import { BUILDER_PATH, type Panel, useBuilderNavigation } from './builder-view.ts';
import { Drawer } from './drawer.tsx';

const Inspector = lazy(() => import('../inspector/inspector.tsx').then((file) => ({ default: file.Inspector })));
const ClashPanel = lazy(() => import('../clashes/clash-panel.tsx').then((file) => ({ default: file.ClashPanel })));
const HistoryPanel = lazy(() =>
  import('../history/history-panel.tsx').then((file) => ({ default: file.HistoryPanel })),
);

const PANELS: readonly Panel[] = ['inspector', 'clashes', 'history'];

/** Inspector, clashes or history, beside the grid or over it. */
export function SidePanels({ panel, isDrawer = false }: { readonly panel: Panel; readonly isDrawer?: boolean }) {
  const say = useSay();
  const show = useBuilderNavigation();
  const close = (): void => show({ panel: 'none' });
  const content = (
    <>
      <div className={styles.panelTabs}>
        <TabLinks label={say('web.builder.panels')}>
          {PANELS.map((name) => (
            <Link
              key={name}
              from={BUILDER_PATH}
              to="."
              search={(now) => ({ ...now, panel: name })}
              replace
              resetScroll={false}
              aria-current={name === panel ? 'page' : undefined}
              activeProps={{}}
            >
              {say(`web.builder.panel.${name}`)}
            </Link>
          ))}
        </TabLinks>
        <IconButton
          isSmall
          label={say('web.builder.closePanel')}
          icon={<X size={18} aria-hidden="true" />}
          onPress={close}
        />
      </div>
      <div className={styles.panelBody}>
        <Suspense fallback={<SkeletonLines />}>
          <PanelContent panel={panel} />
        </Suspense>
      </div>
    </>
  );
  if (isDrawer) {
    return (
      <Drawer side="end" label={say(`web.builder.panel.${panel}`)} onClose={close} hasOwnClose>
        {content}
      </Drawer>
    );
  }
  return (
    <aside className={styles.panel} aria-label={say('web.builder.panels')}>
      {content}
    </aside>
  );
}

function PanelContent({ panel }: { readonly panel: Panel }) {
  const draftId = useBoard((data) => data.draftId);
  switch (panel) {
    case 'inspector':
      return <Inspector />;
    case 'clashes':
      return <ClashPanel />;
    case 'history':
      return <HistoryPanel draftId={draftId} />;
  }
}
