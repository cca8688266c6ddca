// Boxes to tick, one of a few, and scales, over the browser's own controls.
import { useId, type ReactNode } from 'react';
import type { SelectOption } from './field.tsx';
import styles from './field.module.css';

export interface ChoiceProps {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** Some of what it stands for is selected. */
  readonly isIndeterminate?: boolean;
  readonly isLabelHidden?: boolean;
}

export function Checkbox({
  label,
  hint,
  isSelected,
  onChange,
  isDisabled,
  isIndeterminate,
  isLabelHidden,
}: ChoiceProps) {
  const id = useId();
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={isSelected}
        disabled={isDisabled}
        aria-describedby={hint ? id : undefined}
        ref={(element) => {
          if (element) element.indeterminate = isIndeterminate ?? false;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={isLabelHidden ? 'visually-hidden' : ''}>
        {label}
        {hint ? (
          <span id={id} className={styles.hint}>
            <br />
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** One of a few, all shown. */
export function RadioGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (SelectOption<Value> & { readonly hint?: string })[];
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint ? (
              <span className={styles.hint}>
                <br />
                {option.hint}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A value on a scale; `text` says it in words, such as "never" or "3 times as much". */
export function Slider({
  label,
  hint,
  value,
  min,
  max,
  step = 1,
  text,
  onChange,
  isDisabled,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly text: string;
  readonly onChange: (value: number) => void;
  readonly isDisabled?: boolean;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.rangeHead}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <output htmlFor={id} className={styles.hint}>
          {text}
        </output>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <input
        id={id}
        type="range"
        className={styles.range}
        {...{ min, max, step, value }}
        disabled={isDisabled}
        aria-valuetext={text}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
