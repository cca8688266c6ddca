import type { ReactNode } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Card } from '../../ui/surfaces.tsx';
import styles from './samples.module.css';

/** A part of the page under the heading `web.components.<name>`. */
export function Samples({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <section className={styles.samples} id={name}>
      <h2>{say(`web.components.${name}`)}</h2>
      {children}
    </section>
  );
}

export function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <Card>
      <h3>{say(`web.components.${name}`)}</h3>
      {children}
    </Card>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
