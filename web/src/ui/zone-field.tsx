import { useId } from 'react';
import { useSpeech } from '../lib/say.tsx';
import { formatTag } from '../lib/language.ts';
import { TextField } from './field.tsx';

export interface ZoneFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A time zone by its IANA name, with the browser's own list to search in; each with its offset of today. */
export function ZoneField({ value, onChange, hint, required = false, disabled = false, ...props }: ZoneFieldProps) {
  const { language } = useSpeech();
  const list = useId();
  return (
    <>
      <TextField
        {...props}
        {...(hint ? { hint } : {})}
        {...{ value, onChange, required, disabled, list }}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
      />
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone}>
            {offsetOf(zone, formatTag(language))}
          </option>
        ))}
      </datalist>
    </>
  );
}

const offsets = new Map<string, string>();

function offsetOf(zone: string, tag: string): string {
  const known = offsets.get(zone + tag);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(new Date());
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  offsets.set(zone + tag, offset);
  return offset;
}

export function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
