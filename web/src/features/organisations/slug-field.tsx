import { useState } from 'react';
import { slugFrom } from '../../lib/slug.ts';
import { TextField } from '../../ui/field.tsx';

export interface Slug {
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Follows the name until it is written by hand. */
export function useSlug(name: string): Slug {
  const [written, setWritten] = useState<string | null>(null);
  return { value: written ?? slugFrom(name), change: (value) => setWritten(value === '' ? null : value) };
}

export function SlugField({
  slug,
  label,
  hint,
  error,
}: {
  readonly slug: Slug;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
}) {
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      required
      dir="ltr"
      spellCheck={false}
      autoCapitalize="off"
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      minLength={2}
      maxLength={60}
      value={slug.value}
      onChange={slug.change}
    />
  );
}
