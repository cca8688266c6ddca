import { CircleAlert, CircleCheck } from 'lucide-react';
import { useSpeech } from '../../../lib/say.tsx';
import { useBoard } from '../board/board-store.ts';
import styles from './toolbar.module.css';

/** The score as three numbers with the words for their levels; lower is better. */
export function ScoreLine() {
  const { say, intl } = useSpeech();
  const { hard, medium, soft } = useBoard((data) => data.score);
  const Icon = hard > 0 ? CircleAlert : CircleCheck;
  return (
    <dl className={styles.score} aria-label={say('web.builder.score')} title={say('web.builder.scoreHint')}>
      <div data-level="hard" data-broken={hard > 0 ? '' : undefined}>
        <dt>
          <Icon size={14} aria-hidden="true" />
          {say('web.words.level.HARD')}
        </dt>
        <dd>{intl.formatNumber(hard)}</dd>
      </div>
      <div>
        <dt>{say('web.words.level.MEDIUM')}</dt>
        <dd>{intl.formatNumber(medium)}</dd>
      </div>
      <div>
        <dt>{say('web.words.level.SOFT')}</dt>
        <dd>{intl.formatNumber(soft)}</dd>
      </div>
    </dl>
  );
}
