import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { holds } from '../lib/search-folding.ts';
import { useSay } from '../lib/say.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Checkbox, RadioGroup } from './choices.tsx';
import { SearchField } from './field.tsx';
import styles from './filter-pill.module.css';
import { PopoverPanel } from './menu.tsx';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterPillProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** One value at most. */
  readonly isSingle?: boolean;
}

/** Longer lists can be searched. */
const SEARCH_FROM = 9;

/** A filter of a table: its name and what it lets through; a press opens the choices. */
export function FilterPill({ label, options, values, onChange, isSingle = false }: FilterPillProps) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const chosen = options.filter(({ value }) => values.includes(value)).map((option) => option.label);
  const shown = search === '' ? options : options.filter((option) => holds(option.label, search));
  return (
    <FilterFrame label={label} chosen={chosen}>
      {options.length >= SEARCH_FROM ? (
        <SearchField isSmall label={say('web.ui.search')} value={search} onChange={setSearch} />
      ) : null}
      <div className={styles.options}>
        {isSingle ? (
          <RadioGroup
            label={label}
            value={values[0] ?? ''}
            options={[{ value: '', label: say('web.ui.all') }, ...shown]}
            onChange={(value) => onChange(value === '' ? [] : [value])}
          />
        ) : (
          shown.map(({ value, label: text }) => (
            <Checkbox
              key={value}
              label={<bdi>{text}</bdi>}
              isSelected={values.includes(value)}
              onChange={(isOn) => onChange(isOn ? [...values, value] : values.filter((each) => each !== value))}
            />
          ))
        )}
      </div>
      {values.length > 0 && !isSingle ? (
        <Button isSmall variant="quiet" onPress={() => onChange([])}>
          {say('web.ui.clear')}
        </Button>
      ) : null}
    </FilterFrame>
  );
}

/** The button of a filter and the small panel under it, for filters with choices of their own. */
export function FilterFrame({
  label,
  chosen,
  children,
}: {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly children: ReactNode;
}) {
  const [first, ...more] = chosen;
  return (
    <PopoverPanel
      label={label}
      trigger={
        <Button isSmall className={classNames(styles.pill, first !== undefined && styles.active)}>
          {label}
          {first === undefined ? null : <bdi className={styles.value}>{first}</bdi>}
          {more.length > 0 ? <span className={styles.count}>+{more.length}</span> : null}
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
    >
      <div className={styles.panel}>{children}</div>
    </PopoverPanel>
  );
}
