import { useSay } from '../lib/say.tsx';
import { Mark } from '../ui/mark.tsx';
import { Card, Skeleton } from '../ui/surfaces.tsx';
import styles from './page-skeleton.module.css';

/** The shape of a page while it comes. */
export function PageSkeleton() {
  const say = useSay();
  return (
    <div className={styles.page} role="status" aria-busy="true">
      <span className="visually-hidden">{say('web.ui.loading')}</span>
      <div className={styles.head}>
        <Skeleton inlineSize="min(18rem, 60%)" blockSize="2rem" />
        <Skeleton inlineSize="min(30rem, 85%)" />
      </div>
      <div className={styles.cards}>
        {[0, 1, 2].map((card) => (
          <Card key={card}>
            <Skeleton inlineSize="55%" blockSize="1.25rem" />
            <Skeleton inlineSize="90%" />
            <Skeleton inlineSize="80%" />
            <Skeleton inlineSize="40%" />
          </Card>
        ))}
      </div>
    </div>
  );
}

/** Before the messages are there: the mark alone. */
export function BareSkeleton() {
  return (
    <main id="main" className={styles.bare} aria-busy="true">
      <h1 className="visually-hidden">Multaqa</h1>
      <Mark size={48} />
    </main>
  );
}
