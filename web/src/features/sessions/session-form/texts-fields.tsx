// The texts of a session, a tab for each language of the conference.
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Select, TextArea, TextField } from '../../../ui/field.tsx';
import { useLanguageName } from '../../../ui/localized-fields.tsx';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { type FormState, textsIn, withText } from './form-state.ts';
import styles from './session-form.module.css';
import type { FieldsProps } from './fields-props.ts';

export function TextsFields({ conference, state, onChange, errorAt }: FieldsProps) {
  const say = useSay();
  const nameOf = useLanguageName();
  const languages = [
    ...new Set([state.language, ...conference.languages, ...state.translations.map(({ language }) => language)]),
  ];
  const [chosen, setChosen] = useState(state.language);
  const tab = languages.includes(chosen) ? chosen : state.language;
  const texts = textsIn(state, tab);
  const isOriginal = tab === state.language;
  const change = (field: Parameters<typeof withText>[2]) => (value: string) =>
    onChange(withText(state, tab, field, value));
  return (
    <section className={styles.group} aria-label={say('web.sessions.form.texts')}>
      <h3>{say('web.sessions.form.texts')}</h3>
      {languages.length > 1 ? (
        <TabLinks label={say('web.sessions.form.languages')}>
          {languages.map((language) => (
            <button key={language} type="button" aria-pressed={language === tab} onClick={() => setChosen(language)}>
              {language === '' ? say('web.sessions.form.languageUnknown') : nameOf(language)}
              <span className={styles.tabNote}>{say(tabNote(state, language))}</span>
            </button>
          ))}
        </TabLinks>
      ) : null}
      <div className={styles.fields} lang={tab || undefined}>
        <TextField
          label={say('web.sessions.form.title')}
          value={texts.title}
          required={isOriginal}
          maxLength={500}
          error={isOriginal ? errorAt('title') : null}
          onChange={change('title')}
        />
        <TextField
          label={say('web.sessions.form.subtitle')}
          value={texts.subtitle}
          maxLength={500}
          error={isOriginal ? errorAt('subtitle') : null}
          onChange={change('subtitle')}
        />
        <TextArea
          label={say('web.sessions.form.abstract')}
          hint={say('web.sessions.form.abstractHint')}
          rows={4}
          value={texts.abstract}
          error={isOriginal ? errorAt('abstract') : null}
          onChange={change('abstract')}
        />
        <TextArea
          label={say('web.sessions.form.description')}
          rows={6}
          value={texts.description}
          error={isOriginal ? errorAt('description') : null}
          onChange={change('description')}
        />
      </div>
      {isOriginal ? (
        <Select
          label={say('web.sessions.form.language')}
          hint={say('web.sessions.form.languageHint')}
          value={state.language}
          error={errorAt('language')}
          options={[
            { value: '', label: say('web.sessions.form.languageUnknown') },
            ...languages.filter(Boolean).map((value) => ({ value, label: nameOf(value) })),
          ]}
          onChange={(language) => {
            onChange({
              ...state,
              language,
              translations: state.translations.filter((each) => each.language !== language),
            });
            setChosen(language);
          }}
        />
      ) : null}
    </section>
  );
}

function tabNote(state: FormState, language: string): string {
  if (language === state.language) return 'web.sessions.form.original';
  return textsIn(state, language).title === '' ? 'web.sessions.form.untranslated' : 'web.sessions.form.translated';
}
