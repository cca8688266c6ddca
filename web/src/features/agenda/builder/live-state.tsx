import { Radio, WifiOff } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { useBoard } from '../board/board-store.ts';
import styles from './toolbar.module.css';

/** Whether others' edits arrive at once, and who has a card in the hand. */
export function LiveState() {
  const say = useSay();
  const isLive = useBoard((data) => data.isLive);
  const isSaving = useBoard((data) => data.pendingIds.size > 0);
  const text = isLive ? (isSaving ? 'saving' : 'on') : 'off';
  return (
    <span className={styles.live} data-live={isLive ? '' : undefined}>
      {isLive ? <Radio size={14} aria-hidden="true" /> : <WifiOff size={14} aria-hidden="true" />}
      {say(`web.builder.live.${text}`)}
    </span>
  );
}
