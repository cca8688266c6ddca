import { useState } from 'react';
import { grouped } from '../../lib/grouped.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Notice, Pill } from '../../ui/surfaces.tsx';
import styles from './import.module.css';
import type { ImportFinding } from './import-documents.ts';

const KINDS = ['dropped', 'missing', 'guessed', 'repaired'] as const;
const PILLS = { dropped: 'bad', missing: 'warn', guessed: 'warn', repaired: 'info' } as const;
const SHOWN_PLACES = 5;

/** What is wrong with the file, by fault: what was left out first. Each with the lines or ids concerned. */
export function Findings({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const say = useSay();
  if (findings.length === 0) return <Notice kind="good">{say('web.import.clean')}</Notice>;
  const byCode = grouped(findings, ({ code }) => code);
  const groups = [...byCode.values()].sort((a, b) => rank(a) - rank(b));
  return (
    <Card>
      <div>
        <h3>{say('web.import.findings')}</h3>
        <p className={styles.soft}>{say('web.import.findings.lead', { count: findings.length })}</p>
      </div>
      <ul className={styles.findings}>
        {groups.map((group) => (
          <Fault key={group[0]?.code} findings={group} />
        ))}
      </ul>
    </Card>
  );
}

function rank([first]: readonly ImportFinding[]): number {
  return first ? KINDS.indexOf(first.kind) : 0;
}

function Fault({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [first] = findings;
  if (!first) return null;
  const shown = isOpen ? findings : findings.slice(0, SHOWN_PLACES);
  return (
    <li className={styles.finding}>
      <Pill kind={PILLS[first.kind]}>{say(`web.import.kind.${first.kind}`)}</Pill>
      <div className={styles.grow}>
        <p dir="auto">{first.text}</p>
        <p className={styles.soft}>
          {say('web.import.places', { count: findings.length })}{' '}
          {shown.map(({ where }, index) => (
            <code key={`${index} ${where}`} dir="ltr" className={styles.place}>
              {where}
            </code>
          ))}
          {findings.length > SHOWN_PLACES ? (
            <Button isSmall variant="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
              {say(isOpen ? 'web.import.fewer' : 'web.import.showAll', { count: findings.length })}
            </Button>
          ) : null}
        </p>
      </div>
    </li>
  );
}
