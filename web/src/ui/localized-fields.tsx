// One text in the languages of a conference: a field for each.
import { useSpeech } from '../lib/say.tsx';
import { formatTag } from '../lib/language.ts';
import { TextArea, TextField } from './field.tsx';
import styles from './localized-fields.module.css';

export interface LocalizedValue {
  readonly language: string;
  readonly text: string;
}

export interface LocalizedFieldsProps {
  readonly label: string;
  readonly hint?: string;
  /** BCP 47 tags; the first one is the main language. */
  readonly languages: readonly string[];
  readonly value: readonly LocalizedValue[];
  readonly onChange: (value: readonly LocalizedValue[]) => void;
  readonly error?: string | null;
  readonly isLong?: boolean;
  /** The main language must be given. */
  readonly isRequired?: boolean;
  readonly maxLength?: number;
}

/** The name of a language in the language of the page, such as "Turkish"; the tag itself where it has none. */
export function useLanguageName(): (tag: string) => string {
  const { language } = useSpeech();
  const names = new Intl.DisplayNames([formatTag(language)], { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}

export function LocalizedFields({
  label,
  hint,
  languages,
  value,
  onChange,
  error,
  isLong = false,
  isRequired = false,
  maxLength = 200,
}: LocalizedFieldsProps) {
  const nameOf = useLanguageName();
  const all = [...new Set([...languages, ...value.map(({ language }) => language)])];
  const textOf = (language: string): string => value.find((each) => each.language === language)?.text ?? '';
  const change = (language: string, text: string) =>
    onChange(
      all
        .map((each) => ({ language: each, text: each === language ? text : textOf(each) }))
        .filter((each) => each.text !== '' || each.language === language),
    );
  const Control = isLong ? TextArea : TextField;
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <div className={isLong ? styles.long : styles.short}>
        {all.map((language, index) => (
          <Control
            key={language}
            label={nameOf(language)}
            lang={language}
            value={textOf(language)}
            required={isRequired && index === 0}
            maxLength={maxLength}
            error={index === 0 ? (error ?? null) : null}
            onChange={(text) => change(language, text)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Without empty texts, as the server takes them. */
export function givenTexts(value: readonly LocalizedValue[]): LocalizedValue[] {
  return value.map(({ language, text }) => ({ language, text: text.trim() })).filter(({ text }) => text !== '');
}
