import { Link } from '@tanstack/react-router';
import { Ban, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import { BUILDER_PATH } from '../builder/builder-view.ts';
import styles from './inspector.module.css';

const ICONS = { HARD: Ban, MEDIUM: TriangleAlert, SOFT: Info } as const;

/** What is wrong with where it stands, the worst first; each leads to the clash panel with its fixes. */
export function SessionIssues({ sessionId }: { readonly sessionId: string }) {
  const say = useSay();
  const { light } = useBoardActions();
  const issues = useBoard((data) => data.issues);
  const own = issues.filter(({ sessions }) => sessions.some(({ id }) => id === sessionId));
  const open = own.filter(({ isWaived }) => !isWaived);
  return (
    <section className={styles.section}>
      <h3>{say('web.builder.inspector.issues', { count: open.length })}</h3>
      {own.length === 0 ? (
        <p className={styles.fine}>
          <CircleCheck size={16} aria-hidden="true" />
          {say('web.builder.inspector.noIssues')}
        </p>
      ) : null}
      <ul className={styles.issues}>
        {own.map(({ key, level, text, isWaived, sessions, waiver }) => {
          const Icon = ICONS[level];
          return (
            <li key={key} data-level={level} data-waived={isWaived ? '' : undefined}>
              <Icon size={16} aria-hidden="true" />
              <div>
                <Link
                  from={BUILDER_PATH}
                  to="."
                  search={(now) => ({ ...now, panel: 'clashes' as const, issue: key })}
                  replace
                  resetScroll={false}
                  onFocus={() => light(sessions.map(({ id }) => id))}
                  onBlur={() => light([])}
                  onMouseEnter={() => light(sessions.map(({ id }) => id))}
                  onMouseLeave={() => light([])}
                >
                  <span dir="auto">{text}</span>
                </Link>
                <p>
                  {say(`web.words.level.${level}`)}
                  {isWaived && waiver ? <> · {say('web.builder.inspector.waived', { reason: waiver.reason })}</> : null}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
