import { useSay, useSpeech } from '../../../lib/say.tsx';
import type { Run } from './arrange-documents.ts';
import styles from './arrange.module.css';
import type { Progress, ProgressPoint, Score } from './run-progress.ts';
import { ScoreLines } from './score-lines.tsx';

/** What the search has found so far. */
export function RunProgress({ run, progress }: { readonly run: Run; readonly progress: Progress }) {
  const { say, intl } = useSpeech();
  const newest = progress.points.at(-1) ?? known(run);
  if (!newest) {
    return (
      <div className={styles.waiting}>
        <progress className={styles.bar} aria-label={say('web.arrange.queued')} />
        <p role="status">
          {say(progress.isQueued && run.state === 'QUEUED' ? 'web.arrange.queued' : 'web.arrange.beginning')}
        </p>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <div className={styles.figures}>
        <Figure
          label={say('web.arrange.placed')}
          value={say('web.arrange.placedOf', { placed: newest.placed, total: newest.total })}
        />
        <Figure
          label={say('web.arrange.timeLeft')}
          value={say('web.arrange.seconds', { seconds: newest.secondsLeft })}
        />
        {progress.movesPerSecond ? (
          <Figure
            label={say('web.arrange.speed')}
            value={say('web.arrange.perSecond', { moves: intl.formatNumber(Math.round(progress.movesPerSecond)) })}
          />
        ) : null}
      </div>
      <progress
        className={styles.bar}
        max={Math.max(1, newest.total)}
        value={newest.placed}
        aria-label={say('web.arrange.placed')}
      />
      <ScoreLines points={progress.points.length > 0 ? progress.points : [newest]} />
      <p className={styles.soft}>{say('web.arrange.lowerIsBetter')}</p>
    </div>
  );
}

/** What the server knew when the page was loaded. */
function known({ progress }: Run): ProgressPoint | null {
  return progress
    ? {
        atMs: 0,
        score: progress.score,
        placed: progress.placed,
        total: progress.total,
        secondsLeft: progress.secondsLeft,
      }
    : null;
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className={styles.figure}>
      <span className={styles.soft}>{label}</span>
      <strong>{value}</strong>
    </div>
  );
}

/** Three numbers of a score with the words for their levels. */
export function ScoreWords({ score }: { readonly score: Score }) {
  const say = useSay();
  return (
    <span className={styles.scoreWords}>
      {(['hard', 'medium', 'soft'] as const).map((level) => (
        <span key={level}>
          {say('web.arrange.levelPoints', {
            level: say(`web.words.level.${level.toUpperCase()}`),
            points: score[level],
          })}
        </span>
      ))}
    </span>
  );
}
