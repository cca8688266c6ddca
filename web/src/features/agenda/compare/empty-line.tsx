import type { ReactNode } from 'react';
import styles from './score-bars.module.css';

/** A quiet sentence where a list would stand. */
export function EmptyLine({ children }: { readonly children: ReactNode }) {
  return <p className={styles.nothing}>{children}</p>;
}
