import { Outlet } from '@tanstack/react-router';
import { useSay } from '../lib/say.tsx';
import { Mark, StarPattern } from '../ui/mark.tsx';
import styles from './door-frame.module.css';
import { LanguageMenu } from './language-menu.tsx';
import { OfflineStrip } from './offline-strip.tsx';

/** Around the pages for who is not signed in. */
export function DoorFrame() {
  const say = useSay();
  return (
    <div className={styles.door}>
      <header className={styles.panel}>
        <StarPattern className={styles.pattern} scale={1.5} />
        <div className={styles.brand}>
          <Mark size={36} />
          <span>{say('web.shell.product')}</span>
        </div>
        <p className={styles.line}>{say('web.door.line')}</p>
        <p className={styles.more}>{say('web.door.more')}</p>
      </header>
      <div className={styles.content}>
        <OfflineStrip />
        <div className={styles.language}>
          <LanguageMenu />
        </div>
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
