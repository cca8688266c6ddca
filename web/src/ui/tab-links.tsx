import type { ReactNode } from 'react';
import styles from './tab-links.module.css';

/** A row of links (or of buttons with `aria-pressed`) to the parts of a page. The current link carries `aria-current="page"`. */
export function TabLinks({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
