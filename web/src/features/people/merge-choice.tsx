import { useId } from 'react';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { useLanguageName } from '../../ui/localized-fields.tsx';
import type { MergePerson } from './merge-data.ts';
import styles from './merge-dialog.module.css';

/** The two side by side; one is chosen to stay. */
export function MergeChoice({
  one,
  other,
  keptId,
  onKeep,
}: {
  readonly one: MergePerson;
  readonly other: MergePerson;
  readonly keptId: string;
  readonly onKeep: (id: string) => void;
}) {
  const say = useSay();
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{say('web.people.merge.whoStays')}</legend>
      {[one, other].map((person) => (
        <label key={person.id} className={styles.card}>
          <span className={styles.cardHead}>
            <input type="radio" name={group} checked={person.id === keptId} onChange={() => onKeep(person.id)} />
            <bdi>{person.displayName}</bdi>
          </span>
          <Facts person={person} />
        </label>
      ))}
    </fieldset>
  );
}

function Facts({ person }: { readonly person: MergePerson }) {
  const say = useSay();
  const { intl } = useSpeech();
  const nameOf = useLanguageName();
  return (
    <span className={styles.facts}>
      <span dir={person.email ? 'ltr' : undefined}>{person.email ?? say('web.people.noEmail')}</span>
      <span>{say('web.words.sessions', { count: person.parts?.sessionCount ?? 0 })}</span>
      <span>{say(person.isClaimed ? 'web.people.claimed' : 'web.people.unclaimed')}</span>
      <span>
        {person.biographies.length > 0
          ? say('web.people.merge.biographies', {
              languages: intl.formatList(person.biographies.map(({ language }) => nameOf(language))),
            })
          : say('web.people.merge.noBiography')}
      </span>
    </span>
  );
}
