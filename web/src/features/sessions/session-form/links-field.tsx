import { Plus, Trash2 } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import type { Link } from './form-state.ts';
import styles from './session-form.module.css';

export interface LinksFieldProps {
  readonly label: string;
  readonly values: readonly Link[];
  readonly onChange: (values: readonly Link[]) => void;
  /** The field of the input that it is, for its errors. */
  readonly name: string;
  readonly errorAt: (path: string) => string | null;
}

/** Addresses with the words that they show as; at most 20. */
export function LinksField({ label, values, onChange, name, errorAt }: LinksFieldProps) {
  const say = useSay();
  const set = (index: number, patch: Partial<Link>): void =>
    onChange(values.map((link, each) => (each === index ? { ...link, ...patch } : link)));
  return (
    <fieldset className={styles.links}>
      <legend>{label}</legend>
      {values.map((link, index) => (
        // Lines have no names of their own: their place is what they are.
        <div key={index} className={styles.link}>
          <TextField
            type="url"
            isSmall
            label={say('web.sessions.form.linkUrl')}
            placeholder="https://"
            value={link.url}
            error={errorAt(`${name}.${index}.url`)}
            onChange={(url) => set(index, { url })}
          />
          <TextField
            isSmall
            label={say('web.sessions.form.linkLabel')}
            maxLength={100}
            value={link.label}
            error={errorAt(`${name}.${index}.label`)}
            onChange={(text) => set(index, { label: text })}
          />
          <IconButton
            isSmall
            label={say('web.sessions.form.removeNamed', { name: link.label || link.url || String(index + 1) })}
            icon={<Trash2 size={15} aria-hidden="true" />}
            onPress={() => onChange(values.filter((_, each) => each !== index))}
          />
        </div>
      ))}
      {values.length < 20 ? (
        <Button isSmall onPress={() => onChange([...values, { label: '', url: '' }])}>
          <Plus size={14} aria-hidden="true" />
          {say('web.sessions.form.addLink')}
        </Button>
      ) : null}
    </fieldset>
  );
}
