import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import styles from './session-form.module.css';

export interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly string[];
  /** Words that are in use elsewhere. */
  readonly suggestions: readonly string[];
  readonly error?: string | null;
  readonly onChange: (values: readonly string[]) => void;
}

/** A few words, each added by Enter or the button and taken away by its own. */
export function WordsField({ label, hint, values, suggestions, error, onChange }: WordsFieldProps) {
  const say = useSay();
  const list = useId();
  const [text, setText] = useState('');
  const add = (): void => {
    const word = text.trim().toLowerCase();
    setText('');
    if (word !== '' && !values.includes(word)) onChange([...values, word]);
  };
  return (
    <div className={styles.words}>
      <div className={styles.wordsLine}>
        <TextField
          label={label}
          {...(hint ? { hint } : {})}
          error={error ?? null}
          list={list}
          maxLength={60}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button isDisabled={text.trim() === ''} onPress={add}>
          <Plus size={16} aria-hidden="true" />
          {say('web.ui.add')}
        </Button>
      </div>
      <datalist id={list}>
        {suggestions
          .filter((word) => !values.includes(word))
          .map((word) => (
            <option key={word} value={word} />
          ))}
      </datalist>
      {values.length > 0 ? (
        <ul className={styles.chips} aria-label={label}>
          {values.map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <button
                type="button"
                aria-label={say('web.sessions.form.removeNamed', { name: word })}
                onClick={() => onChange(values.filter((each) => each !== word))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
