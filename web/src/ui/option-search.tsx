// A field to type in with the choices it finds below it: a combobox whose list is always open. For dialogs and panels.
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './option-search.module.css';

export interface SearchOption {
  readonly id: string;
  readonly label: string;
  /** Smaller, after the label. */
  readonly detail?: string;
  readonly icon?: ReactNode;
  /** At the end of the line, such as keys. */
  readonly end?: ReactNode;
  /** The one that holds now. */
  readonly isCurrent?: boolean;
  readonly lang?: string;
  readonly run: () => void;
}

export interface OptionGroup {
  readonly name: string;
  readonly options: readonly SearchOption[];
}

export interface OptionSearchProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Groups without options are left out. */
  readonly groups: readonly OptionGroup[];
  /** What stands in the place of the list where nothing was found. */
  readonly empty: ReactNode;
  readonly isBusy?: boolean;
  /** The focus goes into the field when it appears; true unless said. */
  readonly isFocusedAtOnce?: boolean;
}

export function OptionSearch({
  label,
  value,
  onChange,
  groups,
  empty,
  isBusy = false,
  isFocusedAtOnce = true,
}: OptionSearchProps) {
  const id = useId();
  const shown = groups.filter(({ options }) => options.length > 0);
  const all = shown.flatMap(({ options }) => options);
  const [wantedId, setWantedId] = useState<string | null>(null);
  // What was found changes while one types: the marked one stays where it is still there, else it is the first.
  const active = all.find((option) => option.id === wantedId) ?? all[0];
  const idOf = (option: SearchOption): string => `${id}-${option.id}`;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);

  const step = (event: KeyboardEvent): void => {
    const index = active ? all.indexOf(active) : -1;
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: all.length - 1, PageUp: 0 }[event.key];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      active?.run();
    }
    if (target === undefined || all.length === 0) return;
    event.preventDefault();
    setWantedId(all[(target + all.length) % all.length]?.id ?? null);
  };

  return (
    <div className={styles.search}>
      <div className={styles.field}>
        <Search size={18} aria-hidden="true" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? idOf(active) : undefined}
          autoFocus={isFocusedAtOnce}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder={label}
          value={value}
          onChange={(event) => {
            setWantedId(null);
            onChange(event.target.value);
          }}
          onKeyDown={step}
        />
        {isBusy ? <span className={styles.busy} aria-hidden="true" /> : null}
      </div>
      <div id={`${id}-list`} ref={list} role="listbox" aria-label={label} aria-busy={isBusy} className={styles.list}>
        {shown.map(({ name, options }, index) => (
          <div key={name} role="group" aria-labelledby={`${id}-group-${index}`}>
            <div id={`${id}-group-${index}`} className={styles.group}>
              {name}
            </div>
            {options.map((option) => (
              <Option
                key={option.id}
                id={idOf(option)}
                option={option}
                isActive={option === active}
                onPoint={() => setWantedId(option.id)}
              />
            ))}
          </div>
        ))}
      </div>
      {all.length === 0 ? (
        <div className={styles.empty} role="status">
          {empty}
        </div>
      ) : null}
    </div>
  );
}

function Option({
  id,
  option,
  isActive,
  onPoint,
}: {
  readonly id: string;
  readonly option: SearchOption;
  readonly isActive: boolean;
  readonly onPoint: () => void;
}) {
  const { label, detail, icon, end, isCurrent, lang, run } = option;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-current={isCurrent ? 'true' : undefined}
      lang={lang}
      className={styles.option}
      onPointerMove={isActive ? undefined : onPoint}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {icon}
      <span className={styles.words}>
        <bdi>{label}</bdi>
        {detail ? <bdi className={styles.detail}>{detail}</bdi> : null}
      </span>
      {end}
    </div>
  );
}
