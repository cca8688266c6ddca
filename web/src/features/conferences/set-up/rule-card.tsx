import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Slider } from '../../../ui/choices.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Pill } from '../../../ui/surfaces.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { RESET_RULE, type Rule, RULE_LEVELS, type RuleLevel, SET_RULE } from './rules.ts';
import styles from './rules.module.css';

/** Beyond this, weights are typed by programs; the slider then ends at the one in force. */
const MOST_ON_SLIDER = 20;

export interface RuleCardProps {
  readonly rule: Rule;
  readonly conferenceId: string;
  readonly canEdit: boolean;
  readonly shouldFocus: boolean;
  readonly onChange: () => void;
}

export function RuleCard({ rule, conferenceId, canEdit, shouldFocus, onChange }: RuleCardProps) {
  const { say, knows } = useSpeech();
  const key = rule.constraint.toLowerCase();
  const title = say(`constraint.${key}`);
  const ref = useRef<HTMLElement>(null);
  // What the slider shows until the server says the same.
  const [chosen, setChosen] = useState({ over: rule.weight, weight: rule.weight });
  const weight = chosen.over === rule.weight ? chosen.weight : rule.weight;
  const setWeight = (value: number): void => setChosen({ over: rule.weight, weight: value });
  const options = { refresh: ['ConferenceRules'], onSaved: () => announce(say('web.ui.saved')) };
  const setting = useSave(SET_RULE, options);
  const resetting = useSave(RESET_RULE, options);
  useEffect(() => {
    if (shouldFocus) ref.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [shouldFocus]);
  const set = (level: RuleLevel, newWeight: number): void => {
    onChange();
    setting.save({ input: { conferenceId, constraint: rule.constraint, level, weight: newWeight } });
  };
  const keepWeight = (): void => {
    if (weight !== rule.weight) set(rule.level, weight);
  };
  const canSet = canEdit && rule.canChangeLevel;
  return (
    <article ref={ref} className={styles.rule} aria-label={title}>
      <div className={styles.words}>
        <div className={styles.heading}>
          <h4 className={styles.title}>{title}</h4>
          {rule.canChangeLevel && !rule.isCustom ? (
            <span className={styles.soft}>{say('web.rules.default')}</span>
          ) : null}
        </div>
        {knows(`web.rules.${key}.text`) ? <p className={styles.soft}>{say(`web.rules.${key}.text`)}</p> : null}
        <FormErrors errors={[...setting.errors, ...resetting.errors]} />
      </div>
      <div className={styles.controls}>
        {canSet ? (
          <Segments
            label={say('web.rules.levelOf', { rule: title })}
            value={rule.level}
            options={RULE_LEVELS.map((level) => ({ value: level, label: say(`web.words.level.${level}`) }))}
            onChange={(level) => set(level, weight)}
          />
        ) : (
          <Pill kind="info">{say(rule.canChangeLevel ? `web.words.level.${rule.level}` : 'web.rules.always')}</Pill>
        )}
        {canSet && rule.level !== 'OFF' ? (
          <div
            onPointerUp={keepWeight}
            onKeyUp={keepWeight}
            onBlur={keepWeight}
            onTouchEnd={keepWeight}
            className={styles.weight}
          >
            <Slider
              label={say('web.rules.weight')}
              value={weight}
              min={1}
              max={Math.max(MOST_ON_SLIDER, rule.weight)}
              text={say('web.rules.counts', { weight })}
              onChange={setWeight}
            />
          </div>
        ) : null}
        {rule.isCustom && canSet ? (
          <Button
            isSmall
            variant="quiet"
            isPending={resetting.isPending}
            onPress={() => {
              onChange();
              resetting.save({ input: { conferenceId, constraint: rule.constraint } });
            }}
          >
            <RotateCcw size={14} aria-hidden="true" />
            {say('web.rules.reset', { level: say(`web.words.level.${rule.defaultLevel}`), weight: rule.defaultWeight })}
          </Button>
        ) : null}
      </div>
    </article>
  );
}
