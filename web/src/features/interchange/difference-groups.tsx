import { useState } from 'react';
import { grouped } from '../../lib/grouped.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Card } from '../../ui/surfaces.tsx';
import { DifferenceLine } from './difference-line.tsx';
import styles from './import.module.css';
import { countOf, type ImportDifference, type ImportPreview, type ImportVerdict } from './import-documents.ts';

/** What stays here against the file comes first: it is what somebody has to decide. */
const ORDER: readonly ImportVerdict[] = ['KEEP', 'CANCEL', 'TAKE', 'CREATE', 'GONE'];
const FIRST_SHOWN = 20;

export interface DifferenceGroupsProps {
  readonly differences: readonly ImportDifference[];
  readonly counts: ImportPreview['counts'];
  /** Keys of kept values where the file shall win all the same. */
  readonly taken: ReadonlySet<string>;
  readonly onTake: (taken: ReadonlySet<string>) => void;
}

export function DifferenceGroups({ differences, counts, taken, onTake }: DifferenceGroupsProps) {
  const byVerdict = grouped(differences, ({ verdict }) => verdict);
  return ORDER.map((verdict) => {
    const group = byVerdict.get(verdict);
    return group ? (
      <Group
        key={verdict}
        verdict={verdict}
        group={group}
        count={countOf(counts, verdict.toLowerCase())}
        taken={taken}
        onTake={onTake}
      />
    ) : null;
  });
}

interface GroupProps {
  readonly verdict: ImportVerdict;
  readonly group: readonly ImportDifference[];
  /** Of all; the server names the first 1,000 differences. */
  readonly count: number;
  readonly taken: ReadonlySet<string>;
  readonly onTake: (taken: ReadonlySet<string>) => void;
}

function Group({ verdict, group, count, taken, onTake }: GroupProps) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? group : group.slice(0, FIRST_SHOWN);
  const chosen = group.filter(({ key }) => taken.has(key)).length;
  const toggle = (key: string, isTaken: boolean): void => {
    const next = new Set(taken);
    if (isTaken) next.add(key);
    else next.delete(key);
    onTake(next);
  };
  return (
    <Card>
      <div>
        <h3>{say(`web.import.group.${verdict}`, { count })}</h3>
        <p className={styles.soft}>{say(`web.import.group.${verdict}.text`)}</p>
        {/* The list ends at 1,000; parts of it would look like all. */}
        {count === group.length ? (
          <p className={styles.soft}>
            {bySubject(group)
              .map(([subject, number]) => say(`web.import.subject.${subject}`, { count: number }))
              .join(' · ')}
          </p>
        ) : null}
      </div>
      {verdict === 'KEEP' ? (
        <Checkbox
          label={say('web.import.takeAll')}
          isSelected={chosen === group.length}
          isIndeterminate={chosen > 0 && chosen < group.length}
          onChange={(isTaken) => onTake(new Set(isTaken ? group.map(({ key }) => key) : []))}
        />
      ) : null}
      <ul className={styles.differences}>
        {shown.map((difference) => (
          <DifferenceLine
            key={difference.key}
            difference={difference}
            isTaken={taken.has(difference.key)}
            onTake={(isTaken) => toggle(difference.key, isTaken)}
          />
        ))}
      </ul>
      {group.length > FIRST_SHOWN ? (
        <div>
          <Button isSmall aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {say(isOpen ? 'web.import.fewer' : 'web.import.showAll', { count: group.length })}
          </Button>
        </div>
      ) : null}
      {count > group.length ? (
        <p className={styles.soft}>{say('web.import.notShown', { count: count - group.length })}</p>
      ) : null}
    </Card>
  );
}

function bySubject(group: readonly ImportDifference[]): readonly (readonly [ImportDifference['subject'], number])[] {
  return [...grouped(group, ({ subject }) => subject)].map(([subject, all]) => [subject, all.length] as const);
}
