// Who has a part in a session, in the order in which they are named.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { PersonPicker } from '../../people/person-picker.tsx';
import type { FieldsProps } from './fields-props.ts';
import type { Part } from './form-state.ts';
import styles from './session-form.module.css';

const ROLES = ['SPEAKER', 'MODERATOR', 'CHAIR', 'HOST'] as const;

export function PeopleField({ conference, state, onChange, errorAt }: FieldsProps) {
  const say = useSay();
  const { people } = state;
  const set = (next: readonly Part[]): void => onChange({ ...state, people: next });
  const error = errorAt('people');
  return (
    <section className={styles.group} aria-label={say('web.sessions.column.people')}>
      <h3>{say('web.sessions.column.people')}</h3>
      {people.length > 0 ? (
        <ol className={styles.people}>
          {people.map((part, index) => (
            <li key={`${part.personId} ${part.role}`}>
              <bdi className={styles.personName}>{part.name}</bdi>
              <Select
                isSmall
                isLabelHidden
                label={say('web.sessions.form.roleOf', { name: part.name })}
                value={part.role}
                options={ROLES.map((value) => ({ value, label: say(`web.words.personRole.${value}`) }))}
                onChange={(role) => set(people.with(index, { ...part, role }))}
              />
              <span className={styles.tools}>
                <IconButton
                  isSmall
                  isDisabled={index === 0}
                  label={say('web.sessions.form.earlierNamed', { name: part.name })}
                  icon={<ArrowUp size={15} aria-hidden="true" />}
                  onPress={() => set(swapped(people, index, index - 1))}
                />
                <IconButton
                  isSmall
                  isDisabled={index === people.length - 1}
                  label={say('web.sessions.form.laterNamed', { name: part.name })}
                  icon={<ArrowDown size={15} aria-hidden="true" />}
                  onPress={() => set(swapped(people, index, index + 1))}
                />
                <IconButton
                  isSmall
                  label={say('web.sessions.form.removeNamed', { name: part.name })}
                  icon={<Trash2 size={15} aria-hidden="true" />}
                  onPress={() => set(people.filter((each) => each !== part))}
                />
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.hint}>{say('web.sessions.form.nobody')}</p>
      )}
      {error ? <p className={styles.error}>{error}</p> : null}
      <div>
        <PersonPicker
          canCreate
          conferenceId={conference.id}
          label={say('web.sessions.form.addPerson')}
          excludedIds={people.map(({ personId }) => personId)}
          onPick={({ id, displayName }) => set([...people, { personId: id, name: displayName, role: 'SPEAKER' }])}
        />
      </div>
    </section>
  );
}

function swapped(people: readonly Part[], from: number, to: number): readonly Part[] {
  const one = people[from];
  const other = people[to];
  return one && other ? people.with(from, other).with(to, one) : people;
}
