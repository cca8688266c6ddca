import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { usePlaceTitle } from '../../lib/page-title.ts';
import { useShortcuts } from '../../lib/keys.ts';
import { OfflineStrip } from '../offline-strip.tsx';
import { Navigation } from './navigation.tsx';
import { usePlace } from './place.ts';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })));

type Opened = 'palette' | 'keys' | null;

/** What stands around every page of who is signed in. */
export function Shell() {
  const [opened, setOpened] = useState<Opened>(null);
  const place = usePlace();
  usePlaceTitle(place?.name ?? null);
  useShortcuts([
    {
      keys: 'Mod+k',
      label: 'web.shell.palette.open',
      group: 'web.shell.keys.everywhere',
      inFields: true,
      run: () => setOpened('palette'),
    },
    { keys: '?', label: 'web.shell.keys.title', group: 'web.shell.keys.everywhere', run: () => setOpened('keys') },
    { keys: 'Escape', label: 'web.shell.keys.close', group: 'web.shell.keys.everywhere' },
  ]);
  const close = (): void => setOpened(null);
  return (
    <div className={styles.shell} data-in-conference={place ? '' : undefined}>
      <TopBar onSearch={() => setOpened('palette')} onHelp={() => setOpened('keys')} />
      {place ? <Navigation slug={place.slug} /> : null}
      <div className={styles.content}>
        <OfflineStrip />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <Suspense>
        {opened === 'palette' ? <Palette onClose={close} onKeys={() => setOpened('keys')} /> : null}
        {opened === 'keys' ? <KeysDialog onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
