// What a search says beside the agenda it found: what has no place and why, and how much better any agenda could be.
import { useSay } from '../../../lib/say.tsx';
import { Notice } from '../../../ui/surfaces.tsx';
import type { RunResult } from './arrange-documents.ts';
import styles from './arrange.module.css';
import type { Score } from './run-progress.ts';

export function Findings({ result }: { readonly result: RunResult }) {
  const say = useSay();
  const { unplaced, infeasible } = result;
  return (
    <div className={styles.part}>
      <Proof result={result} />
      {infeasible.length > 0 ? (
        <Notice kind="warn" title={say('web.arrange.infeasible')}>
          {infeasible.map(({ text }) => (
            <p key={text} dir="auto">
              {text}
            </p>
          ))}
        </Notice>
      ) : null}
      {unplaced.length > 0 ? (
        <section>
          <h3>{say('web.arrange.unplaced', { count: unplaced.length })}</h3>
          <ul className={styles.unplaced}>
            {unplaced.map(({ sessionId, title, reasons }) => (
              <li key={sessionId}>
                <strong dir="auto">{title}</strong>
                {reasons.map(({ text }) => (
                  <p key={text} dir="auto">
                    {text}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

const LEVELS = ['hard', 'medium', 'soft'] as const;

/** How many levels, from the gravest on, are as good as they can be. A bound on a level means something only below these. */
export function provedLevels(score: Score, bound: Score): number {
  const firstOpen = LEVELS.findIndex((level) => score[level] > bound[level]);
  return firstOpen === -1 ? LEVELS.length : firstOpen;
}

/** What is proved about the best possible agenda, said plainly; nothing where nothing is. */
function Proof({ result: { proof, lowerBound, score, unplaced } }: { readonly result: RunResult }) {
  const say = useSay();
  if (proof === 'optimal') return <Notice kind="good" title={say('web.arrange.optimal')} />;
  // The bound is about agendas that place every session.
  if (!lowerBound || unplaced.length > 0) return null;
  const proved = provedLevels(score, lowerBound);
  const open = LEVELS[proved];
  return (
    <Notice kind="info" title={say('web.arrange.bound')}>
      {LEVELS.slice(0, proved).map((level) => (
        <p key={level}>{say('web.arrange.boundMet', { level: say(`web.words.level.${level.toUpperCase()}`) })}</p>
      ))}
      {open ? (
        <p>
          {say('web.arrange.boundOpen', {
            level: say(`web.words.level.${open.toUpperCase()}`),
            now: score[open],
            least: lowerBound[open],
          })}
        </p>
      ) : null}
    </Notice>
  );
}
