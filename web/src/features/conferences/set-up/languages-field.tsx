// The languages of the content, the main one first.
import { ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useLanguageName } from '../../../ui/localized-fields.tsx';
import { Pill } from '../../../ui/surfaces.tsx';
import styles from './set-up.module.css';

const OFFERED = [
  'en',
  'tr',
  'ar',
  'fr',
  'de',
  'es',
  'fa',
  'ur',
  'id',
  'ms',
  'ru',
  'zh',
  'ku',
  'az',
  'sw',
  'pt',
  'it',
  'nl',
];

export interface LanguagesFieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly error?: string | null;
}

export function LanguagesField({ value, onChange, error }: LanguagesFieldProps) {
  const say = useSay();
  const nameOf = useLanguageName();
  const [wanted, setWanted] = useState('');
  const isTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(wanted.trim());
  const add = (): void => {
    const tag = wanted.trim();
    if (!isTag || value.includes(tag)) return;
    onChange([...value, tag]);
    setWanted('');
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, display: 'grid', gap: 'var(--space-2)' }}>
      <legend style={{ fontWeight: 'var(--weight-medium)', padding: 0 }}>{say('web.setup.languages')}</legend>
      <p className={styles.soft}>{say('web.setup.languages.hint')}</p>
      <ul className={styles.list}>
        {value.map((language, index) => (
          <li key={language} className={styles.item}>
            <span className={styles.grow}>{nameOf(language)}</span>
            {index === 0 ? (
              <Pill kind="info">{say('web.setup.languages.main')}</Pill>
            ) : (
              <IconButton
                isSmall
                label={say('web.setup.languages.makeMain', { language: nameOf(language) })}
                icon={<ArrowUp size={16} aria-hidden="true" />}
                onPress={() => onChange([language, ...value.filter((each) => each !== language)])}
              />
            )}
            {value.length > 1 ? (
              <IconButton
                isSmall
                label={say('web.setup.languages.remove', { language: nameOf(language) })}
                icon={<X size={16} aria-hidden="true" />}
                onPress={() => onChange(value.filter((each) => each !== language))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <div className={styles.head} style={{ justifyContent: 'start' }}>
        <TextField
          label={say('web.setup.languages.add')}
          hint={say('web.setup.languages.add.hint')}
          value={wanted}
          list="offered-languages"
          dir="ltr"
          error={error ?? null}
          onChange={setWanted}
        />
        <datalist id="offered-languages">
          {OFFERED.filter((tag) => !value.includes(tag)).map((tag) => (
            <option key={tag} value={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </datalist>
        <Button isDisabled={!isTag || value.includes(wanted.trim())} onPress={add}>
          {say('web.ui.add')}
        </Button>
      </div>
    </fieldset>
  );
}
