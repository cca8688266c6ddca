import { useEffect, useRef, useState } from 'react';
import { SearchField } from './field.tsx';

/** Long enough for the next letter, short enough to feel like an answer. */
const PAUSE_MS = 250;

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  /** Told when the typing pauses. */
  readonly onChange: (value: string) => void;
  /** Marks the field so that a key can find it. */
  readonly name?: string;
}

/** A search that asks the server: it waits for a pause in the typing. */
export function SearchBox({ label, value, onChange, name }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  // The address was changed by something else than this field.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      latest.current(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div data-search-box={name}>
      <SearchField label={label} value={text} onChange={setText} />
    </div>
  );
}

/** Gives the focus to the search box of that name. */
export function focusSearchBox(name: string): void {
  const field = document.querySelector<HTMLInputElement>(`[data-search-box="${name}"] input`);
  field?.focus();
  field?.select();
}
