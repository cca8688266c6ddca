import { useId } from 'react';
import { useSay } from '../../lib/say.tsx';
import styles from './import.module.css';

/** What is going on, and how far it is where that is known. */
export function ImportProgress({
  step,
  sent,
  name,
}: {
  readonly step: 'uploading' | 'reading' | 'importing';
  readonly sent: number;
  readonly name: string | null;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div className={styles.progress} role="status">
      <p id={id}>
        <strong>{say(`web.import.step.${step}`)}</strong> {name ? <bdi>{name}</bdi> : null}
      </p>
      {step === 'uploading' ? (
        <progress aria-labelledby={id} value={sent} max={1} />
      ) : (
        <progress aria-labelledby={id} />
      )}
      <p className={styles.soft}>{say(`web.import.step.${step}.text`)}</p>
    </div>
  );
}
