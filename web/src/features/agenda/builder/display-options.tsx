// How the grid is looked at: zoom, axes, colours, and which rooms stand where.
import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { PopoverPanel } from '../../../ui/menu.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';

const DisplayPanel = lazy(() => import('./display-panel.tsx').then((file) => ({ default: file.DisplayPanel })));

export function DisplayOptions() {
  const say = useSay();
  const label = say('web.builder.display');
  return (
    <PopoverPanel
      label={label}
      trigger={
        <Button>
          <SlidersHorizontal size={16} aria-hidden="true" />
          {label}
        </Button>
      }
    >
      <Suspense fallback={<SkeletonLines lines={8} />}>
        <DisplayPanel />
      </Suspense>
    </PopoverPanel>
  );
}
