// Form fields over the browser's own controls: label, hint and error are wired for every reader.
import { CircleAlert, Search } from 'lucide-react';
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { useSay } from '../lib/say.tsx';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  /** Stands below the label; say limits and examples here, not in a placeholder. */
  readonly hint?: string;
  /** What is wrong with it; the field is marked and described by it. */
  readonly error?: string | null;
  /** The label is read but not shown: only where the place says what it is. */
  readonly isLabelHidden?: boolean;
  readonly isSmall?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string;
}

function Field({
  label,
  hint,
  error,
  isLabelHidden,
  isSmall,
  required,
  children,
}: FieldProps & { readonly required?: boolean | undefined; readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const say = useSay();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
        {required ? (
          <span className={styles.required}>
            {' '}
            <span aria-hidden="true">*</span>
            <span className="visually-hidden">{say('web.ui.required')}</span>
          </span>
        ) : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        className: classNames(styles.control, isSmall && styles.small),
      })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert size={16} aria-hidden="true" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

type Take = (value: string) => void;

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'className' | 'id'> & {
    readonly onChange?: Take;
    readonly ref?: Ref<HTMLInputElement>;
    /** Stands inside the control at its end, such as a small button. */
    readonly end?: ReactNode;
  };

/** One line of text; also for numbers, dates (`type="date"`), times, colours, addresses. `dir` is auto unless said. */
export function TextField({ label, hint, error, isLabelHidden, isSmall, onChange, end, ...props }: TextFieldProps) {
  return (
    <Field
      {...{ label, isLabelHidden, isSmall }}
      {...(hint ? { hint } : {})}
      error={error ?? null}
      required={props.required}
    >
      {(wiring) => {
        const input = (
          <input
            dir={isTechnical(props.type) ? 'ltr' : 'auto'}
            {...props}
            {...wiring}
            onChange={(event) => onChange?.(event.target.value)}
          />
        );
        return end ? (
          <div className={styles.withEnd}>
            {input}
            {end}
          </div>
        ) : (
          input
        );
      }}
    </Field>
  );
}

function isTechnical(type: string | undefined): boolean {
  return type === 'email' || type === 'url' || type === 'tel' || type === 'password';
}

export type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'className' | 'id'> & { readonly onChange?: Take };

export function TextArea({ label, hint, error, isLabelHidden, isSmall, onChange, ...props }: TextAreaProps) {
  return (
    <Field
      {...{ label, isLabelHidden, isSmall }}
      {...(hint ? { hint } : {})}
      error={error ?? null}
      required={props.required}
    >
      {(wiring) => <textarea dir="auto" {...props} {...wiring} onChange={(event) => onChange?.(event.target.value)} />}
    </Field>
  );
}

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export type SelectProps<Value extends string> = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'className' | 'id' | 'value'> & {
    readonly value: Value;
    readonly options: readonly SelectOption<Value>[];
    readonly onChange: (value: Value) => void;
  };

/** One of a few. The browser's own list: right on phones, in every direction and for every reader. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  isLabelHidden,
  isSmall,
  options,
  onChange,
  ...props
}: SelectProps<Value>) {
  return (
    <Field
      {...{ label, isLabelHidden, isSmall }}
      {...(hint ? { hint } : {})}
      error={error ?? null}
      required={props.required}
    >
      {(wiring) => (
        <select {...props} {...wiring} onChange={(event) => onChange(event.target.value as Value)}>
          {options.map(({ value, label: text, isDisabled }) => (
            <option key={value} value={value} disabled={isDisabled}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A field to search with; Escape empties it. */
export function SearchField({
  value,
  onChange,
  label,
  ...props
}: Omit<TextFieldProps, 'type' | 'value'> & { readonly value: string; readonly onChange: Take }) {
  const id = useId();
  return (
    <div className={styles.search}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <Search size={16} aria-hidden="true" />
      <input
        id={id}
        type="search"
        dir="auto"
        placeholder={label}
        {...(props.autoFocus ? { autoFocus: true } : {})}
        value={value}
        className={classNames(styles.control, props.isSmall && styles.small)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
    </div>
  );
}
