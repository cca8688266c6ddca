import { useSpeech } from '../../lib/say.tsx';
import { nameOfField } from './field-name.ts';
import { Checkbox } from '../../ui/choices.tsx';
import { Pill } from '../../ui/surfaces.tsx';
import styles from './import.module.css';
import type { ImportDifference } from './import-documents.ts';

export interface DifferenceLineProps {
  readonly difference: ImportDifference;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

/** One difference: what it is about, and the values on both sides. */
export function DifferenceLine({ difference, isTaken, onTake }: DifferenceLineProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { subject, label, field, here, file, verdict, reason } = difference;
  const fieldName = field && nameOfField(field, speech);
  const valueOf = (value: string | null): string => wordFor(value, field, say);
  return (
    <li className={styles.difference}>
      <div className={styles.grow}>
        <p className={styles.about}>
          <Pill>{say(`web.import.subjectName.${subject}`)}</Pill>
          <bdi>{label}</bdi>
          {fieldName ? <span className={styles.soft}>{fieldName}</span> : null}
        </p>
        {field ? (
          <dl className={styles.sides}>
            <div>
              <dt>{say('web.import.here')}</dt>
              <dd dir="auto">{valueOf(here)}</dd>
            </div>
            <div>
              <dt>{say('web.import.file')}</dt>
              <dd dir="auto">{valueOf(file)}</dd>
            </div>
          </dl>
        ) : null}
        {reason ? <p className={styles.soft}>{say(`web.import.reason.${reason}`)}</p> : null}
      </div>
      {verdict === 'KEEP' && reason !== 'CLAIMED' ? (
        <Checkbox label={say('web.import.take')} isSelected={isTaken} onChange={onTake} />
      ) : null}
    </li>
  );
}

/** Values as the server writes them are words of no language; those that have words get them. */
function wordFor(value: string | null, field: string | null, say: (key: string) => string): string {
  if (value === null) return '–';
  if (field === 'state' || field === 'kind') return say(`web.words.${field}.${value.toUpperCase()}`);
  if (field === 'level') return say(`web.words.sessionLevel.${value.toUpperCase()}`);
  if (value === 'true' || value === 'false') return say(value === 'true' ? 'web.import.yes' : 'web.import.no');
  return value;
}
