import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Slider } from '../../../ui/choices.tsx';
import type { Rule } from '../../conferences/set-up/rules.ts';
import type { ArrangeInput } from './arrange-documents.ts';
import styles from './arrange.module.css';

/** How many times as much a rule counts as the conference says; 0 is not at all. */
const FACTORS = [0, 1, 2, 3, 5, 10] as const;
const AS_USUAL = 1;
const MOST_WEIGHT = 1_000;

type WeightInput = NonNullable<ArrangeInput['weights']>[number];

/** What differs from the conference, as the server takes it. */
export function weightInputs(rules: readonly Rule[], factors: ReadonlyMap<string, number>): readonly WeightInput[] {
  return rules.flatMap(({ constraint, level, weight }) => {
    const factor = FACTORS[factors.get(constraint) ?? AS_USUAL] ?? 1;
    if (factor === 1) return [];
    return [
      {
        constraint,
        level: factor === 0 ? ('OFF' as const) : level,
        weight: Math.min(MOST_WEIGHT, weight * Math.max(1, factor)),
      },
    ];
  });
}

export interface WeightSlidersProps {
  readonly rules: readonly Rule[];
  /** By rule, the position on its slider; rules that are not here count as usual. */
  readonly factors: ReadonlyMap<string, number>;
  readonly onChange: (factors: ReadonlyMap<string, number>) => void;
}

/** One slider for each rule that is weighed against others; what must hold always holds. */
export function WeightSliders({ rules, factors, onChange }: WeightSlidersProps) {
  const say = useSay();
  const isChanged = [...factors.values()].some((position) => position !== AS_USUAL);
  return (
    <div className={styles.part}>
      {(['MEDIUM', 'SOFT'] as const).map((level) => {
        const own = rules.filter((rule) => rule.level === level);
        if (own.length === 0) return null;
        return (
          <fieldset key={level} className={styles.sliders}>
            <legend>{say(`web.words.level.${level}`)}</legend>
            {own.map(({ constraint }) => {
              const position = factors.get(constraint) ?? AS_USUAL;
              return (
                <Slider
                  key={constraint}
                  label={say(`constraint.${constraint.toLowerCase()}`)}
                  value={position}
                  min={0}
                  max={FACTORS.length - 1}
                  text={say('web.arrange.factor', { factor: FACTORS[position] ?? 1 })}
                  onChange={(value) => onChange(new Map(factors).set(constraint, value))}
                />
              );
            })}
          </fieldset>
        );
      })}
      {isChanged ? (
        <div>
          <Button isSmall variant="quiet" onPress={() => onChange(new Map())}>
            {say('web.arrange.asUsual')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
