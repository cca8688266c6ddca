import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Notice } from '../../../ui/surfaces.tsx';
import { RuleCard } from './rule-card.tsx';
import { type Rule, RULE_LEVELS, useRules } from './rules.ts';
import styles from './rules.module.css';

/** Every rule of the agenda in plain words, by how much it counts. */
export function RulesSection() {
  const say = useSay();
  const { conferenceId, canEdit, rules } = useRules();
  // A rule that changes its level moves to another group; the focus goes with it.
  const [changed, setChanged] = useState<Rule['constraint'] | null>(null);
  return (
    <>
      <div>
        <h2>{say('web.setup.section.rules')}</h2>
        <p className={styles.lead}>{say('web.rules.lead')}</p>
      </div>
      {canEdit ? null : <Notice>{say('web.rules.readOnly')}</Notice>}
      {RULE_LEVELS.map((level) => {
        const ofLevel = rules.filter((rule) => rule.level === level);
        return (
          <section key={level} className={styles.group} data-level={level}>
            <header>
              <h3>{say(`web.words.level.${level}`)}</h3>
              <p className={styles.soft}>{say(`web.rules.level.${level}`)}</p>
            </header>
            {ofLevel.length === 0 ? <p className={styles.soft}>{say('web.rules.none')}</p> : null}
            <ul className={styles.rules}>
              {ofLevel.map((rule) => (
                <li key={rule.constraint}>
                  <RuleCard
                    rule={rule}
                    conferenceId={conferenceId}
                    canEdit={canEdit}
                    shouldFocus={rule.constraint === changed}
                    onChange={() => setChanged(rule.constraint)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
